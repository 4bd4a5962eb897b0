/**
 * Problem: something in a scenario that its author should look at.
 *
 * A fault stops publishing: the scenario would break its promises to a learner.
 * Advice does not: it will play, and would play better.
 */
import type { Scenario, WrittenLine } from "../simulation/index";

export type ScenarioProblem = {
  /** Where: ["facts", 2, "lines", "calm", 0]. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do, in a sentence for the author. */
  readonly message: string;
  readonly weight: "fault" | "advice";
};

/** What a check may look at. */
export type CheckMaterial = { readonly scenario: Scenario; readonly everyday: readonly WrittenLine[] };

export type ScenarioCheck = (material: CheckMaterial) => readonly ScenarioProblem[];

export function fault(path: ScenarioProblem["path"], message: string): ScenarioProblem {
  return { path, message, weight: "fault" };
}

export function advice(path: ScenarioProblem["path"], message: string): ScenarioProblem {
  return { path, message, weight: "advice" };
}
