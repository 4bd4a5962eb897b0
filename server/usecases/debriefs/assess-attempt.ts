/**
 * Use case: an ended attempt is assessed, once. The assessment becomes an event
 * of the attempt, and its findings become observations of competencies.
 */
import { type Assessment, AssessmentSchema, assessContact } from "#training/assessment/index";
import type { NumberedEvent } from "#training/simulation/index";
import { observed } from "./observe";
import type { DebriefDependencies } from "./ports";

/** Assesses an ended attempt; one that is open, stopped or already assessed is left as it is. */
export async function assessAttempt(deps: DebriefDependencies, attemptId: string, at: Date): Promise<void> {
  const record = await deps.attempts.find(attemptId);
  const compiled = record === undefined ? undefined : await deps.scenarios.version(record.scenarioVersionId);
  if (record === undefined || compiled === undefined) return;
  const events = await deps.attempts.events(attemptId);
  const end = events.find(({ event }) => event.kind === "ended")?.event;
  const isOver = end?.kind === "ended" && end.outcome !== "stopped";
  if (!isOver || storedAssessment(events) !== undefined) return;

  const setting = { scenario: compiled.scenario, persona: compiled.persona };
  const assessment = assessContact(setting, { rubric: compiled.rubric, recallOf: deps.recallOf }, events);
  const observations = observed(assessment.findings, { record, compiled, events, at });
  await deps.assessments.store(attemptId, events.length, { assessment, observations, at });
}

/** The assessment among the events, if the attempt has been assessed. */
export function storedAssessment(events: readonly NumberedEvent[]): Assessment | undefined {
  const event = events.findLast((each) => each.event.kind === "assessed")?.event;
  return event?.kind === "assessed" ? AssessmentSchema.parse(event.assessment) : undefined;
}
