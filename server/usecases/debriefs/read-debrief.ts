/**
 * Use case: somebody reads the debrief of an attempt. Learners read their own,
 * others what access allows. Before the end there is nothing to read: hidden
 * facts and feelings may not be known yet.
 */
import { type Debrief, debriefOf } from "#training/assessment/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { storedAssessment } from "./assess-attempt";
import type { DebriefDependencies } from "./ports";

export type DebriefView = {
  readonly debrief: Debrief;
  readonly attempt: {
    readonly id: string;
    readonly mode: "practice" | "assessed";
    readonly startedAt: string;
    readonly endedAt: string;
    readonly isBranch: boolean;
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

export type DebriefFailure = "not-found" | "not-ended" | "not-assessed";

/** The debrief, if this viewer may read it and the attempt is over. */
export async function readDebrief(
  deps: DebriefDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Result<DebriefView, DebriefFailure>> {
  const record = await deps.attempts.find(attemptId);
  const learner = record === undefined ? undefined : await deps.assessments.learner(record.accountId);
  if (record === undefined || learner === undefined) return fail("not-found");
  const subject = { accountId: record.accountId, teamId: learner.teamId };
  if (!can(viewer, "read-attempt", subject)) return fail("not-found");
  if (record.endedAt === null) return fail("not-ended");
  const compiled = await deps.scenarios.version(record.scenarioVersionId);
  const events = await deps.attempts.events(attemptId);
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
      startedAt: record.startedAt.toISOString(),
      endedAt: record.endedAt.toISOString(),
      isBranch: record.parentId !== null,
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
    mayOverrule: can(viewer, "overrule-finding", subject),
  });
}
