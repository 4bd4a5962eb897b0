import { describe, expect, it } from "vitest";
import { diversityOf } from "./diversity";

describe("diversityOf", () => {
  it("is the share of different word pairs, which end with their line", () => {
    expect(diversityOf(["where is it", "where is he"]).distinct2).toBe(3 / 4);
  });

  it("counts at most 8,000 words", () => {
    expect(diversityOf(new Array(5000).fill("no way")).words).toBe(8000);
  });

  it("counts the lines that begin with the ten commonest openings, short lines among all", () => {
    const lines = ["i want it now", "I want it back", "no", "what is this"];

    expect(diversityOf(lines)).toMatchObject({
      commonOpenings: 0.75,
      openings: [
        { words: "i want it", share: 0.5 },
        { words: "what is this", share: 0.25 },
      ],
    });
  });
});
