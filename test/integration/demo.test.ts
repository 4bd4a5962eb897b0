/** The demo is loaded once for all that is asked of it here: that takes its time. */
import { expect, it } from "vitest";
import { createTagger } from "#models/ear/tagger";
import { loadDemo } from "#prisma/seed/demo/load-demo";
import { DEMO_PASSWORD, DEMO_SIGN_INS } from "#prisma/seed/demo/roster";
import { createContentLibrary } from "#server/content/content-library";
import { loadContent } from "#server/content/load-content";
import type { Database } from "#server/db";
import { createContentRepository } from "#server/repositories/content";
import { createPasswords } from "#server/usecases/people/passwords";
import { openTestDatabase } from "#test/setup/database";

const NOW = new Date("2026-06-15T10:00:00Z");
const LOADING_IN_MS = 240_000;

async function loader(database: Database) {
  const store = createContentRepository(database);
  await loadContent(store, { folder: "content", at: NOW });
  const library = createContentLibrary({ store });
  const reported: string[] = [];
  const load = (now = NOW) =>
    loadDemo({
      database,
      library,
      tagger: createTagger(),
      now,
      report: (sentence) => reported.push(sentence),
    });
  return { load, reported };
}

/** How many rows there are of everything that people did. */
async function countsOf(database: Database) {
  const [accounts, quizzes, attempts, events, observations] = await Promise.all([
    database.account.count(),
    database.quizAttempt.count(),
    database.attempt.count(),
    database.attemptEvent.count(),
    database.observation.count(),
  ]);
  return { accounts, quizzes, attempts, events, observations };
}

it(
  "brings six cohorts with their leavers and two years of what they did, once",
  async () => {
    const { database } = await openTestDatabase();
    const { load, reported } = await loader(database);

    expect(await load()).toBe("loaded");

    expect(reported[0]).toMatch(/0 of \d+ people/);
    const counts = await countsOf(database);
    expect(await cohortsOf(database)).toEqual(COHORTS);
    await expectSignIns(database);
    await expectHistory(database);

    expect(await load(new Date("2026-07-15T10:00:00Z"))).toBe("there-already");
    expect(await countsOf(database)).toEqual(counts);
  },
  LOADING_IN_MS,
);

it("leaves an installation alone that has people of its own", async () => {
  const { database } = await openTestDatabase();
  const { load, reported } = await loader(database);
  await database.account.create({
    data: { id: "own", email: "own@example.com", name: "Own", hiredOn: "2026-01-05", createdAt: NOW },
  });

  expect(await load()).toBe("not-wanted");
  expect(reported).toEqual([]);
  expect(await database.account.count()).toBe(1);
});

/** Name, people and leavers of each cohort. */
const COHORTS = [
  ["June 2024", 11, 6],
  ["October 2024", 10, 5],
  ["March 2025", 11, 4],
  ["August 2025", 10, 3],
  ["February 2026", 10, 2],
  ["June 2026", 8, 0],
];

async function cohortsOf(database: Database) {
  const rows = await database.cohort.findMany({ orderBy: { startsOn: "asc" }, include: { members: true } });
  return rows.map(({ name, members }) => [
    name,
    members.length,
    members.filter((member) => member.leftOn !== null).length,
  ]);
}

/** Everybody who is named on the sign-in page is there, employed, and has the password that stands beside it. */
async function expectSignIns(database: Database) {
  const passwords = createPasswords();
  for (const { email, name } of DEMO_SIGN_INS) {
    const account = await database.account.findUniqueOrThrow({ where: { email } });
    expect(account).toMatchObject({ name, leftOn: null, disabledAt: null });
    expect(await passwords.verify(account.passwordHash ?? "", DEMO_PASSWORD), email).toBe(true);
  }
}

/** What people did lies between their first day and their last, or today. */
async function expectHistory(database: Database) {
  const attempts = await database.attempt.findMany({ include: { account: true } });
  expect(attempts.length).toBeGreaterThan(300);
  for (const { startedAt, account, score, outcome } of attempts) {
    const day = startedAt.toISOString().slice(0, 10);
    expect(day >= account.hiredOn && day <= (account.leftOn ?? "2026-06-15")).toBe(true);
    expect(outcome).not.toBeNull();
    expect(score, "a score of 0 to 1").toBeGreaterThanOrEqual(0);
  }
  const afterNow = { where: { at: { gt: NOW } } };
  expect(await database.attemptEvent.count(afterNow)).toBe(0);
  expect(await database.observation.count(afterNow)).toBe(0);
  expect(await database.quizAttempt.count({ where: { startedAt: { gt: NOW } } })).toBe(0);
}
