import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import { createSelector, readSelector, selectorFile } from "./selector";

const never = new AbortController().signal;

describe("the selector in the box", () => {
  const exchanges: Array<{ agent: string; answer: string; others: string[] }> = [
    {
      agent: "Please calm down.",
      answer: "don't tell me to calm down",
      others: ["how long does that take", "why do you need my name"],
    },
    {
      agent: "What's your full name, please?",
      answer: "why do you need my name",
      others: ["are you still there", "thanks for waiting"],
    },
    {
      agent: "Please hold for two minutes.",
      answer: "ok i'll hold",
      others: ["that's my address", "no more offers"],
    },
  ];

  it.each(exchanges)("finds the answer to: $agent", async ({ agent, answer, others }) => {
    const order = buildOrder({ history: [{ by: "agent", text: agent }] });
    const scores = await createSelector().score(order, [answer, ...others], never);
    expect(scores[0]).toBe(Math.max(...scores));
  });

  it("has no opinion when the agent has said nothing", async () => {
    expect(await createSelector().score(buildOrder({ history: [] }), ["a", "b"], never)).toEqual([0, 0]);
  });
});

describe("readSelector", () => {
  it("refuses a file that is cut short, in one sentence", () => {
    expect(() => readSelector(new URL("./selector.ts", import.meta.url).pathname)).toThrow(
      /^selector\.bin has \d+ bytes, 262148 are wanted/,
    );
  });
});

describe("selectorFile", () => {
  it("keeps each weight as a signed byte of the greatest", () => {
    const file = selectorFile(Float32Array.from({ length: 262_144 }, (_, at) => (at === 1 ? -2 : 0)));
    expect(file.readFloatLE(0)).toBeCloseTo(2 / 127);
    expect(file.readInt8(5)).toBe(-127);
  });
});
