import { describe, expect, it } from "vitest";
import { buildObservation } from "#test/builders/observation";
import { counting, inForce, judged, masteryOverTime, type Overruling, standingEvidence } from "./history";
import { masteryAt } from "./mastery";

const DAY = 86_400_000;

const overruling = (given: Partial<Overruling>): Overruling => ({
  attemptId: "attempt-1",
  criterion: "hears-first",
  level: "met",
  reason: "She did say it back.",
  trainer: "Ines Roth",
  at: 0,
  ...given,
});

const found = buildObservation({ attemptId: "attempt-1", sourceId: "hears-first", value: 0 });

describe("judged", () => {
  it.each([
    ["met", 1],
    ["partly", 0.5],
    ["missed", 0],
  ] as const)("puts what %s earns in place of the finding, and keeps the finding", (level, value) => {
    expect(judged([found], [overruling({ level })])).toMatchObject([{ value, found: 0, counts: true }]);
  });

  it("takes out what a trainer found not applicable", () => {
    const [only] = judged([found], [overruling({ level: "not-applicable" })]);
    expect(only).toMatchObject({ counts: false, found: 0 });
    expect(counting(only === undefined ? [] : [only])).toEqual([]);
    expect(only && standingEvidence(only, found.at)).toBe(0);
  });

  it("lets the newest overrule count, in whatever order they come", () => {
    const both = [overruling({ level: "met", at: 2 }), overruling({ level: "partly", at: 1 })];
    expect(judged([found], both)).toMatchObject([{ value: 1 }]);
  });

  it("counts what the scorer was not sure of once a trainer has judged it", () => {
    expect(judged([], [overruling({ level: "partly" })], [found])).toMatchObject([
      { value: 0.5, found: undefined, counts: true },
    ]);
    expect(judged([], [], [found])).toMatchObject([{ counts: false }]);
  });

  it("leaves other criteria, other attempts and quiz items alone", () => {
    const others = [
      buildObservation({ attemptId: "attempt-2", sourceId: "hears-first", value: 0 }),
      buildObservation({ attemptId: "attempt-1", sourceId: "gives-a-time", value: 0 }),
      buildObservation({ attemptId: "attempt-1", sourceId: "hears-first", source: "item", value: 0 }),
    ];
    expect(judged(others, [overruling({ level: "met" })]).map((each) => each.value)).toEqual([0, 0, 0]);
  });
});

describe("inForce", () => {
  it("is what counts after the overrules, oldest first, with and without any", () => {
    const early = buildObservation({ sourceId: "gives-a-time", at: 1 });
    const late = { ...found, at: 2 };
    expect(inForce([late, early], [])).toEqual([early, late]);
    expect(inForce([late, early], [overruling({ level: "met" })])).toMatchObject([
      { sourceId: "gives-a-time", value: 1 },
      { sourceId: "hears-first", value: 1 },
    ]);
    expect(inForce([late], [overruling({ level: "not-applicable" })])).toEqual([]);
  });
});

describe("masteryOverTime", () => {
  it("has a point a day from the first observation, and one for now", () => {
    const shown = [buildObservation({ at: DAY, value: 1 }), buildObservation({ at: 2.5 * DAY, value: 0 })];
    const points = masteryOverTime(shown, 3.5 * DAY);
    expect(points.map((point) => point.at / DAY)).toEqual([1, 2, 3, 3.5]);
    expect(points[2]?.mastery.estimate).toBeCloseTo(masteryAt(shown, 3 * DAY).estimate);
  });

  it("has a point a week once the record is older than two months", () => {
    const points = masteryOverTime([buildObservation({ at: 0 })], 61 * DAY);
    expect(points.map((point) => point.at / DAY)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56, 61]);
  });

  it("is empty when nothing was observed", () => {
    expect(masteryOverTime([], DAY)).toEqual([]);
  });
});
