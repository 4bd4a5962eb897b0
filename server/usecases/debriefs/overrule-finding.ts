/**
 * Use case: a trainer replaces a finding of the scorer by a judgement of their
 * own, with a reason. The finding itself stays; the newest overrule counts, in
 * the score as in the competencies.
 */
import { type OverruleLevel, scoreOf, withOverrules } from "#training/assessment/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { storedAssessment } from "./assess-attempt";
import { findAttempt, subjectOf } from "./find-attempt";
import { observed } from "./observe";
import type { DebriefDependencies } from "./ports";

export type OverruleCommand = {
  readonly attemptId: string;
  readonly criterion: string;
  readonly level: OverruleLevel;
  readonly reason: string;
};

export type OverruleFailure = "not-found" | "not-allowed" | "unknown-criterion";

/** Stores the overrule; returns the attempt's score with it. */
export async function overruleFinding(
  deps: DebriefDependencies,
  viewer: Viewer,
  command: OverruleCommand,
): Promise<Result<number, OverruleFailure>> {
  const { attemptId, criterion, level, reason } = command;
  const attempt = await findAttempt(deps, viewer, attemptId);
  if (!attempt.ok) return attempt;
  const { record, learner } = attempt.value;
  if (!can(viewer, "overrule-finding", subjectOf(learner))) return fail("not-allowed");
  const compiled = await deps.scenarios.version(record.scenarioVersionId);
  const events = await deps.attempts.events(attemptId);
  const findings = storedAssessment(events)?.findings ?? [];
  const found = findings.find((finding) => finding.criterion === criterion);
  if (compiled === undefined || found === undefined) return fail("unknown-criterion");

  const earlier = await deps.assessments.overrules(attemptId);
  const score = scoreOf(withOverrules(findings, [...earlier, { criterion, level }]));
  const overruled = withOverrules([found], [{ criterion, level }]);
  const at = record.endedAt ?? deps.now();
  await deps.assessments.addOverrule(
    { attemptId, criterion, level, reason, trainerId: viewer.accountId, at: deps.now() },
    { score, observations: observed(overruled, { record, compiled, events, at }) },
  );
  return succeed(score);
}
