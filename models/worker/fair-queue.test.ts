import { describe, expect, it } from "vitest";
import { createFairQueue } from "./fair-queue";

const job = (attemptId: string, turn = 1, name = ""): { attemptId: string; turn: number; name: string } => ({
  attemptId,
  turn,
  name,
});

describe("createFairQueue", () => {
  it("lets attempts take turns, however many jobs one has", () => {
    const queue = createFairQueue<ReturnType<typeof job>>(10);
    for (const each of [job("a", 1, "a1"), job("a", 1, "a2"), job("a", 1, "a3"), job("b", 1, "b1")])
      queue.push(each);

    expect(
      [queue.next(), queue.next(), queue.next(), queue.next(), queue.next()].map((each) => each?.name),
    ).toEqual(["a1", "b1", "a2", "a3", undefined]);
  });

  it("replaces an attempt's older turns by its newest, and says which", () => {
    const queue = createFairQueue<ReturnType<typeof job>>(10);
    const old = job("a", 1);
    queue.push(old);
    queue.push(job("b", 1));

    expect(queue.push(job("a", 2))).toEqual([old]);
    expect(queue.length()).toBe(2);
  });

  it("turns a newcomer away when it is full", () => {
    const queue = createFairQueue<ReturnType<typeof job>>(2);
    queue.push(job("a"));
    queue.push(job("b"));
    expect(queue.push(job("c"))).toBeUndefined();
  });

  it("lets an attempt replace its own job when it is full", () => {
    const queue = createFairQueue<ReturnType<typeof job>>(1);
    queue.push(job("a", 1));
    expect(queue.push(job("a", 2))).toHaveLength(1);
  });

  it("takes out a job whose learner has left", () => {
    const queue = createFairQueue<ReturnType<typeof job>>(2);
    const left = job("a");
    queue.push(left);
    expect(queue.remove(left)).toBe(true);
    expect(queue.remove(left)).toBe(false);
    expect(queue.next()).toBeUndefined();
  });
});
