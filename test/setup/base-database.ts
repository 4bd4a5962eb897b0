/**
 * Before the first test: one migrated, empty database, made once. Each test
 * copies it (test/setup/database.ts), which takes a few milliseconds.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#server/db";

declare module "vitest" {
  export interface ProvidedContext {
    baseDatabase: string;
  }
}

export default async function makeBaseDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "composure-base-"));
  const file = join(folder, "base.db");
  const opened = await openDatabase(`file:${file}`);
  await opened.close();
  project.provide("baseDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}
