import { describe, expect, it } from "vitest";
import { areaUnderCurve, spearman } from "./correlation";

describe("spearman", () => {
  it("is 1 where the order is the same and -1 where it is turned round, however far apart", () => {
    expect(spearman([1, 2, 9], [0, 5, 6])).toBeCloseTo(1);
    expect(spearman([1, 2, 9], [6, 5, 0])).toBeCloseTo(-1);
  });

  it("gives ties their mean rank", () => {
    // Ranks 0.5, 0.5, 2 against 0, 1, 2: covariance 1.5, squares 1.5 and 2.
    expect(spearman([1, 1, 2], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2));
  });

  it("is 0 where nothing changes", () => {
    expect(spearman([1, 1], [1, 2])).toBe(0);
  });
});

describe("areaUnderCurve", () => {
  it("is the share of pairs in the right order, ties half", () => {
    expect(areaUnderCurve([3, 2], [1, 2])).toBe((1 + 1 + 1 + 0.5) / 4);
  });
});
