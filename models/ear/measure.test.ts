import { describe, expect, it } from "vitest";
import { bestThreshold, calibrate, calibrationError, measureAt, summarise } from "./measure";

const SCORED = [
  { score: 0.9, isThere: true },
  { score: 0.8, isThere: true },
  { score: 0.7, isThere: false },
  { score: 0.4, isThere: true },
  { score: 0.1, isThere: false },
];

describe("measureAt", () => {
  it("counts what is found at the threshold and above", () => {
    expect(measureAt(SCORED, 0.7)).toEqual({
      lines: 3,
      found: 3,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
    });
  });

  it("gives 0, not a division by 0, when nothing is found", () => {
    expect(measureAt(SCORED, 1)).toMatchObject({ found: 0, precision: 0, recall: 0, f1: 0 });
  });
});

describe("bestThreshold", () => {
  it("lets in the last true line when precision and recall count alike", () => {
    expect(bestThreshold(SCORED)).toBeCloseTo(0.25);
  });

  it("stays above the false line when precision counts more", () => {
    expect(bestThreshold(SCORED, { beta: 0.4 })).toBeCloseTo(0.75);
  });
});

describe("bestThreshold with a least precision", () => {
  it("takes no threshold below it while one reaches it", () => {
    expect(bestThreshold(SCORED, { leastPrecision: 0.9 })).toBeCloseTo(0.75);
  });
});

describe("calibrate", () => {
  it("makes probabilities that are right as often as they say", () => {
    const scored = Array.from({ length: 2000 }, (_, at) => {
      const score = (at % 20) / 2 - 5;
      const isThere = (at * 7919) % 1000 < 1000 / (1 + Math.exp(-(2 * score - 1)));
      return { score, isThere };
    });
    const { slope, offset } = calibrate(scored);
    expect(slope).toBeCloseTo(2, 0);
    expect(offset).toBeCloseTo(-1, 0);
    const calibrated = scored.map((each) => ({
      ...each,
      score: 1 / (1 + Math.exp(-(slope * each.score + offset))),
    }));
    expect(calibrationError(calibrated)).toBeLessThan(0.02);
  });

  it("holds where the scores are far apart and the move is rare", () => {
    const scored = Array.from({ length: 100 }, (_, at) => ({ score: at < 3 ? 12 : -12, isThere: at < 3 }));
    const { slope, offset } = calibrate(scored);
    const chances = scored.map(({ score }) => 1 / (1 + Math.exp(-(slope * score + offset))));
    expect(slope).toBeGreaterThan(0.1);
    expect(slope).toBeLessThan(5);
    expect(chances[0]).toBeCloseTo(4 / 5, 2);
    expect(chances[3]).toBeCloseTo(1 / 99, 2);
  });
});

describe("summarise", () => {
  it("weighs lines in micro and moves in macro", () => {
    const good = { lines: 90, found: 90, precision: 1, recall: 1, f1: 1 };
    const bad = { lines: 10, found: 10, precision: 0, recall: 0, f1: 0 };
    expect(summarise([good, bad])).toEqual({ micro: 0.9, macro: 0.5, macroOfCommon: 1, common: 1 });
  });
});
