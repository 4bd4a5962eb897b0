import { describe, expect, it } from "vitest";
import { buildObservation } from "#test/builders/observation";
import { evidenceIn, masteryAt, masteryThrough } from "./mastery";

const DAY = 86_400_000;

describe("masteryAt", () => {
  it("is a half and wholly uncertain when nothing has been observed", () => {
    const { estimate, evidence, low, high } = masteryAt([], 0);
    expect({ estimate, evidence }).toEqual({ estimate: 0.5, evidence: 0 });
    expect(high - low).toBeGreaterThan(0.7);
  });

  it("takes one success of middling difficulty for two thirds: (1 + 1) / (1 + 1 + 1)", () => {
    const shown = [buildObservation({ value: 1, weight: 3, difficulty: 0.5, at: 0 })];
    expect(masteryAt(shown, 0).estimate).toBeCloseTo(2 / 3);
  });

  it("counts success at something hard for more than at something easy", () => {
    const at = (difficulty: number) =>
      masteryAt([buildObservation({ value: 1, weight: 3, difficulty, at: 0 })], 0).estimate;
    expect(at(0.9)).toBeGreaterThan(at(0.1));
  });

  it("counts failure at something easy for more than at something hard", () => {
    const at = (difficulty: number) =>
      masteryAt([buildObservation({ value: 0, weight: 3, difficulty, at: 0 })], 0).estimate;
    expect(at(0.1)).toBeLessThan(at(0.9));
  });

  it("lets an observation count half after 60 days: (1 + 0.5) / (2 + 0.5)", () => {
    const shown = [buildObservation({ value: 1, weight: 3, difficulty: 0.5, at: 0 })];
    expect(masteryAt(shown, 60 * DAY).estimate).toBeCloseTo(1.5 / 2.5);
  });

  it("grows surer with every observation", () => {
    const shown = Array.from({ length: 10 }, () =>
      buildObservation({ value: 1, weight: 3, difficulty: 0.5, at: 0 }),
    );
    const width = (count: number) => {
      const { low, high } = masteryAt(shown.slice(0, count), 0);
      return high - low;
    };
    expect(width(10)).toBeLessThan(width(3));
    expect(width(3)).toBeLessThan(width(1));
  });

  it("ignores what is observed only later", () => {
    const later = [buildObservation({ value: 0, weight: 3, difficulty: 0.5, at: 5 * DAY })];
    expect(masteryAt(later, DAY).estimate).toBe(0.5);
  });
});

describe("masteryThrough", () => {
  it("says of every moment what masteryAt says of it, in whatever order observations come", () => {
    const shown = [9, 2, 2, 30, 14].map((day, index) =>
      buildObservation({ at: day * DAY, value: index % 2, weight: 1 + index, difficulty: index / 4 }),
    );
    const moments = [0, 2, 10, 14, 40, 90].map((day) => day * DAY);
    const through = masteryThrough(shown, moments);
    for (const [index, moment] of moments.entries()) {
      const { estimate, evidence } = masteryAt(shown, moment);
      expect(through[index]?.estimate).toBeCloseTo(estimate, 12);
      expect(through[index]?.evidence).toBeCloseTo(evidence, 12);
    }
  });
});

describe("evidenceIn", () => {
  it("is 1 for an assessed criterion of weight 3 found now, half of it 60 days later, nothing before", () => {
    const shown = buildObservation({ value: 1, weight: 3, difficulty: 0.5, at: DAY });
    expect(evidenceIn(shown, DAY)).toBe(1);
    expect(evidenceIn(shown, 61 * DAY)).toBeCloseTo(0.5);
    expect(evidenceIn(shown, 0)).toBe(0);
  });

  it("adds up to the evidence of the mastery", () => {
    const shown = [0, 4, 20].map((day) => buildObservation({ at: day * DAY, value: 0.5, difficulty: 0.9 }));
    const sum = shown.reduce((all, each) => all + evidenceIn(each, 25 * DAY), 0);
    expect(masteryAt(shown, 25 * DAY).evidence).toBeCloseTo(sum);
  });
});
