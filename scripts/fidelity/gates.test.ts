import { describe, expect, it } from "vitest";
import type { Figures } from "./figures";
import { GATES, type Gate, isGood, readKnownMisses, verdictsOn } from "./gates";

const share = (must: Gate["must"], limit: number, value: number): Gate => ({
  id: "made",
  title: "Made",
  must,
  limit,
  unit: "share",
  read: () => value,
});
const count = (limit: number, value: number): Gate => ({
  ...share("be at most", limit, value),
  unit: "count",
});
const known = (floor: number) => ({
  gate: "made",
  floor,
  why: "a reason of some length",
  tried: "this and that",
  wouldMend: "more of it",
});
// The gates made here read no figures.
const FIGURES = {} as Figures;
const standing = (each: Gate, floor?: number) =>
  verdictsOn(FIGURES, floor === undefined ? [] : [known(floor)], [each])[0];

describe("verdictsOn", () => {
  it("meets a gate at its limit", () => {
    expect(standing(share("be at least", 0.6, 0.6))).toMatchObject({ standing: "met", missedBy: 0 });
    expect(standing(count(0, 0))).toMatchObject({ standing: "met", missedBy: 0 });
  });

  it("says by how much a gate is missed", () => {
    expect(standing(count(0, 2))).toMatchObject({ standing: "missed", missedBy: 2 });
  });

  it("bears a known miss as long as it gets no worse", () => {
    expect(standing(share("be at least", 0.6, 0.5), 0.5)?.standing).toBe("known miss");
    expect(standing(share("be at least", 0.6, 0.45), 0.5)?.standing).toBe("worse than known");
    expect(standing(count(0, 3), 2)?.standing).toBe("worse than known");
  });

  it("counts what is no number as missed", () => {
    expect(standing(share("be at least", 0.6, Number.NaN))?.standing).toBe("missed");
  });
});

describe("isGood", () => {
  it("lets the command end well with met gates and known misses only", () => {
    const verdicts = [
      standing(share("be at least", 0.6, 0.7)),
      standing(share("be at least", 0.6, 0.5), 0.5),
      standing(share("be at least", 0.6, 0.5)),
    ];

    expect(verdicts.map((verdict) => verdict !== undefined && isGood(verdict))).toEqual([true, true, false]);
  });
});

describe("readKnownMisses", () => {
  it("names gates that exist, each once", () => {
    const names = readKnownMisses().map((miss) => miss.gate);

    expect(GATES.map((each) => each.id)).toEqual(expect.arrayContaining(names));
    expect(new Set(names).size).toBe(names.length);
  });
});
