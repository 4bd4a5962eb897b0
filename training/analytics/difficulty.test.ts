import { describe, expect, it } from "vitest";
import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import {
  AGENT_RATINGS,
  difficultyFrom,
  fingerprintOf,
  RATED_MANNERS,
  seedRating,
  separates,
  shareOf,
  type Tallies,
} from "./difficulty";

/** Tallies of twenty plays each: rude, hurried, average, good, excellent. */
function passes(...passed: [number, number, number, number, number]): Tallies {
  const [rude, hurried, average, good, excellent] = passed.map((count) => ({ passed: count, played: 20 }));
  if (!rude || !hurried || !average || !good || !excellent) throw new Error("Five are needed.");
  return { rude, hurried, average, good, excellent };
}

describe("difficultyFrom", () => {
  it("puts a scenario that is passed as if it were average at 1500", () => {
    // Symmetric about the average agent, so the likeliest rating is the average agent's own.
    expect(difficultyFrom(passes(0, 2, 10, 18, 20)).value).toBe(1500);
  });

  it("finds the rating that the expected passes of every agent come from", () => {
    const expected = (scenario: number) =>
      Object.fromEntries(
        RATED_MANNERS.map((manner) => [
          manner,
          {
            played: 10_000,
            passed: Math.round(10_000 / (1 + 10 ** ((scenario - AGENT_RATINGS[manner]) / 400))),
          },
        ]),
      ) as Tallies;
    for (const scenario of [1200, 1500, 1750])
      expect(difficultyFrom(expected(scenario)).value).toBeCloseTo(scenario, -1);
  });

  it("rises as fewer pass, and is less certain the fewer have played", () => {
    expect(difficultyFrom(passes(0, 0, 2, 12, 20)).value).toBeGreaterThan(
      difficultyFrom(passes(0, 2, 10, 18, 20)).value,
    );
    const few = { passed: 1, played: 2 };
    const vague = difficultyFrom({ rude: few, hurried: few, average: few, good: few, excellent: few });
    expect(vague.deviation).toBeGreaterThan(difficultyFrom(passes(0, 2, 10, 18, 20)).deviation);
  });

  it("gives a number even where everybody or nobody passes", () => {
    expect(difficultyFrom(passes(20, 20, 20, 20, 20)).value).toBeLessThan(900);
    expect(difficultyFrom(passes(0, 0, 0, 0, 0)).value).toBeGreaterThan(2100);
  });
});

describe("separates", () => {
  it("is true where the good pass much oftener than the poor", () => {
    expect(separates(passes(0, 0, 5, 15, 20))).toBe(true);
  });

  it("is false where all pass, none do, or the gap is small", () => {
    expect(separates(passes(20, 20, 20, 20, 20))).toBe(false);
    expect(separates(passes(0, 0, 0, 0, 0))).toBe(false);
    expect(separates(passes(4, 10, 12, 12, 18))).toBe(false);
  });

  it("counts shares over all plays of the named manners", () => {
    expect(shareOf(passes(0, 0, 0, 10, 20), ["good", "excellent"])).toBe(0.75);
    expect(shareOf(passes(0, 0, 0, 0, 0), [])).toBe(0);
  });
});

describe("seedRating", () => {
  const compiled = buildCompiledScenario({ scenario: { slug: "late-parcel", level: 3 } });
  const measured = (fingerprint: string) => ({
    seed: 1,
    scenarios: {
      "late-parcel": { fingerprint, value: 1700, deviation: 40, agents: passes(0, 0, 5, 15, 20) },
    },
  });

  it("is the author's level where nothing was measured, or what was measured is stale", () => {
    const level = { value: 1500, deviation: 200 };
    expect(seedRating(compiled, undefined)).toEqual(level);
    expect(seedRating(compiled, measured("stale"))).toEqual(level);
  });

  it("weighs level and measurement by their certainty", () => {
    // Measured: 40² + 120² = 16,000. Weights 1/40,000 and 1/16,000: (1500 · 2.5 + 1700 · 6.25) / 8.75 = 1643, ± 107.
    expect(seedRating(compiled, measured(fingerprintOf(compiled)))).toEqual({ value: 1643, deviation: 107 });
  });
});

describe("fingerprintOf", () => {
  it("stays when only words change, and changes when the scenario plays otherwise", () => {
    const plain = buildCompiledScenario({ scenario: { level: 1 } });
    const reworded = buildCompiledScenario({ scenario: { level: 4, title: "Another title" } });
    const harder = buildCompiledScenario({ scenario: { opening: { arousal: 80, trust: 10, patience: 4 } } });
    expect(fingerprintOf(reworded)).toBe(fingerprintOf(plain));
    expect(fingerprintOf(harder)).not.toBe(fingerprintOf(plain));
  });
});
