/**
 * Use case: an ended attempt is assessed, once. The assessment becomes an event
 * of the attempt, and its findings become observations of competencies.
 */
import {
  type Assessment,
  AssessmentSchema,
  assessContact,
  observationsOf,
  shareOfNewTurns,
} from "#training/assessment/index";
import type { NumberedEvent } from "#training/simulation/index";
import type { DebriefDependencies } from "./ports";

/** Levels of scenarios run from 1 to 5; observations carry 0 to 1. */
const HIGHEST_LEVEL = 5;

/** Assesses an ended attempt; one that is open or already assessed is left as it is. */
export async function assessAttempt(deps: DebriefDependencies, attemptId: string, at: Date): Promise<void> {
  const record = await deps.attempts.find(attemptId);
  const compiled = record === undefined ? undefined : await deps.scenarios.version(record.scenarioVersionId);
  if (record === undefined || compiled === undefined) return;
  const events = await deps.attempts.events(attemptId);
  const isEnded = events.some(({ event }) => event.kind === "ended");
  if (!isEnded || storedAssessment(events) !== undefined) return;

  const setting = { scenario: compiled.scenario, persona: compiled.persona };
  const assessment = assessContact(setting, compiled.rubric, events);
  const shared = {
    accountId: record.accountId,
    attemptId,
    source: "criterion" as const,
    setting: record.scenarioSlug,
    difficulty: (compiled.scenario.level - 1) / (HIGHEST_LEVEL - 1),
    at,
  };
  const playedAnew = shareOfNewTurns(events, record.branchedAtEvent);
  const observations = observationsOf(assessment.findings, record.mode, playedAnew).map((each) => ({
    ...shared,
    ...each,
  }));
  await deps.assessments.store(attemptId, events.length, { assessment, observations, at });
}

/** The assessment among the events, if the attempt has been assessed. */
export function storedAssessment(events: readonly NumberedEvent[]): Assessment | undefined {
  const event = events.findLast((each) => each.event.kind === "assessed")?.event;
  return event?.kind === "assessed" ? AssessmentSchema.parse(event.assessment) : undefined;
}
