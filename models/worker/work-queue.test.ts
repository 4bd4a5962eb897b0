import { describe, expect, it } from "vitest";
import { type Result, succeed } from "#training/shared/result";
import { type Lane, type NoAnswer, WorkQueue } from "./work-queue";

type Done = (answer: Result<string, NoAnswer>) => void;

/** A lane that finishes a task only when the test says so. */
class HandLane implements Lane<string, string> {
  readonly begun: string[] = [];
  readonly stopped: string[] = [];
  #done: Done | undefined;
  isFree(): boolean {
    return this.#done === undefined;
  }
  begin(task: string, done: Done): () => void {
    this.begun.push(task);
    this.#done = done;
    return () => this.stopped.push(task);
  }
  finish(answer: Result<string, NoAnswer>): void {
    const done = this.#done;
    this.#done = undefined;
    done?.(answer);
  }
}

const place = (attemptId: string, turn = 1) => ({ attemptId, turn });
const never = new AbortController().signal;
const timeout = new DOMException("too late", "TimeoutError");

describe("WorkQueue", () => {
  it("runs as many jobs at once as there are lanes, the rest in fair order", () => {
    const lanes = [new HandLane(), new HandLane()];
    const queue = new WorkQueue({ lanes });
    for (const task of ["a1", "a2", "a3", "b1"]) void queue.ask(place(task.slice(0, 1)), task, never);
    expect(lanes.map((lane) => lane.begun)).toEqual([["a1"], ["a2"]]);

    lanes[0]?.finish(succeed("done"));
    lanes[0]?.finish(succeed("done"));
    expect(lanes[0]?.begun).toEqual(["a1", "a3", "b1"]);
  });

  it("answers at once who takes a running job back, and keeps its lane until it is free", async () => {
    const lane = new HandLane();
    const queue = new WorkQueue({ lanes: [lane] });
    const leaving = new AbortController();
    const left = queue.ask(place("a"), "first", leaving.signal);
    const other = queue.ask(place("b"), "second", never);
    leaving.abort();

    expect(await left).toEqual({ ok: false, failure: "cancelled" });
    expect(lane.stopped).toEqual(["first"]);
    expect(lane.begun).toEqual(["first"]);
    lane.finish(succeed("nobody hears this"));
    lane.finish(succeed("heard"));
    expect(await other).toEqual({ ok: true, value: "heard" });
  });

  it("tells a job whose time ran out from one that was taken back", async () => {
    const queue = new WorkQueue({ lanes: [new HandLane()] });
    expect(await askAndAbort(queue, timeout)).toEqual({ ok: false, failure: "late" });
    expect(await askAndAbort(queue, new DOMException("gone", "AbortError"))).toEqual({
      ok: false,
      failure: "cancelled",
    });
    expect(queue.load().late).toBe(1);
  });

  it("is busy for an attempt that was refused or waited in vain, until it gets its turn again", async () => {
    const lane = new HandLane();
    const queue = new WorkQueue({ lanes: [lane], mostWaiting: 1 });
    void queue.ask(place("a"), "runs", never);
    const waited = askAndAbort(queue, timeout, "b");
    expect(await waited).toEqual({ ok: false, failure: "late" });
    void queue.ask(place("c"), "waits", never);
    expect(await queue.ask(place("d"), "refused", never)).toEqual({ ok: false, failure: "busy" });
    expect(["a", "b", "c", "d"].filter((id) => queue.isBusyFor(id))).toEqual(["b", "d"]);

    lane.finish(succeed("done"));
    lane.finish(succeed("done"));
    void queue.ask(place("d"), "more of the same turn", never);
    expect(queue.isBusyFor("d")).toBe(true);
    lane.finish(succeed("done"));
    void queue.ask(place("d", 2), "the next turn", never);
    expect(queue.isBusyFor("d")).toBe(false);
  });

  it("is busy for a job that waited most of its time, not for one that took long itself", async () => {
    let now = 0;
    const lanes = [new HandLane()];
    const queue = new WorkQueue({ lanes, now: () => now });
    const slow = new AbortController();
    const late = new AbortController();
    const answers = [
      queue.ask(place("slow"), "one", slow.signal),
      queue.ask(place("late"), "two", late.signal),
    ];
    now = 800;
    slow.abort(timeout);
    lanes[0]?.finish(succeed("too late"));
    now = 900;
    late.abort(timeout);
    expect(await Promise.all(answers)).toEqual([
      { ok: false, failure: "late" },
      { ok: false, failure: "late" },
    ]);
    expect(["slow", "late"].filter((id) => queue.isBusyFor(id))).toEqual(["late"]);
  });

  it("counts what runs and waits, what came of it, and how long it waited", () => {
    let now = 0;
    const lane = new HandLane();
    const queue = new WorkQueue({ lanes: [lane], mostWaiting: 1, now: () => now });
    expect(queue.load().waits).toBeUndefined();
    void queue.ask(place("a"), "one", never);
    void queue.ask(place("b"), "two", never);
    void queue.ask(place("c"), "three", never);
    now = 80;
    lane.finish(succeed("done"));
    expect(queue.load()).toEqual({
      lanes: 1,
      running: 1,
      waiting: 0,
      mostWaiting: 1,
      answered: 1,
      refused: 1,
      late: 0,
      waits: { p50: 80, p95: 80 },
    });
  });

  it("passes over a job that is not worth beginning any more, and says that there was no room in time", async () => {
    const lane = new HandLane();
    const queue = new WorkQueue({ lanes: [lane], isWorthBeginning: (task: string) => task !== "stale" });
    void queue.ask(place("a"), "runs", never);
    const stale = queue.ask(place("b"), "stale", never);
    void queue.ask(place("c"), "fresh", never);
    lane.finish(succeed("done"));
    expect(await stale).toEqual({ ok: false, failure: "busy" });
    expect(queue.isBusyFor("b")).toBe(true);
    expect(lane.begun).toEqual(["runs", "fresh"]);
  });

  it("answers all who wait when there is no lane any more", async () => {
    const queue = new WorkQueue({ lanes: [new HandLane()] });
    void queue.ask(place("a"), "runs", never);
    const waiting = queue.ask(place("b"), "waits", never);
    queue.refuseAll();
    expect(await waiting).toEqual({ ok: false, failure: "down" });
  });
});

function askAndAbort(queue: WorkQueue<string, string>, reason: DOMException, attemptId = "a") {
  const controller = new AbortController();
  const answer = queue.ask(place(attemptId), "task", controller.signal);
  controller.abort(reason);
  return answer;
}
