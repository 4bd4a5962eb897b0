import { describe, expect, it } from "vitest";
import { buildSpotTheMistake } from "#test/builders/items";
import { ItemSchema, parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";

const transcript = [
  { by: "customer" as const, text: "It broke." },
  { by: "agent" as const, text: "Calm down." },
  { by: "customer" as const, text: "Excuse me?" },
  { by: "agent" as const, text: "As I said." },
  { by: "agent" as const, text: "What broke?" },
];
const item = buildSpotTheMistake({ transcript, keys: [1, 3] });
const lines = (...picked: number[]) => ({ type: "spot-the-mistake" as const, lines: picked });

describe("a spot-the-mistake", () => {
  const cases: [number[], number][] = [
    [[1, 3], 2],
    [[3], 1],
    [[1, 3, 4], 1],
    [[1, 4], 0],
    [[4], 0],
  ];

  it.each(cases)("gives for picking lines %j of 1 and 3 %i points", (picked, earned) => {
    expect(scoreResponse(item, lines(...picked))).toMatchObject({ type: "scored", earned, possible: 2 });
  });

  it("does not score no response", () => {
    expect(scoreResponse(item, undefined)).toEqual({ type: "unanswered" });
  });

  it("shows the transcript without saying how many mistakes there are", () => {
    expect(toPublic(item, randomFrom(1))).toEqual({ type: "spot-the-mistake", stem: item.stem, transcript });
  });

  it("refuses a line of the customer and a line that is not there", () => {
    expect(parseResponse(item, lines(0)).ok).toBe(false);
    expect(parseResponse(item, lines(9)).ok).toBe(false);
  });

  it("is rejected by the schema when a key is the customer's line, and says which", () => {
    const parsed = ItemSchema.safeParse(buildSpotTheMistake({ transcript, keys: [1, 2] }));
    expect(parsed.error?.issues).toMatchObject([{ path: ["keys", 1], message: "Line 2 is the customer's." }]);
  });
});
