import { EventEmitter, getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import type { WorkerThread } from "#models/worker/supervised-worker";
import { startEncoder } from "./encoder";
import type { EncoderInput } from "./messages";

/** A worker thread that does only what the test tells it to. */
class ScriptedThread extends EventEmitter implements WorkerThread {
  readonly heard: { kind: string; id: number; inputs: EncoderInput[] }[] = [];
  postMessage(message: { kind: string; id: number; inputs: EncoderInput[] }): void {
    this.heard.push(message);
  }
  unref(): void {}
  isReady(): void {
    this.emit("message", { kind: "ready" });
  }
  answers(id: number, ...values: number[]): void {
    this.emit("message", { kind: "encoded", id, width: 1, values: Float32Array.from(values) });
  }
}

function start() {
  const threads: ScriptedThread[] = [];
  const encoder = startEncoder({
    name: "ear encoder",
    folder: "anywhere",
    output: "logits",
    start: () => {
      const thread = new ScriptedThread();
      threads.push(thread);
      return thread;
    },
  });
  const thread = (at = 0): ScriptedThread => {
    const found = threads[at];
    if (found === undefined) throw new Error(`thread ${at} was never started`);
    return found;
  };
  return { encoder, threads, thread };
}

const never = new AbortController().signal;
const input = (text: string): EncoderInput => [{ text, most: 8, keep: "first" }];
const rows = (...values: number[]) => ({
  ok: true,
  value: values.map((value) => Float32Array.of(value)),
});

describe("startEncoder", () => {
  it("waits for the weights, then gives one row for each text in order", async () => {
    const { encoder, thread } = start();
    const answer = encoder.encode([input("a"), input("b")], never);
    expect(encoder.health()).toEqual({ status: "loading" });
    expect(thread().heard).toEqual([]);

    thread().isReady();
    thread().answers(1, 0.5, 0.25);
    expect(await answer).toEqual(rows(0.5, 0.25));
  });

  it("asks the thread once for a text that comes twice, and never again while it is remembered", async () => {
    const { encoder, thread } = start();
    thread().isReady();
    const first = encoder.encode([input("a"), input("a")], never);
    thread().answers(1, 0.5);
    expect(await first).toEqual(rows(0.5, 0.5));

    const second = encoder.encode([input("b"), input("a")], never);
    thread().answers(2, 0.75);
    expect(await second).toEqual(rows(0.75, 0.5));
    expect(thread().heard.map(({ inputs }) => inputs.map(([part]) => part?.text))).toEqual([["a"], ["b"]]);
  });

  it("cuts many texts into batches of sixteen and sends one at a time", async () => {
    const { encoder, thread } = start();
    thread().isReady();
    const texts = Array.from({ length: 20 }, (_, at) => String(at));
    const answer = encoder.encode(texts.map(input), never);
    expect(thread().heard.map(({ inputs }) => inputs.length)).toEqual([16]);

    thread().answers(1, ...texts.slice(0, 16).map(Number));
    thread().answers(2, ...texts.slice(16).map(Number));
    expect(await answer).toEqual(rows(...texts.map(Number)));
  });

  it("puts texts of like length into one batch, and the rows back in their order", async () => {
    const { encoder, thread } = start();
    thread().isReady();
    const long = "long ".repeat(40);
    const answer = encoder.encode([input(long), input("a"), input("b")], never);
    expect(thread().heard.map(({ inputs }) => inputs.map(([part]) => part?.text))).toEqual([["a", "b"]]);
    thread().answers(1, 0.25, 0.5);
    expect(thread().heard.at(-1)?.inputs).toEqual([input(long)]);
    thread().answers(2, 0.75);
    expect(await answer).toEqual(rows(0.75, 0.25, 0.5));
  });

  it("answers at once when nobody waits any more, and does not begin what waited", async () => {
    const { encoder, thread } = start();
    thread().isReady();
    void encoder.encode([input("a")], never);
    const leaving = new AbortController();
    const answer = encoder.encode([input("b")], leaving.signal);
    leaving.abort();

    expect(await answer).toEqual({ ok: false, failure: "cancelled" });
    thread().answers(1, 0.5);
    expect(thread().heard.map(({ id }) => id)).toEqual([1]);
  });

  it("leaves no listener behind on a signal that lives on", async () => {
    const { encoder, thread } = start();
    thread().isReady();
    const living = new AbortController().signal;
    for (let id = 1; id <= 12; id += 1) {
      const answer = encoder.encode([input(String(id))], living);
      thread().answers(id, id);
      await answer;
    }
    expect(getEventListeners(living, "abort")).toEqual([]);
  });

  it("refuses when too many wait", async () => {
    const { encoder } = start();
    for (let at = 0; at < 60; at += 1) void encoder.encode([input(String(at))], new AbortController().signal);
    expect(await encoder.encode([input("one more")], never)).toEqual({ ok: false, failure: "busy" });
  });

  it("starts a new thread when one dies, and fails only the batch that ran", async () => {
    const { encoder, thread } = start();
    thread().isReady();
    const ran = encoder.encode([input("a")], never);
    const waited = encoder.encode([input("b")], never);
    thread().emit("exit");

    expect(await ran).toEqual({ ok: false, failure: "failed" });
    thread(1).isReady();
    thread(1).answers(2, 0.5);
    expect(await waited).toEqual(rows(0.5));
  });

  it("says why the weights cannot be loaded, and refuses all who wait and come", async () => {
    const { encoder, thread } = start();
    const waited = encoder.encode([input("a")], never);
    thread().emit("message", { kind: "unloadable", reason: "config.json is missing in anywhere" });

    expect(await waited).toEqual({ ok: false, failure: "down" });
    expect(await encoder.encode([input("b")], never)).toEqual({ ok: false, failure: "down" });
    expect(encoder.health()).toEqual({
      status: "failed",
      reason: "The ear encoder's weights cannot be loaded: config.json is missing in anywhere",
    });
  });
});
