/**
 * Before the end-to-end tests: one database with the content and the demo, made
 * once. Each test file starts its server on a copy.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "../e2e/support/server";

declare module "vitest" {
  export interface ProvidedContext {
    demoDatabase: string;
  }
}

export default async function makeDemoDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "composure-demo-"));
  const file = join(folder, "demo.db");
  const server = await startServer({ DATABASE_URL: `file:${file}`, COMPOSURE_VOICE: "written" });
  await server.stop();
  project.provide("demoDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}
