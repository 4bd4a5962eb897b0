/**
 * Use case: somebody reads the debrief of an attempt. Learners read their own,
 * others what access allows. Before the end there is nothing to read: hidden
 * facts and feelings may not be known yet.
 */
import { type Debrief, debriefOf } from "#training/assessment/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { Intensity } from "#training/simulation/index";
import type { AttemptRecord } from "../contacts/ports";
import { assessAttempt, storedAssessment } from "./assess-attempt";
import { findAttempt, subjectOf } from "./find-attempt";
import type { DebriefDependencies } from "./ports";

export type DebriefView = {
  readonly debrief: Debrief;
  readonly attempt: {
    readonly id: string;
    readonly mode: "practice" | "assessed";
    readonly isPrivate: boolean;
    readonly intensity: Intensity;
    readonly hintsAsked: number;
    readonly startedAt: string;
    readonly endedAt: string;
    /** The attempt that this one was tried again from. */
    readonly parentId: string | null;
  };
  readonly scenario: {
    readonly slug: string;
    readonly title: string;
    readonly customer: string;
    readonly channel: string;
  };
  readonly learner: { readonly id: string; readonly name: string };
  readonly isOwn: boolean;
  readonly mayOverrule: boolean;
};

/** "not-assessed": it is over, and its wrap-up note is still to be written or declined. */
export type DebriefFailure = "not-found" | "not-ended" | "not-assessed";

/** The debrief, if this viewer may read it and the attempt is over. */
export async function readDebrief(
  deps: DebriefDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Result<DebriefView, DebriefFailure>> {
  const attempt = await findAttempt(deps, viewer, attemptId);
  if (!attempt.ok) return attempt;
  const { record, learner } = attempt.value;
  if (record.endedAt === null) return fail("not-ended");
  const compiled = await deps.scenarios.version(record.scenarioVersionId);
  const events = await assessedEvents(deps, record);
  const assessment = storedAssessment(events);
  if (compiled === undefined || assessment === undefined) return fail("not-assessed");

  const { scenario, persona, rubric } = compiled;
  const overrules = await deps.assessments.overrules(attemptId);
  const debrief = debriefOf({
    setting: { scenario, persona },
    rubric,
    events,
    assessment,
    overrules,
    rewrites: deps.rewrites(),
  });
  return succeed({
    debrief,
    attempt: {
      id: record.id,
      mode: record.mode,
      isPrivate: record.isPrivate,
      intensity: record.intensity,
      hintsAsked: record.hintsAsked,
      startedAt: record.startedAt.toISOString(),
      endedAt: record.endedAt.toISOString(),
      parentId: record.parentId,
    },
    scenario: {
      slug: scenario.slug,
      title: scenario.title,
      customer: persona.name,
      channel: scenario.channel,
    },
    learner: { id: learner.id, name: learner.name },
    isOwn: record.accountId === viewer.accountId,
    mayOverrule: can(viewer, "overrule-finding", subjectOf(learner)),
  });
}

/** The events; if a crash came between the note and the assessment, it is made up for. */
async function assessedEvents(deps: DebriefDependencies, record: AttemptRecord) {
  const events = await deps.attempts.events(record.id);
  const hasNote = events.some(({ event }) => event.kind === "note-written");
  if (!hasNote || storedAssessment(events) !== undefined) return events;
  await assessAttempt(deps, record.id, deps.now());
  return await deps.attempts.events(record.id);
}
