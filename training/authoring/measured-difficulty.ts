/**
 * What the measured difficulty says to an author: that it is missing or stale, or
 * that the scenario does not tell good agents from poor ones.
 */
import { type DifficultyFile, fingerprintOf, separates, shareOf } from "../analytics/index";
import type { CompiledScenario } from "../assessment/index";

/** One sentence, or undefined where all is well. */
export function difficultyAdvice(
  compiled: CompiledScenario,
  file: DifficultyFile | undefined,
): string | undefined {
  const measured = file?.scenarios[compiled.scenario.slug];
  if (measured === undefined)
    return "Its difficulty has not been measured: run npm run difficulty when it has its plays.";
  if (measured.fingerprint !== fingerprintOf(compiled))
    return "It plays otherwise than when its difficulty was measured: run npm run difficulty.";
  if (separates(measured.agents)) return undefined;
  const percent = (share: number): string => `${Math.round(share * 100)} of 100`;
  const good = percent(shareOf(measured.agents, ["good", "excellent"]));
  const poor = percent(shareOf(measured.agents, ["rude", "hurried"]));
  return `It does not tell good agents from poor ones: ${good} good contacts pass, and ${poor} poor ones. Look at the rubric.`;
}
