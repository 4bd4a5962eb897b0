import { expect, it } from "vitest";
import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import { type DifficultyFile, fingerprintOf, type Tallies } from "../analytics/index";
import { difficultyAdvice } from "./measured-difficulty";

const COMPILED = buildCompiledScenario({ scenario: { slug: "late-parcel" } });
const tally = (passed: number) => ({ passed, played: 20 });
const TELLING: Tallies = {
  rude: tally(0),
  hurried: tally(1),
  average: tally(8),
  good: tally(17),
  excellent: tally(20),
};

const fileWith = (agents: Tallies, fingerprint = fingerprintOf(COMPILED)): DifficultyFile => ({
  seed: 1,
  scenarios: { "late-parcel": { fingerprint, value: 1500, deviation: 40, agents } },
});

it("says nothing of a scenario that tells good from poor", () => {
  expect(difficultyAdvice(COMPILED, fileWith(TELLING))).toBeUndefined();
});

it("says that nothing was measured, or that it was measured before a change", () => {
  expect(difficultyAdvice(COMPILED, undefined)).toContain("has not been measured");
  expect(difficultyAdvice(COMPILED, fileWith(TELLING, "stale"))).toContain("plays otherwise");
});

it("warns with both figures where a scenario tells nobody apart", () => {
  const alike = fileWith({ ...TELLING, rude: tally(14), hurried: tally(14) });
  expect(difficultyAdvice(COMPILED, alike)).toBe(
    "It does not tell good agents from poor ones: 93 of 100 good contacts pass, and 70 of 100 poor ones. Look at the rubric.",
  );
});
