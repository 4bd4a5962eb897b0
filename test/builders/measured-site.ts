/**
 * A site to measure, written straight into the database: teams, cohorts, people and
 * what they showed. Every value that a test asserts on is passed by the test.
 */
import { randomUUID } from "node:crypto";
import type { Database } from "#server/db";
import type { Role } from "#training/shared/access";
import type { Outcome } from "#training/simulation/index";

export type GivenPerson = {
  readonly id?: string;
  readonly name?: string;
  readonly teamId?: string | null;
  readonly cohortId?: string | null;
  readonly hiredOn?: string;
  readonly leftOn?: string | null;
  readonly leaveReason?: string | null;
  readonly roles?: readonly Role[];
};

export type GivenAttempt = {
  readonly accountId: string;
  readonly at: Date;
  readonly id?: string;
  readonly scenario?: string;
  readonly scenarioVersionId?: string;
  readonly mode?: "practice" | "assessed";
  readonly score?: number | null;
  readonly outcome?: Outcome;
  readonly parentId?: string | null;
  /** Criterion id → value found; competency and weight as below. */
  readonly found?: Readonly<Record<string, number>>;
  readonly competency?: string;
  readonly weight?: number;
};

export type GivenQuiz = {
  readonly accountId: string;
  readonly at: Date;
  readonly module: { readonly id: string; readonly slug: string };
  /** Item slug → points earned of 1. */
  readonly earned: Readonly<Record<string, number>>;
  /** How many items the quiz had; those answered if not given. */
  readonly items?: number;
  readonly competency?: string;
};

/** Writes into this database. */
export function measuredSite(database: Database) {
  return {
    team: (id: string, managers: readonly string[] = []) => addTeam(database, id, managers),
    cohort: (id: string, startsOn: string) =>
      database.cohort.create({ data: { id, name: `Cohort ${id}`, startsOn } }),
    person: (given: GivenPerson) => addPerson(database, given),
    attempt: (given: GivenAttempt) => addAttempt(database, given),
    quiz: (given: GivenQuiz) => addQuiz(database, given),
    enrolment: (accountId: string, pathVersionId: string, enrolledAt: Date) =>
      database.enrolment.create({ data: { id: randomUUID(), accountId, pathVersionId, enrolledAt } }),
    overrule: (attemptId: string, criterion: string, given: { level: string; trainerId: string; at: Date }) =>
      database.overrule.create({
        data: { id: randomUUID(), attemptId, criterion, reason: "She did say it back.", ...given },
      }),
  };
}

async function addTeam(database: Database, id: string, managers: readonly string[]): Promise<string> {
  await database.team.create({ data: { id, name: `Team ${id}` } });
  await database.teamManager.createMany({
    data: managers.map((accountId) => ({ teamId: id, accountId })),
  });
  return id;
}

async function addPerson(database: Database, given: GivenPerson): Promise<string> {
  const { id = randomUUID(), name = "Sam Okafor", roles = ["learner"], hiredOn = "2026-01-05" } = given;
  const { teamId = null, cohortId = null, leftOn = null, leaveReason = null } = given;
  const grantedAt = new Date(`${hiredOn}T08:00:00Z`);
  await database.account.create({
    data: {
      id,
      name,
      email: `${id}@example.test`,
      teamId,
      cohortId,
      hiredOn,
      leftOn,
      leaveReason,
      createdAt: grantedAt,
      roles: { create: roles.map((role) => ({ id: randomUUID(), role, grantedAt })) },
    },
  });
  return id;
}

async function addAttempt(database: Database, given: GivenAttempt): Promise<string> {
  const { id = randomUUID(), accountId, at, scenario = "missing-parcel", mode = "assessed" } = given;
  await database.attempt.create({
    data: {
      id,
      accountId,
      scenarioVersionId: given.scenarioVersionId ?? "unknown",
      scenarioSlug: scenario,
      seed: 1,
      mode,
      parentId: given.parentId ?? null,
      startedAt: at,
      endedAt: at,
      outcome: given.outcome ?? "resolved",
      score: given.score ?? null,
    },
  });
  await database.observation.createMany({
    data: Object.entries(given.found ?? {}).map(([sourceId, value]) => ({
      id: randomUUID(),
      accountId,
      competency: given.competency ?? "listening",
      source: "criterion",
      attemptId: id,
      sourceId,
      setting: scenario,
      value,
      weight: given.weight ?? 3,
      difficulty: 0.5,
      at,
    })),
  });
  return id;
}

async function addQuiz(database: Database, given: GivenQuiz): Promise<string> {
  const { accountId, at, module, earned } = given;
  const id = randomUUID();
  const slugs = Object.keys(earned);
  const unanswered = Array.from({ length: (given.items ?? slugs.length) - slugs.length }, randomUUID);
  await database.quizAttempt.create({
    data: {
      id,
      accountId,
      moduleVersionId: module.id,
      moduleSlug: module.slug,
      seed: 1,
      itemVersionIds: JSON.stringify([...slugs, ...unanswered]),
      startedAt: at,
      submittedAt: at,
      responses: {
        create: slugs.map((slug) => ({
          itemVersionId: slug,
          response: "{}",
          earned: earned[slug] ?? 0,
          possible: 1,
          at,
        })),
      },
    },
  });
  await database.observation.createMany({
    data: slugs.map((sourceId) => ({
      id: randomUUID(),
      accountId,
      competency: given.competency ?? "listening",
      source: "item",
      attemptId: id,
      sourceId,
      setting: module.slug,
      value: earned[sourceId] ?? 0,
      weight: 1,
      difficulty: 0.4,
      at,
    })),
  });
  return id;
}
