/** A real, empty, migrated SQLite file for one test, thrown away after it. */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "#server/db";

/** Opens a fresh copy of the base database; closed and deleted when the test ends. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "composure-test-"));
  const file = join(folder, "test.db");
  await copyFile(inject("baseDatabase"), file);
  const opened = await openDatabase(`file:${file}`);
  onTestFinished(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  return opened;
}
