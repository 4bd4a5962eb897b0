import { describe, expect, it } from "vitest";
import { expectedSuccess, type PlayedResult, ratingAfter, ratingAged, ratingsFrom, UNKNOWN } from "./rating";

const DAY = 86_400_000;

describe("ratingAfter", () => {
  it("gives the worked example of Glickman's paper", () => {
    // glicko.net/glicko/glicko.pdf: 1500 ± 200 beats 1400 ± 30, loses to 1550 ± 100 and 1700 ± 300.
    const after = ratingAfter({ value: 1500, deviation: 200 }, [
      { against: { value: 1400, deviation: 30 }, score: 1 },
      { against: { value: 1550, deviation: 100 }, score: 0 },
      { against: { value: 1700, deviation: 300 }, score: 0 },
    ]);
    expect(after.value).toBeCloseTo(1464, 0);
    expect(after.deviation).toBeCloseTo(151.4, 1);
  });

  it("moves an even game by what one reckons by hand", () => {
    // Against a certain 1500: g = 1, E = .5, q = .0057565, 1/d² = q² · .25 = 8.284e-6.
    // From ± 100: precision 1e-4 + 8.284e-6 = 1.08284e-4, so ± 96.10 and 1500 + q / precision · .5 = 1526.58.
    const after = ratingAfter({ value: 1500, deviation: 100 }, [
      { against: { value: 1500, deviation: 0 }, score: 1 },
    ]);
    expect(after.value).toBeCloseTo(1526.58, 1);
    expect(after.deviation).toBeCloseTo(96.1, 1);
  });

  it("changes nothing without games, and never falls below a deviation of 30", () => {
    expect(ratingAfter(UNKNOWN, [])).toEqual(UNKNOWN);
    const games = Array.from({ length: 400 }, () => ({ against: { value: 1500, deviation: 30 }, score: 1 }));
    expect(ratingAfter({ value: 1500, deviation: 40 }, games).deviation).toBe(30);
  });
});

describe("ratingAged", () => {
  it("grows from 50 to 350 in two years, and no further", () => {
    expect(ratingAged({ value: 1600, deviation: 50 }, 730)).toEqual({ value: 1600, deviation: 350 });
    expect(ratingAged({ value: 1600, deviation: 50 }, 5000).deviation).toBe(350);
    // A month: 50² + 164.38 · 30 = 7431, ± 86.2.
    expect(ratingAged({ value: 1600, deviation: 50 }, 30).deviation).toBeCloseTo(86.2, 1);
  });
});

describe("expectedSuccess", () => {
  it("is an even chance against an equal, and ten to one 400 points apart where both are certain", () => {
    expect(expectedSuccess(UNKNOWN, UNKNOWN)).toBe(0.5);
    const certain = (value: number) => ({ value, deviation: 0 });
    expect(expectedSuccess(certain(1900), certain(1500))).toBeCloseTo(10 / 11, 6);
  });

  it("is nearer to even the less is known", () => {
    const vague = expectedSuccess({ value: 1900, deviation: 350 }, { value: 1500, deviation: 100 });
    expect(vague).toBeGreaterThan(0.5);
    expect(vague).toBeLessThan(10 / 11);
  });
});

describe("ratingsFrom", () => {
  const seeds = new Map([["parcel", { value: 1400, deviation: 150 }]]);
  const result = (isPass: boolean, day = 0): PlayedResult => ({
    accountId: "ada",
    scenario: "parcel",
    isPass,
    at: day * DAY,
  });

  it("moves both sides, in opposite directions", () => {
    const passed = ratingsFrom([result(true)], seeds, 0);
    expect(passed.learners.get("ada")?.value).toBeGreaterThan(1500);
    expect(passed.scenarios.get("parcel")?.value).toBeLessThan(1400);
    const failed = ratingsFrom([result(false)], seeds, 0);
    expect(failed.learners.get("ada")?.value).toBeLessThan(1500);
    expect(failed.scenarios.get("parcel")?.value).toBeGreaterThan(1400);
  });

  it("knows nobody without a result, and leaves scenarios without results at their seeds", () => {
    const none = ratingsFrom([], seeds, 0);
    expect(none.learners.size).toBe(0);
    expect(none.scenarios).toEqual(seeds);
  });

  it("takes results in the order of their time, whatever order they come in", () => {
    const results = [result(false, 1), result(true, 2), result(true, 3)];
    expect(ratingsFrom([...results].reverse(), seeds, 4 * DAY)).toEqual(ratingsFrom(results, seeds, 4 * DAY));
  });

  it("leaves out a scenario that is no longer there", () => {
    const gone = ratingsFrom([{ ...result(true), scenario: "gone" }], seeds, 0);
    expect(gone.learners.size).toBe(0);
  });

  it("is less certain of somebody who has been away", () => {
    const at = (day: number) =>
      ratingsFrom([result(true)], seeds, day * DAY).learners.get("ada")?.deviation ?? 0;
    expect(at(100)).toBeGreaterThan(at(0));
  });
});
