import { describe, expect, it } from "vitest";
import { shareAt, survivalOf } from "./survival";

describe("survivalOf", () => {
  it("falls by the share of those at risk who left: 4 seen, one left on day 10, one of 2 on day 30", () => {
    const people = [
      { days: 10, hasLeft: true },
      { days: 20, hasLeft: false },
      { days: 30, hasLeft: true },
      { days: 40, hasLeft: false },
    ];
    expect(survivalOf(people)).toEqual([
      { day: 0, share: 1, atRisk: 4 },
      { day: 10, share: 0.75, atRisk: 4 },
      { day: 30, share: 0.375, atRisk: 2 },
    ]);
  });

  it("says nothing beyond what anybody has been seen for", () => {
    const people = [{ days: 40, hasLeft: false }];
    expect(shareAt(survivalOf(people), people, 41)).toBeUndefined();
    expect(shareAt(survivalOf(people), people, 40)).toBe(1);
  });
});
