/**
 * Results of all learners, for ratings: debriefed contacts that were played from
 * the start, unaided, at full strength and in sight. Private ones count for nothing,
 * and stopped ones have no score, so neither are here.
 */
import type { Results } from "#server/usecases/contacts/ports";
import type { Database } from "../db";
import { SHARED_ATTEMPTS } from "./shared-attempts";

/** Results read from the database. */
export function createResultRepository(database: Database): Results {
  return {
    all: async () => {
      const rows = await database.attempt.findMany({
        where: {
          ...SHARED_ATTEMPTS,
          score: { not: null },
          endedAt: { not: null },
          hintsAsked: 0,
          intensity: "full",
          parentId: null,
        },
        orderBy: [{ endedAt: "asc" }, { id: "asc" }],
        select: { accountId: true, scenarioSlug: true, score: true, endedAt: true },
      });
      return rows.flatMap(({ accountId, scenarioSlug: scenario, score, endedAt }) =>
        score === null || endedAt === null ? [] : [{ accountId, scenario, score, endedAt }],
      );
    },
  };
}
