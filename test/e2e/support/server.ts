/**
 * The real server as a process of its own, on a free port and a database of its
 * own, so that it can be killed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

export type TestServer = {
  readonly address: string;
  /** What it printed so far. */
  readonly output: () => string;
  /** An end without warning, as by a power cut. */
  readonly kill: () => Promise<void>;
  /** An orderly end; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
};

/** Starts the server and waits until it is ready. @throws with its output when it ends before */
export async function startServer(variables: Record<string, string>): Promise<TestServer> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      LOG_LEVEL: "warn",
      COMPOSURE_PACE: "0",
      ...variables,
    },
  });
  let output = "";
  const address = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      const ready = /Composure is ready: (\S+)/.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.\n${output}`)));
  });
  const ended = exitOf(child);
  return {
    address,
    output: () => output,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGTERM");
      return await ended;
    },
  };
}

/** Runs the server where it should not start; its exit code and all that it printed. */
export async function startInVain(
  variables: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", LOG_LEVEL: "warn", ...variables },
  });
  let output = "";
  child.stdout.on("data", (part) => {
    output += part;
  });
  child.stderr.on("data", (part) => {
    output += part;
  });
  return { code: await exitOf(child), output };
}

/** A server of this test file on a copy of the demo; stopped and deleted by `remove`. */
export async function startDemoServer(variables: Record<string, string> = {}) {
  const folder = await makeFolder();
  const file = join(folder.path, "demo.db");
  await copyFile(inject("demoDatabase"), file);
  const settings = { DATABASE_URL: `file:${file}`, ...variables };
  const server = await startServer(settings);
  return { ...server, settings, remove: folder.remove };
}

/** An empty folder and how to delete it. */
export async function makeFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "composure-e2e-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}
