/** An attempt and whose it is, for somebody who may read it. What one may not read is as good as not there. */
import { type Capability, can, type Viewer } from "#training/shared/access";
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
  const mayRead = can(viewer, capabilityFor(record), subjectOf(learner));
  return mayRead ? succeed({ record, learner }) : fail("not-found");
}

/** A private attempt, and what was said in one that its learner stopped, is that learner's alone. */
function capabilityFor({ isPrivate, outcome }: AttemptRecord): Capability {
  return isPrivate || outcome === "stopped" ? "read-private-attempt" : "read-attempt";
}

/** Whom an attempt of this learner is about. */
export function subjectOf({ id, teamId }: Learner): { accountId: string; teamId: string | null } {
  return { accountId: id, teamId };
}
