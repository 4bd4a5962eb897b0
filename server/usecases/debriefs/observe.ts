/** Findings of an attempt as observations of competencies, ready to be kept. */
import {
  type CompiledScenario,
  type Finding,
  observationsOf,
  shareOfNewTurns,
} from "#training/assessment/index";
import type { NumberedEvent } from "#training/simulation/index";
import type { AttemptRecord } from "../contacts/ports";
import type { NewObservation } from "./ports";

/** Levels of scenarios run from 1 to 5; observations carry 0 to 1. */
const HIGHEST_LEVEL = 5;

export type Observed = {
  readonly record: AttemptRecord;
  readonly compiled: CompiledScenario;
  readonly events: readonly NumberedEvent[];
  readonly at: Date;
};

/**
 * The observations that these findings are. None of a private attempt, which
 * nobody else may learn of, and none of one with hints: it does not show what the
 * learner can do unaided.
 */
export function observed(
  findings: readonly Finding[],
  { record, compiled, events, at }: Observed,
): NewObservation[] {
  if (!isEvidence(record)) return [];
  const playedAnew = shareOfNewTurns(events, record.branchedAtEvent);
  return observationsOf(findings, record.mode, playedAnew).map((each) => ({
    accountId: record.accountId,
    attemptId: record.id,
    source: "criterion" as const,
    setting: record.scenarioSlug,
    difficulty: (compiled.scenario.level - 1) / (HIGHEST_LEVEL - 1),
    at,
    ...each,
  }));
}

function isEvidence({ isPrivate, hintsAsked }: AttemptRecord): boolean {
  return !isPrivate && hintsAsked === 0;
}
