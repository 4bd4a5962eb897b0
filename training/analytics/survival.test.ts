import { describe, expect, it } from "vitest";
import { medianDay, shareAt, survivalOf } from "./survival";

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

  it("stays at nought once all have left", () => {
    const people = [{ days: 40, hasLeft: true }];
    expect(shareAt(survivalOf(people), people, 90)).toBe(0);
  });
});

describe("medianDay", () => {
  it("is the day on which half are gone, counting those still there as seen so long", () => {
    const people = [
      { days: 10, hasLeft: true },
      { days: 15, hasLeft: false },
      { days: 20, hasLeft: true },
      { days: 30, hasLeft: true },
    ];
    // 3/4 after day 10, then 3/4 × 1/2 after day 20.
    expect(medianDay(survivalOf(people))).toBe(20);
  });

  it("is reached by exactly a half: 3/4 × 2/3", () => {
    const people = [{ days: 1, hasLeft: true }, { days: 2, hasLeft: true }, ...three(3).slice(1)];
    expect(medianDay(survivalOf(people))).toBe(2);
  });

  it("is unknown while more than half are there", () => {
    expect(medianDay(survivalOf([{ days: 10, hasLeft: true }, ...three(50)]))).toBeUndefined();
  });
});

const three = (days: number) => Array.from({ length: 3 }, () => ({ days, hasLeft: false }));
