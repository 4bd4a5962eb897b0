import { describe, expect, it } from "vitest";
import { ScriptedThread } from "#models/testing/scripted-thread";
import { LIVELY } from "./sampler";
import { startVoiceProcess, type VoiceProcessEvent } from "./voice-process";

function start(mostWaiting = 10) {
  const threads: ScriptedThread[] = [];
  const events: VoiceProcessEvent[] = [];
  const voice = startVoiceProcess({
    folder: "anywhere",
    mostWaiting,
    start: () => {
      const thread = new ScriptedThread();
      threads.push(thread);
      return thread;
    },
    log: (event) => events.push(event),
    now: () => 0,
  });
  const thread = (at = 0): ScriptedThread => {
    const found = threads[at];
    if (found === undefined) throw new Error(`thread ${at} was never started`);
    return found;
  };
  return { voice, events, threads, thread };
}

const JOB = {
  prompt: "p",
  placeholders: [],
  count: 1,
  seed: 1,
  mostTokens: 5,
  mostMs: 100,
  sampling: LIVELY,
};
const place = (attemptId: string, turn = 1) => ({ attemptId, turn });
const never = new AbortController().signal;

describe("startVoiceProcess", () => {
  it("is loading, then ready, and works off one job at a time", async () => {
    const { voice, thread } = start();
    expect(voice.health()).toEqual({ status: "loading" });
    const first = voice.generate(place("a"), JOB, never);
    const second = voice.generate(place("b"), JOB, never);
    expect(thread().heard).toEqual([]);

    thread().say({ kind: "ready" });
    expect(voice.health()).toEqual({ status: "ready" });
    expect(thread().heard.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["generate 1"]);

    thread().say({ kind: "generated", id: 1, lines: [{ text: "one", hasEnded: true }] });
    thread().say({ kind: "generated", id: 2, lines: [{ text: "two", hasEnded: true }] });
    expect(await first).toEqual({ ok: true, value: [{ text: "one", hasEnded: true }] });
    expect(await second).toEqual({ ok: true, value: [{ text: "two", hasEnded: true }] });
  });

  it("stops the running job and answers at once when the learner leaves", async () => {
    const { voice, thread } = start();
    thread().say({ kind: "ready" });
    const leaving = new AbortController();
    const answer = voice.generate(place("a"), JOB, leaving.signal);
    leaving.abort();

    expect(await answer).toEqual({ ok: false, failure: "cancelled" });
    expect(thread().heard.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["generate 1", "stop 1"]);
  });

  it("never sends a job whose learner left while it waited", async () => {
    const { voice, thread } = start();
    thread().say({ kind: "ready" });
    void voice.generate(place("a"), JOB, never);
    const leaving = new AbortController();
    const answer = voice.score(place("b"), { prompt: "p", lines: ["x"] }, leaving.signal);
    leaving.abort();
    thread().say({ kind: "generated", id: 1, lines: [] });

    expect(await answer).toEqual({ ok: false, failure: "cancelled" });
    expect(thread().heard.map(({ id }) => id)).toEqual([1]);
  });

  it("replaces a waiting job of an attempt by its next turn", async () => {
    const { voice, thread } = start();
    thread().say({ kind: "ready" });
    void voice.generate(place("a"), JOB, never);
    const old = voice.generate(place("b", 1), JOB, never);
    void voice.generate(place("b", 2), JOB, never);
    expect(await old).toEqual({ ok: false, failure: "replaced" });
  });

  it("refuses at once when too many wait", async () => {
    const { voice } = start(1);
    void voice.generate(place("a"), JOB, never);
    expect(await voice.generate(place("b"), JOB, never)).toEqual({ ok: false, failure: "busy" });
  });

  it("starts a new thread when one dies, and fails only the job that ran", async () => {
    const { voice, thread, threads } = start();
    thread().say({ kind: "ready" });
    const ran = voice.generate(place("a"), JOB, never);
    const waited = voice.generate(place("b"), JOB, never);
    thread().emit("error", new Error("out of memory"));

    expect(await ran).toEqual({ ok: false, failure: "failed" });
    expect(threads).toHaveLength(2);
    thread(1).say({ kind: "ready" });
    thread(1).say({ kind: "generated", id: 2, lines: [] });
    expect(await waited).toEqual({ ok: true, value: [] });
  });

  it("gives up after the third crash in ten minutes and says why", async () => {
    const { voice, thread, events } = start();
    for (const at of [0, 1, 2]) thread(at).emit("exit");

    expect(voice.health()).toEqual({
      status: "failed",
      reason: "The voice stopped 3 times in ten minutes; the last reason: its thread ended",
    });
    expect(events.map((each) => each.event)).toEqual([
      "voice-crashed",
      "voice-crashed",
      "voice-crashed",
      "voice-failed",
    ]);
    expect(await voice.generate(place("a"), JOB, never)).toEqual({ ok: false, failure: "down" });
  });

  it("asks the thread to end itself when it is closed, and refuses from then on", async () => {
    const { voice, thread } = start();
    thread().say({ kind: "ready" });
    const closing = voice.close();
    expect(thread().heard.map(({ kind }) => kind)).toEqual(["close"]);
    thread().emit("exit");
    await closing;
    expect(await voice.generate(place("a"), JOB, never)).toEqual({ ok: false, failure: "down" });
  });

  it("fails with the reason when the weights cannot be loaded, and answers all who wait", async () => {
    const { voice, thread } = start();
    const waited = voice.generate(place("a"), JOB, never);
    thread().say({ kind: "unloadable", reason: "tokenizer.json is missing" });

    expect(await waited).toEqual({ ok: false, failure: "down" });
    await voice.settled();
    expect(voice.health()).toEqual({
      status: "failed",
      reason: "The voice's weights cannot be loaded: tokenizer.json is missing",
    });
  });
});
