/**
 * What a trainer does first: read the attempts in which something hangs on a
 * human eye. Fatal errors come before findings that the scorer was not sure of,
 * and the newest first among equals. What was overruled is settled.
 */
import { fatalErrorsOf, scoreOf, withOverrules } from "#training/assessment/index";
import { reachOf, type Viewer } from "#training/shared/access";
import type { AssessedAttempt, TodayDependencies } from "./ports";

export type AttemptToRead = {
  readonly attemptId: string;
  readonly learnerName: string;
  readonly scenarioTitle: string;
  readonly mode: "practice" | "assessed";
  readonly endedAt: string;
  /** 0 to 1, with overrules. */
  readonly score: number;
  /** Titles of missed criteria of conduct and compliance. */
  readonly fatal: readonly string[];
  /** Titles of criteria that the scorer was not sure of. */
  readonly notSure: readonly string[];
};

export type Coaching = {
  readonly toRead: readonly AttemptToRead[];
  /** How many want reading, those not listed included. */
  readonly total: number;
  /** Over how many days back. */
  readonly days: number;
};

const DAYS_BACK = 14;
const DAY_IN_MS = 86_400_000;
/** Attempts that are looked through; a site with more in two weeks sees its newest. */
const LOOKED_THROUGH = 200;
const LISTED = 8;

/** The attempts of the last two weeks that want reading. */
export async function readCoaching(deps: TodayDependencies, viewer: Viewer, at: Date): Promise<Coaching> {
  const assessed = await deps.today.assessedAttempts(reachOf(viewer, "overrule-finding"), {
    notOf: viewer.accountId,
    since: new Date(at.getTime() - DAYS_BACK * DAY_IN_MS),
    take: LOOKED_THROUGH,
  });
  const open = assessed.map(asToRead).filter(({ fatal, notSure }) => fatal.length + notSure.length > 0);
  const ranked = open.sort(
    (left, right) =>
      Number(right.fatal.length > 0) - Number(left.fatal.length > 0) ||
      right.endedAt.getTime() - left.endedAt.getTime(),
  );
  const toRead = await Promise.all(
    ranked.slice(0, LISTED).map(async ({ scenarioVersionId, scenarioSlug, endedAt, ...attempt }) => {
      const compiled = await deps.scenarios.version(scenarioVersionId);
      const scenarioTitle = compiled?.scenario.title ?? scenarioSlug;
      return { ...attempt, scenarioTitle, endedAt: endedAt.toISOString() };
    }),
  );
  return { toRead, total: open.length, days: DAYS_BACK };
}

function asToRead({ id, assessment, overruled, ...attempt }: AssessedAttempt) {
  const findings = withOverrules(assessment.findings, overruled);
  return {
    ...attempt,
    attemptId: id,
    score: scoreOf(findings),
    fatal: fatalErrorsOf(findings).map((finding) => finding.title),
    notSure: findings.filter((finding) => finding.level === "not-sure").map((finding) => finding.title),
  };
}
