import { describe, expect, it } from "vitest";
import { buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import type { Following } from "./following";
import { moodHeard, quadraticKappa, skillOf } from "./mood";

/** Any level may follow any, and a line sounds just like its level: what is heard is the line itself. */
const EACH_BY_ITSELF: Following = {
  first: [1, 1, 1, 1, 1, 1],
  moves: Array.from({ length: 6 }, () => [1, 1, 1, 1, 1, 1]),
  offset: 0,
  slope: 1,
  deviation: 0.1,
};
const read = async (lines: readonly string[]): Promise<number[]> => lines.map(Number);
const skill = { lines: 0, spearman: 0, spearmanOfSingleLines: 0, quadraticKappa: 0 };

describe("skillOf", () => {
  it("gives agreement in order and in levels", () => {
    const lines = [
      { mood: 0, heard: 0 },
      { mood: 3, heard: 1 },
    ];

    const found = skillOf(EACH_BY_ITSELF, [lines]);

    expect(found).toMatchObject({ lines: 2, spearmanOfSingleLines: 1 });
    expect(found.spearman).toBeCloseTo(1, 6);
    expect(found.quadraticKappa).toBeCloseTo(0.429, 3);
  });
});

describe("quadraticKappa", () => {
  it("is 1 for equal lists and 0 where one side never changes", () => {
    expect(quadraticKappa([0, 3, 5], [0, 3, 5])).toBe(1);
    expect(quadraticKappa([2, 2], [1, 3])).toBe(0);
  });
});

describe("moodHeard", () => {
  const contact = buildPlayedContact([
    customerSaid("4", { mood: 4, act: "open_issue" }),
    customerSaid("0", { mood: 0 }),
    customerSaid("2", { mood: 2 }),
    customerSaid("5", { mood: 1, released: ["item"] }),
  ]);

  it("compares what was meant with what is heard, and leaves forced lines out of the last figure", async () => {
    const heard = await moodHeard([contact], { read, following: EACH_BY_ITSELF, skill });

    expect(heard.spearmanOfFreeLines).toBe(1);
    expect(heard.spearmanOfSingleLines).toBeLessThan(1);
    expect(heard.heardByMeant["4"]).toMatchObject({ lines: 1 });
  });

  it("gives every contact the levels of its own lines", async () => {
    const other = buildPlayedContact([customerSaid("1", { mood: 1 })]);

    const heard = await moodHeard([contact, other], { read, following: EACH_BY_ITSELF, skill });

    expect(heard.heardByMeant["1"]?.lines).toBe(2);
    expect(heard.heardByMeant["1"]?.heard).toBeCloseTo(3, 3);
  });
});
