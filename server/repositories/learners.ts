/**
 * What the learning pages need to know of a learner beyond lessons and quizzes.
 */
import type { LearnerStore } from "#server/usecases/learning/ports";
import { OUTCOMES } from "#training/simulation/index";
import type { Database } from "../db";
import { SHARED_ATTEMPTS } from "./shared-attempts";

export function createLearnerRepository(database: Database): LearnerStore {
  return {
    enrolments: (accountId) =>
      database.enrolment.findMany({
        where: { accountId },
        orderBy: { enrolledAt: "desc" },
        select: { pathVersionId: true, enrolledAt: true, dueOn: true },
      }),
    enrol: async (accountId, path, at) => {
      // The id says who and what, so that two pages opened at once enrol once.
      const id = `${accountId}:${path.slug}`;
      const enrolment = { accountId, pathVersionId: path.versionId, enrolledAt: at };
      await database.enrolment.upsert({ where: { id }, create: { id, ...enrolment }, update: {} });
    },
    person: async (id) =>
      (await database.account.findUnique({ where: { id }, select: { name: true, teamId: true } })) ??
      undefined,
    played: async (accountId) => {
      const rows = await database.attempt.findMany({
        where: { accountId, endedAt: { not: null }, ...SHARED_ATTEMPTS },
        select: { scenarioSlug: true, mode: true, endedAt: true, outcome: true, score: true },
      });
      return rows.map(({ scenarioSlug, mode, endedAt, outcome, score }) => ({
        slug: scenarioSlug,
        mode: mode === "assessed" ? "assessed" : "practice",
        endedAt,
        outcome: OUTCOMES.find((each) => each === outcome) ?? null,
        score,
      }));
    },
  };
}
