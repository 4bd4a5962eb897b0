/** What Today reads of many attempts at once. */
import { z } from "zod";
import type { Prisma } from "#prisma/generated/client";
import type {
  AssessedAttempt,
  MoodsOfContact,
  PeopleCounts,
  SiteCounts,
  TodayStore,
} from "#server/usecases/today/ports";
import { AssessmentSchema, OVERRULE_LEVELS } from "#training/assessment/index";
import type { Reach } from "#training/shared/access";
import type { Database } from "../db";
import { attemptsWithin, SHARED_ATTEMPTS } from "./shared-attempts";

/** Today read from the database. */
export function createTodayRepository(database: Database): TodayStore {
  return {
    moods: (accountId) => readMoods(database, accountId),
    assessedAttempts: (reach, question) => readAssessed(database, reach, question),
    peopleCounts: (reach, since) => countPeople(database, reach, since),
    siteCounts: (at) => countSite(database, at),
  };
}

/** SQLite reads the moods out of the decisions: of a hundred attempts thousands would have to be parsed here. */
async function readMoods(database: Database, accountId: string): Promise<MoodsOfContact[]> {
  const rows = await database.$queryRaw<{ attemptId: string; worst: unknown; last: unknown }[]>`
    SELECT attemptId, MAX(mood) AS worst, MAX(CASE WHEN isLast THEN mood END) AS last FROM (
      SELECT e.attemptId,
        json_extract(e.body, '$.decision.feeling.mood') AS mood,
        e.number = MAX(e.number) OVER (PARTITION BY e.attemptId) AS isLast
      FROM AttemptEvent e JOIN Attempt a ON a.id = e.attemptId
      WHERE a.accountId = ${accountId} AND a.endedAt IS NOT NULL AND NOT a.isPrivate AND e.kind = 'customer-decided')
    GROUP BY attemptId`;
  return rows.map(({ attemptId, worst, last }) => ({
    attemptId,
    worstMood: Number(worst),
    lastMood: Number(last),
  }));
}

const AssessedSchema = z.object({ assessment: AssessmentSchema });

const ASSESSED = {
  account: { select: { name: true } },
  overrules: { orderBy: { at: "asc" }, select: { criterion: true, level: true } },
  events: { where: { kind: "assessed" }, select: { body: true } },
} as const satisfies Prisma.AttemptInclude;

async function readAssessed(
  database: Database,
  reach: Reach,
  question: { notOf: string; since: Date; take: number },
): Promise<AssessedAttempt[]> {
  const rows = await database.attempt.findMany({
    where: {
      AND: [attemptsWithin(reach), SHARED_ATTEMPTS],
      accountId: { not: question.notOf },
      score: { not: null },
      endedAt: { gte: question.since },
    },
    orderBy: [{ endedAt: "desc" }, { id: "asc" }],
    take: question.take,
    include: ASSESSED,
  });
  return rows.flatMap(toAssessed);
}

type AssessedRow = Prisma.AttemptGetPayload<{ include: typeof ASSESSED }>;

function toAssessed({ account, overrules, events, ...row }: AssessedRow): AssessedAttempt[] {
  const parsed = AssessedSchema.safeParse(JSON.parse(events.at(-1)?.body ?? "null"));
  if (!parsed.success || row.endedAt === null) return [];
  return [
    {
      id: row.id,
      learnerName: account.name,
      scenarioSlug: row.scenarioSlug,
      scenarioVersionId: row.scenarioVersionId,
      mode: row.mode === "assessed" ? "assessed" : "practice",
      endedAt: row.endedAt,
      assessment: parsed.data.assessment,
      overruled: overrules.flatMap(({ criterion, level }) => {
        const known = OVERRULE_LEVELS.find((each) => each === level);
        return known === undefined ? [] : [{ criterion, level: known }];
      }),
    },
  ];
}

async function countPeople(database: Database, reach: Reach, since: Date): Promise<PeopleCounts> {
  const learner: Prisma.AccountWhereInput = {
    leftOn: null,
    roles: { some: { role: "learner", revokedAt: null } },
    ...(reach.everyone ? {} : { teamId: { in: [...reach.teamIds] } }),
  };
  const ended: Prisma.AttemptWhereInput = { endedAt: { gte: since }, ...SHARED_ATTEMPTS };
  const [learners, practised, contacts] = await Promise.all([
    database.account.count({ where: learner }),
    database.account.count({ where: { ...learner, attempts: { some: ended } } }),
    database.attempt.count({ where: { ...ended, account: learner } }),
  ]);
  return { learners, practised, contacts };
}

async function countSite(database: Database, at: Date): Promise<SiteCounts> {
  const [people, invitations] = await Promise.all([
    database.account.count({ where: { leftOn: null, disabledAt: null } }),
    database.accessLink.count({
      where: { kind: "invitation", usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    }),
  ]);
  return { people, invitations };
}
