import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ScriptedThread } from "#models/testing/scripted-thread";
import { threadsFor, WorkerPool } from "./worker-pool";

const MessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("unloadable"), reason: z.string() }),
  z.object({ kind: z.literal("done"), id: z.number() }),
  z.object({ kind: z.literal("failed"), id: z.number(), reason: z.string() }),
]);
type Done = Extract<z.infer<typeof MessageSchema>, { kind: "done" | "failed" }>;

const place = (attemptId: string) => ({ attemptId, turn: 1 });
const never = new AbortController().signal;
const TASK = { kind: "work" };

function start(count: number) {
  const threads: ScriptedThread[] = [];
  const failures: string[] = [];
  const pool = new WorkerPool<typeof TASK, Done>({
    name: "voice",
    threads: count,
    start: () => {
      const thread = new ScriptedThread();
      threads.push(thread);
      return thread;
    },
    read: (raw) => MessageSchema.parse(raw),
    onJobFailed: (reason) => failures.push(reason),
    now: () => 0,
  });
  const heard = (): string[] => threads.map((thread) => thread.heard.map(({ kind }) => kind).join(" "));
  return { pool, threads, heard, failures };
}

describe("WorkerPool", () => {
  it("gives each ready thread a job of its own", () => {
    const { pool, threads, heard } = start(2);
    for (const id of ["a", "b", "c"]) void pool.ask(place(id), TASK, never);
    for (const thread of threads) thread.say({ kind: "ready" });
    expect(heard()).toEqual(["work", "work"]);
    expect(pool.load()).toMatchObject({ lanes: 2, running: 2, waiting: 1 });

    threads[1]?.say({ kind: "done", id: 1 });
    expect(heard()).toEqual(["work", "work work"]);
  });

  it("is ready as soon as one thread is, and works on while another starts again", async () => {
    const { pool, threads } = start(2);
    threads[0]?.say({ kind: "ready" });
    await pool.settled();
    expect(pool.health()).toEqual({ status: "ready" });

    threads[0]?.emit("exit");
    expect(pool.health()).toEqual({ status: "loading" });
    threads[1]?.say({ kind: "ready" });
    expect(pool.health()).toEqual({ status: "ready" });
  });

  it("fails with the reason when no thread can load, and answers all who wait", async () => {
    const { pool, threads } = start(2);
    const waiting = pool.ask(place("a"), TASK, never);
    for (const thread of threads) thread.say({ kind: "unloadable", reason: "no such folder" });
    await pool.settled();
    expect(await waiting).toEqual({ ok: false, failure: "down" });
    expect(pool.health()).toEqual({
      status: "failed",
      reason: "The voice's weights cannot be loaded: no such folder",
    });
    expect(await pool.ask(place("a"), TASK, never)).toEqual({ ok: false, failure: "down" });
  });

  it("says why a job failed, and goes on with the thread", async () => {
    const { pool, threads, failures } = start(1);
    threads[0]?.say({ kind: "ready" });
    const answer = pool.ask(place("a"), TASK, never);
    threads[0]?.say({ kind: "failed", id: 1, reason: "out of range" });
    expect(await answer).toEqual({ ok: false, failure: "failed" });
    expect(failures).toEqual(["out of range"]);
    expect(pool.health()).toEqual({ status: "ready" });
  });
});

describe("threadsFor", () => {
  it.each([
    [1, 1],
    [2, 1],
    [4, 2],
    [6, 3],
    [64, 3],
  ])("gives %i cores %i threads", (cores, threads) => {
    expect(threadsFor(cores)).toBe(threads);
  });
});
