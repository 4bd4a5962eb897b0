/** Overrules of many people's attempts, and the findings that they are about. */
import type { OverruledFinding, OverrulingOfAttempt } from "#server/usecases/measures/ports";
import { AssessmentSchema, OVERRULE_LEVELS } from "#training/assessment/index";
import type { Database } from "../db";

export async function readOverrulings(
  database: Database,
  accountIds: readonly string[],
): Promise<OverrulingOfAttempt[]> {
  const rows = await database.overrule.findMany({
    where: { attempt: { accountId: { in: [...accountIds] } } },
    orderBy: { at: "asc" },
    include: {
      trainer: { select: { name: true } },
      attempt: {
        select: {
          accountId: true,
          scenarioSlug: true,
          scenarioVersionId: true,
          mode: true,
          hintsAsked: true,
        },
      },
    },
  });
  return rows.flatMap(({ attemptId, criterion, level, reason, at, trainer, attempt }) => {
    const known = OVERRULE_LEVELS.find((each) => each === level);
    if (known === undefined) return [];
    return [
      {
        attemptId,
        criterion,
        level: known,
        reason,
        trainer: trainer.name,
        at: at.getTime(),
        accountId: attempt.accountId,
        scenarioSlug: attempt.scenarioSlug,
        scenarioVersionId: attempt.scenarioVersionId,
        mode: attempt.mode === "assessed" ? "assessed" : "practice",
        isUnaided: attempt.hintsAsked === 0,
      },
    ];
  });
}

export async function readFindings(
  database: Database,
  attemptIds: readonly string[],
): Promise<OverruledFinding[]> {
  const rows = await database.attemptEvent.findMany({
    where: { attemptId: { in: [...attemptIds] }, kind: "assessed" },
    orderBy: { number: "asc" },
    select: { attemptId: true, body: true, at: true },
  });
  return rows.flatMap(({ attemptId, body, at }) => {
    const { assessment } = JSON.parse(body) as { assessment?: unknown };
    const parsed = AssessmentSchema.safeParse(assessment);
    if (!parsed.success) return [];
    return parsed.data.findings.map(({ criterion, competency, weight }) => ({
      attemptId,
      criterion,
      competency,
      weight,
      at,
    }));
  });
}
