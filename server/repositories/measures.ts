/**
 * What measures read, for many people at once.
 *
 * Ids go in as one JSON list, so a query has one parameter for any number of
 * people; observations come out as one JSON list a person, because turning twenty
 * thousand rows into objects would cost ten times what SQLite needs to find them.
 */

import type { Prisma } from "#prisma/generated/client";
import type {
  EndedAttempt,
  MeasureStore,
  ObservationOf,
  PersonRecord,
  SubmittedQuiz,
} from "#server/usecases/measures/ports";
import { isRole, type Reach } from "#training/shared/access";
import { LEAVE_REASONS } from "#training/shared/people";
import { OUTCOMES } from "#training/simulation/index";
import type { Database } from "../db";
import { readFindings, readOverrulings } from "./measures-overrulings";
import { SHARED_ATTEMPTS } from "./shared-attempts";

/** Measures read from the database. */
export function createMeasureRepository(database: Database): MeasureStore {
  return {
    people: (reach) => readPeople(database, reach),
    person: async (id) => {
      const row = await database.account.findUnique({ where: { id }, include: PERSON });
      return row === null ? undefined : toPerson(row);
    },
    observations: (accountIds, what) => readObservations(database, accountIds, what),
    overrulings: (accountIds) => readOverrulings(database, accountIds),
    findings: (attemptIds) => readFindings(database, attemptIds),
    attempts: (accountIds) => readAttempts(database, accountIds),
    quizzes: (accountIds) => readQuizzes(database, accountIds),
    enrolments: (accountIds) =>
      database.enrolment.findMany({
        where: { accountId: { in: [...accountIds] } },
        orderBy: { enrolledAt: "desc" },
        select: { accountId: true, pathVersionId: true, enrolledAt: true },
      }),
    lastActive: (accountIds) => readLastActive(database, accountIds),
  };
}

const PERSON = {
  team: { select: { id: true, name: true } },
  cohort: true,
  roles: { orderBy: { grantedAt: "asc" } },
} as const satisfies Prisma.AccountInclude;

type PersonRow = Prisma.AccountGetPayload<{ include: typeof PERSON }>;

async function readPeople(database: Database, reach: Reach): Promise<PersonRecord[]> {
  const rows = await database.account.findMany({
    where: { roles: { some: { role: "learner" } }, ...withinReach(reach) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: PERSON,
  });
  return rows.map(toPerson);
}

function withinReach({ everyone, teamIds, accountId }: Reach): Prisma.AccountWhereInput {
  if (everyone) return {};
  const own = accountId === null ? [] : [{ id: accountId }];
  return { OR: [{ teamId: { in: [...teamIds] } }, ...own] };
}

function toPerson(row: PersonRow): PersonRecord {
  const { id, name, hiredOn, leftOn, leaveReason, timeZone, team, cohort } = row;
  return {
    accountId: id,
    name,
    hiredOn,
    leftOn,
    leaveReason: LEAVE_REASONS.find((each) => each === leaveReason) ?? null,
    timeZone,
    team,
    cohort,
    roles: row.roles.flatMap(({ role, grantedAt, revokedAt }) =>
      isRole(role) ? [{ role, grantedAt, revokedAt }] : [],
    ),
  };
}

/** One observation as the query below writes it. */
type PackedObservation = readonly [
  attemptId: string,
  setting: string,
  at: string,
  source: string,
  competency: string,
  sourceId: string,
  value: number,
  weight: number,
  difficulty: number,
];

async function readObservations(
  database: Database,
  accountIds: readonly string[],
  what: "all" | "conversations",
): Promise<ReadonlyMap<string, readonly ObservationOf[]>> {
  const sources = what === "all" ? ["item", "criterion"] : ["criterion"];
  const rows = await database.$queryRaw<{ accountId: string; packed: string }[]>`
    SELECT accountId, json_group_array(json_array(
      attemptId, setting, at, source, competency, sourceId, value, weight, difficulty)) AS packed
    FROM Observation
    WHERE accountId IN (SELECT value FROM json_each(${JSON.stringify(accountIds)}))
      AND source IN (SELECT value FROM json_each(${JSON.stringify(sources)}))
    GROUP BY accountId`;
  return new Map(rows.map(({ accountId, packed }) => [accountId, unpacked(accountId, packed)]));
}

function unpacked(accountId: string, packed: string): ObservationOf[] {
  // The query above made this list, from columns whose types the schema fixes.
  const rows = JSON.parse(packed) as PackedObservation[];
  return rows.map(([attemptId, setting, at, source, competency, sourceId, value, weight, difficulty]) => ({
    accountId,
    attemptId,
    setting,
    at: Date.parse(at),
    source: source === "item" ? "item" : "criterion",
    competency,
    sourceId,
    value,
    weight,
    difficulty,
  }));
}

async function readAttempts(database: Database, accountIds: readonly string[]): Promise<EndedAttempt[]> {
  const rows = await database.attempt.findMany({
    where: { accountId: { in: [...accountIds] }, endedAt: { not: null }, ...SHARED_ATTEMPTS },
    orderBy: [{ endedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      accountId: true,
      scenarioSlug: true,
      scenarioVersionId: true,
      mode: true,
      parentId: true,
      hintsAsked: true,
      endedAt: true,
      outcome: true,
      score: true,
    },
  });
  return rows.flatMap(({ scenarioSlug, parentId, mode, endedAt, outcome, ...row }) =>
    endedAt === null
      ? []
      : [
          {
            ...row,
            slug: scenarioSlug,
            mode: mode === "assessed" ? "assessed" : "practice",
            endedAt,
            outcome: OUTCOMES.find((each) => each === outcome) ?? null,
            isBranch: parentId !== null,
          },
        ],
  );
}

/** The share is the mean over all items, as the quiz itself reckons it: one left open brings nothing. */
async function readQuizzes(database: Database, accountIds: readonly string[]): Promise<SubmittedQuiz[]> {
  return database.$queryRaw<SubmittedQuiz[]>`
    SELECT q.id, q.accountId, q.moduleSlug, q.moduleVersionId, q.submittedAt,
      COALESCE(SUM(r.earned / r.possible), 0.0) / MAX(1, json_array_length(q.itemVersionIds)) AS share
    FROM QuizAttempt q LEFT JOIN QuizResponse r ON r.attemptId = q.id
    WHERE q.submittedAt IS NOT NULL
      AND q.accountId IN (SELECT value FROM json_each(${JSON.stringify(accountIds)}))
    GROUP BY q.id
    ORDER BY q.submittedAt DESC`;
}

async function readLastActive(
  database: Database,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await database.$queryRaw<{ accountId: string; at: string | Date }[]>`
    WITH person AS (SELECT value AS id FROM json_each(${JSON.stringify(accountIds)}))
    SELECT accountId, MAX(at) AS at FROM (
      SELECT accountId, MAX(at) AS at FROM CardVisit WHERE accountId IN person GROUP BY accountId
      UNION ALL
      SELECT accountId, MAX(at) FROM CheckResponse WHERE accountId IN person GROUP BY accountId
      UNION ALL
      SELECT accountId, MAX(COALESCE(submittedAt, startedAt)) FROM QuizAttempt
        WHERE accountId IN person GROUP BY accountId
      UNION ALL
      SELECT accountId, MAX(COALESCE(endedAt, startedAt)) FROM Attempt
        WHERE accountId IN person AND NOT isPrivate AND (outcome IS NOT 'stopped' OR mode = 'assessed')
        GROUP BY accountId)
    GROUP BY accountId`;
  return new Map(rows.map(({ accountId, at }) => [accountId, new Date(at)]));
}
