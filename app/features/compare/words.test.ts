import { describe, expect, it } from "vitest";
import type { RowDifference, RowSum } from "#training/assessment/index";
import { PARAMETER_EVENTS } from "#training/simulation/index";
import { rowInWords } from "./row-words";
import { differenceInWords, partingInWords } from "./words";

const names = { agent: "you", customer: "Jo", numbers: [1, 3] } as const;
const sum = (turns: number[], arousal: number, trust: number): RowSum => ({ turns, arousal, trust });
const NONE = sum([], 0, 0);
const row = (event: string, sums: readonly [RowSum, RowSum], size: number): RowDifference => ({
  event,
  sums,
  size,
});

describe("differenceInWords", () => {
  const again = row("asks-again", [sum([5, 7], 25, -15), NONE], 40);

  it("names the row that sets them furthest apart, in which attempt, with its numbers", () => {
    expect(differenceInWords([again], names)).toBe(
      "What made the difference: in attempt 1 you asked again for what had been given " +
        "(turns 5 and 7: arousal +25, trust −15), in attempt 3 not at all.",
    );
  });

  it("names a second one if it sets them at least half as far apart", () => {
    const promise = row("commits-with-time", [sum([9], -2, 2), sum([7, 9, 11], -12, 12)], 20);
    const sentence = differenceInWords([again, promise], names);
    expect(sentence).toContain(
      "; in attempt 3 you promised a step with a time (turns 7, 9 and 11: arousal −12, trust +12), " +
        "in attempt 1 with less effect (arousal −2, trust +2).",
    );
    expect(differenceInWords([again, { ...promise, size: 19 }], names)).not.toContain("promised");
  });

  it("rounds sums to one decimal, and leaves out what did not move", () => {
    const informs = row("informs", [NONE, sum([3, 3], -1.75, 0)], 1.75);
    expect(differenceInWords([informs], names)).toContain("gave information (turn 3: arousal −1.7)");
  });

  it("says so where nothing moved the customer differently", () => {
    expect(differenceInWords([], names)).toBe(
      "Nothing moved Jo in one attempt that did not move Jo as much in the other.",
    );
  });
});

describe("rowInWords", () => {
  it("has words for every row of the parameter table", () => {
    const words = PARAMETER_EVENTS.map(rowInWords);
    expect(words.filter((each) => each.includes("what is called"))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it("still says something of a row that an old attempt has and the table has no more", () => {
    expect(rowInWords("sighs-loudly")).toBe("did what is called “sighs loudly”");
  });
});

describe("partingInWords", () => {
  it("says how much is the same", () => {
    expect(partingInWords(5, [1, 2])).toBe("Turns 1 to 5 are the same in attempts 1 and 2.");
    expect(partingInWords(1, [1, 2])).toBe("Turn 1 is the same in attempts 1 and 2.");
    expect(partingInWords(0, [1, 2])).toBe("Attempts 1 and 2 have no turn in common.");
  });
});
