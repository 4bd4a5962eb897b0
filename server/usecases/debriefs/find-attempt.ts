/** An attempt and whose it is, for somebody who may read it. What one may not read is as good as not there. */
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { AttemptRecord } from "../contacts/ports";
import type { DebriefDependencies, Learner } from "./ports";

export type FoundAttempt = { readonly record: AttemptRecord; readonly learner: Learner };

/** The attempt, if this viewer may read it. */
export async function findAttempt(
  deps: DebriefDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Result<FoundAttempt, "not-found">> {
  const record = await deps.attempts.find(attemptId);
  const learner = record === undefined ? undefined : await deps.assessments.learner(record.accountId);
  if (record === undefined || learner === undefined) return fail("not-found");
  return can(viewer, "read-attempt", subjectOf(learner)) ? succeed({ record, learner }) : fail("not-found");
}

/** Whom an attempt of this learner is about. */
export function subjectOf({ id, teamId }: Learner): { accountId: string; teamId: string | null } {
  return { accountId: id, teamId };
}
