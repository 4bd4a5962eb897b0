/**
 * Use case: a trainer replaces a finding of the scorer by a judgement of their
 * own, with a reason. The finding itself stays; the newest overrule counts.
 */

import { z } from "zod";
import { OVERRULE_LEVELS, type OverruleLevel, scoreOf, withOverrules } from "#training/assessment/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { storedAssessment } from "./assess-attempt";
import type { DebriefDependencies } from "./ports";

export const OverruleSchema = z.object({
  criterion: z.string().min(1).max(80),
  level: z.enum(OVERRULE_LEVELS, { error: "Choose a level." }),
  reason: z
    .string()
    .trim()
    .min(10, "Say in a sentence why: at least 10 characters.")
    .max(1000, "At most 1,000 characters."),
});
export type OverruleCommand = {
  readonly attemptId: string;
  readonly criterion: string;
  readonly level: OverruleLevel;
  readonly reason: string;
};

/** Stores the overrule; returns the attempt's score with it. */
export async function overruleFinding(
  deps: DebriefDependencies,
  viewer: Viewer,
  command: OverruleCommand,
): Promise<Result<number, "not-found" | "not-allowed" | "unknown-criterion">> {
  const record = await deps.attempts.find(command.attemptId);
  const learner = record === undefined ? undefined : await deps.assessments.learner(record.accountId);
  if (record === undefined || learner === undefined) return fail("not-found");
  const subject = { accountId: record.accountId, teamId: learner.teamId };
  if (!can(viewer, "read-attempt", subject)) return fail("not-found");
  if (!can(viewer, "overrule-finding", subject)) return fail("not-allowed");
  const assessment = storedAssessment(await deps.attempts.events(command.attemptId));
  const isKnown = assessment?.findings.some((finding) => finding.criterion === command.criterion) ?? false;
  if (assessment === undefined || !isKnown) return fail("unknown-criterion");
  const { attemptId, criterion, level, reason } = command;
  const earlier = await deps.assessments.overrules(attemptId);
  const score = scoreOf(withOverrules(assessment.findings, [...earlier, { criterion, level }]));
  await deps.assessments.addOverrule(
    { attemptId, criterion, level, reason, trainerId: viewer.accountId, at: deps.now() },
    score,
  );
  return succeed(score);
}
