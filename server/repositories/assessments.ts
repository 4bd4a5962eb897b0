/**
 * Assessments, overrules and the list of attempts in the database. An assessment
 * is an event of its attempt; `score` on the attempt is a copy for lists, kept in
 * the same transaction.
 */
import { randomUUID } from "node:crypto";
import type { Prisma } from "#prisma/generated/client";
import type {
  Assessments,
  AttemptFilter,
  AttemptRow,
  NewObservation,
  NewOverrule,
} from "#server/usecases/debriefs/ports";
import { type Assessment, OVERRULE_LEVELS, type OverruleRecord } from "#training/assessment/index";
import { OUTCOMES } from "#training/simulation/index";
import type { Database } from "../db";
import { attemptsWithin } from "./shared-attempts";

/** Assessments kept in the database. */
export function createAssessmentRepository(database: Database): Assessments {
  return {
    store: (attemptId, from, what) => store(database, attemptId, { from, ...what }),
    overrules: (attemptId) => readOverrules(database, attemptId),
    addOverrule: (overrule, result) => addOverrule(database, overrule, result),
    list: (filter) => list(database, filter),
    learner: async (id) =>
      (await database.account.findUnique({
        where: { id },
        select: { id: true, name: true, teamId: true },
      })) ?? undefined,
    descents: (accountId, scenarioSlug) =>
      database.attempt.findMany({
        where: { accountId, scenarioSlug },
        select: { id: true, parentId: true },
        orderBy: { id: "asc" },
      }),
  };
}

type ToStore = {
  readonly from: number;
  readonly assessment: Assessment;
  readonly observations: readonly NewObservation[];
  readonly at: Date;
};

async function store(
  database: Database,
  attemptId: string,
  { from, assessment, observations, at }: ToStore,
): Promise<void> {
  const body = JSON.stringify({ kind: "assessed", at: at.toISOString(), assessment });
  await database.$transaction([
    database.attemptEvent.create({ data: { attemptId, number: from, kind: "assessed", body, at } }),
    database.observation.createMany({ data: observations.map((each) => ({ id: randomUUID(), ...each })) }),
    database.attempt.update({ where: { id: attemptId }, data: { score: assessment.score } }),
  ]);
}

async function readOverrules(database: Database, attemptId: string): Promise<OverruleRecord[]> {
  const rows = await database.overrule.findMany({
    where: { attemptId },
    orderBy: { at: "asc" },
    include: { trainer: { select: { name: true } } },
  });
  return rows.flatMap(({ criterion, level, reason, trainer, at }) => {
    const known = OVERRULE_LEVELS.find((each) => each === level);
    return known === undefined
      ? []
      : [{ criterion, level: known, reason, trainer: trainer.name, at: at.toISOString() }];
  });
}

async function addOverrule(
  database: Database,
  overrule: NewOverrule,
  { score, observations }: { score: number; observations: readonly NewObservation[] },
): Promise<void> {
  await database.$transaction([
    database.overrule.create({ data: { id: randomUUID(), ...overrule } }),
    database.attempt.update({ where: { id: overrule.attemptId }, data: { score } }),
    ...observations.map(({ attemptId, sourceId, competency, ...rest }) => {
      const key = { attemptId, sourceId, competency };
      return database.observation.upsert({
        where: { attemptId_sourceId_competency: key },
        create: { id: randomUUID(), ...key, ...rest },
        update: {},
      });
    }),
  ]);
}

async function list(database: Database, filter: AttemptFilter) {
  const where = await whereOf(database, filter);
  const [total, rows] = await Promise.all([
    database.attempt.count({ where }),
    database.attempt.findMany({
      where,
      orderBy: [{ startedAt: "desc" }, { id: "asc" }],
      skip: filter.skip,
      take: filter.take,
      include: {
        account: { select: { id: true, name: true, teamId: true } },
        overrules: { distinct: ["criterion"], select: { criterion: true } },
      },
    }),
  ]);
  return { total, rows: rows.map(toRow) };
}

type ListedAttempt = Prisma.AttemptGetPayload<{
  include: {
    account: { select: { id: true; name: true; teamId: true } };
    overrules: { select: { criterion: true } };
  };
}>;

function toRow({ account, overrules, ...attempt }: ListedAttempt): AttemptRow {
  return {
    id: attempt.id,
    learnerId: account.id,
    learnerName: account.name,
    teamId: account.teamId,
    scenarioSlug: attempt.scenarioSlug,
    scenarioVersionId: attempt.scenarioVersionId,
    isBranch: attempt.parentId !== null,
    mode: attempt.mode === "assessed" ? "assessed" : "practice",
    isPrivate: attempt.isPrivate,
    hintsAsked: attempt.hintsAsked,
    startedAt: attempt.startedAt.toISOString(),
    endedAt: attempt.endedAt?.toISOString() ?? null,
    outcome: OUTCOMES.find((each) => each === attempt.outcome) ?? null,
    score: attempt.score,
    overrules: overrules.length,
  };
}

async function whereOf(
  database: Database,
  { reach, learner, scenarioSlug, mode, outcome }: AttemptFilter,
): Promise<Prisma.AttemptWhereInput> {
  const accountId = learner === undefined ? undefined : { in: await accountsNamed(database, learner) };
  return { AND: [attemptsWithin(reach)], accountId, scenarioSlug, mode, outcome };
}

/** By comparing here: LIKE would take % and _ for patterns, and knows upper and lower case of ASCII only. */
async function accountsNamed(database: Database, part: string): Promise<string[]> {
  const accounts = await database.account.findMany({ select: { id: true, name: true } });
  const wanted = part.toLocaleLowerCase("en");
  return accounts.filter(({ name }) => name.toLocaleLowerCase("en").includes(wanted)).map(({ id }) => id);
}
