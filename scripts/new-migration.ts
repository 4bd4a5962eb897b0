/**
 * Writes the next migration: `npm run migration:new -- add-something`.
 *
 * Replays prisma/migrations onto a scratch file and writes what separates it
 * from prisma/schema.prisma. Read the SQL before committing it.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { sqlOfNextMigration } from "#prisma/schema-engine";

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    "Give the migration a name of small letters and hyphens: npm run migration:new -- add-badges",
  );
  process.exit(2);
}

const scratch = await mkdtemp(join(tmpdir(), "composure-migration-"));
try {
  const sql = await sqlOfNextMigration(
    new PrismaBetterSqlite3({ url: `file:${join(scratch, "scratch.db")}` }),
  );
  if (sql === "") {
    console.log("The migrations already lead to prisma/schema.prisma: nothing to write.");
  } else {
    const stamp = new Date().toISOString().replace(/[-:T]/g, "").slice(0, 14);
    const folder = join("prisma", "migrations", `${stamp}_${name.replaceAll("-", "_")}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "migration.sql"), sql);
    console.log(`Wrote ${folder}/migration.sql. Read it, then start the server to apply it.`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
