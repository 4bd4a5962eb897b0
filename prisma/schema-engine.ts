/**
 * Prisma's migration engine without its download: the engine as WebAssembly,
 * from the package registry, over the same driver adapter that the client uses.
 *
 * It reads prisma/migrations and writes Prisma's own _prisma_migrations table,
 * so `npx prisma migrate` on a machine with a full network works on the same
 * folder and the same database.
 */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const PRISMA_FOLDER = dirname(fileURLToPath(import.meta.url));
const NO_FILTER = { externalTables: [], externalEnums: [] };
/** Prisma's own book-keeping is no part of our schema. */
const LEAVE_OUT_HISTORY = { externalTables: ["_prisma_migrations"], externalEnums: [] };

let isLoaded = false;

async function loadEngine(): Promise<void> {
  if (isLoaded) return;
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(join(dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

async function readSchema() {
  const path = join(PRISMA_FOLDER, "schema.prisma");
  return [{ path, content: await readFile(path, "utf8") }];
}

async function readMigrations() {
  const baseDir = join(PRISMA_FOLDER, "migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = { path: "migration_lock.toml", content: 'provider = "sqlite"\n' };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

async function withEngine<Value>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: bindings.SchemaEngine) => Promise<Value>,
): Promise<Value> {
  await loadEngine();
  const schema = (await readSchema()).map((file): [string, string] => [file.path, file.content]);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: schema },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/**
 * Applies every migration that the database lacks, and returns their names. A
 * second run applies none: it reads Prisma's table and leaves the engine, which
 * would lock the file, alone.
 */
export async function applyMigrations(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const migrationsList = await readMigrations();
  const finished = await finishedMigrations(adapter);
  if (migrationsList.migrationDirectories.every(({ path }) => finished.has(path))) return [];
  const applied = await withEngine(adapter, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTER }),
  );
  return applied.appliedMigrationNames;
}

/** Names of the migrations that this database has in full; none in a new file. */
async function finishedMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<ReadonlySet<unknown>> {
  const connection = await adapter.connect();
  const firstColumn = async (sql: string) => {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map((row) => row[0]);
  };
  try {
    const tables = await firstColumn("SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'");
    if (tables.length === 0) return new Set();
    return new Set(
      await firstColumn(
        "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
      ),
    );
  } finally {
    await connection.dispose();
  }
}

/**
 * The SQL that leads from the migrations so far to schema.prisma; empty when they agree.
 * @param adapter an empty scratch database: the history is replayed onto it
 */
export async function sqlOfNextMigration(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const migrationsList = await readMigrations();
  const files = await readSchema();
  const configDir = PRISMA_FOLDER;
  // One engine for both steps: a second one would wait for the first one's lock on the file.
  const result = await withEngine(adapter, async (engine) => {
    await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return await engine.diff({
      from: { tag: "schemaDatasource", files, configDir },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: LEAVE_OUT_HISTORY,
    });
  });
  const sql = result.stdout ?? "";
  return sql.includes("-- This is an empty migration") ? "" : sql;
}
