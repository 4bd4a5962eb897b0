/**
 * Loads the demo into an empty installation: the people of Larkfield Care and two
 * years of what they did, from a fixed seed.
 *
 * It goes in whole or not at all: one transaction, people last, so that a load
 * that was broken off leaves no account and is done again at the next start.
 */
import { hash } from "@node-rs/argon2";
import type { Prisma } from "#prisma/generated/client";
import type { ContentLibrary } from "#server/content/content-library";
import type { Database, DatabaseTransaction } from "#server/db";
import type { ContentVersion } from "#training/learning/index";
import { hashOf, randomFrom } from "#training/shared/random";
import type { CustomerEar, MoveTagger } from "#training/simulation/index";
import { type DemoContact, movedTo, performContact } from "./conversations";
import { type Deed, deedsOf } from "./history";
import { insertRows } from "./insert-rows";
import { lessonRows } from "./lessons";
import { earOf } from "./perform-play";
import { type Plays, readPlays, type Skill } from "./plays";
import { quizRows } from "./quizzes";
import { DEMO_COHORTS, DEMO_PASSWORD, DEMO_TEAMS, type DemoPerson, demoPeople } from "./roster";

export type DemoTools = {
  readonly database: Database;
  readonly library: ContentLibrary;
  readonly tagger: MoveTagger;
  readonly now: Date;
  /** Told how far it is. */
  readonly report: (sentence: string) => void;
};

const TIMEOUT_IN_MS = 300_000;
/** Different seeds of each play: enough that no two in a team read alike. */
const VARIANTS = 5;

/** Loads the demo if there is no account yet. An installation with accounts of its own is left alone. */
export async function loadDemo(tools: DemoTools): Promise<"loaded" | "there-already" | "not-wanted"> {
  if (await isThere(tools)) return "there-already";
  if ((await tools.database.account.count()) > 0) return "not-wanted";
  const material = await readMaterial(tools);
  const people = demoPeople(tools.now.toISOString().slice(0, 10));
  const rows = newRows();
  for (const [index, person] of people.entries()) {
    if (index % 20 === 0) tools.report(`Loading the demo: ${index} of ${people.length} people.`);
    if (person.roles.includes("learner")) await addHistory(rows, person, material);
  }
  tools.report("Loading the demo: writing it down.");
  const passwordHash = await hash(DEMO_PASSWORD);
  try {
    await tools.database.$transaction(
      (transaction) => write(transaction, { rows, people, passwordHash, now: tools.now }),
      { timeout: TIMEOUT_IN_MS },
    );
  } catch (error) {
    // Another process that was started on the same database may have been first.
    if (await isThere(tools)) return "there-already";
    throw error;
  }
  return "loaded";
}

async function isThere({ database }: DemoTools): Promise<boolean> {
  return (await database.account.findFirst({ where: { id: { startsWith: "demo-" } } })) !== null;
}

type Material = {
  readonly path: ContentVersion<"path">;
  readonly modules: readonly ContentVersion<"module">[];
  readonly items: readonly ContentVersion<"item">[];
  readonly scenarios: readonly ContentVersion<"scenario">[];
  readonly plays: ReadonlyMap<string, Plays>;
  readonly ear: CustomerEar;
  readonly now: Date;
  /** Contacts played so far, by play, seed and mode. */
  readonly played: Map<string, DemoContact>;
};

async function readMaterial({ library, tagger, now }: DemoTools): Promise<Material> {
  const [paths, modules, items, scenarios] = await Promise.all([
    library.current("path"),
    library.current("module"),
    library.current("item"),
    library.current("scenario"),
  ]);
  const [path] = paths;
  if (path === undefined) throw new Error("The demo needs a path, and content/paths holds none.");
  const plays = new Map(
    await Promise.all(scenarios.map(async ({ slug }) => [slug, await readPlays(slug)] as const)),
  );
  return { path, modules, items, scenarios, plays, ear: earOf(tagger), now, played: new Map() };
}

type Rows = {
  readonly enrolments: Prisma.EnrolmentCreateManyInput[];
  readonly visits: Prisma.CardVisitCreateManyInput[];
  readonly checks: Prisma.CheckResponseCreateManyInput[];
  readonly quizzes: Prisma.QuizAttemptCreateManyInput[];
  readonly responses: Prisma.QuizResponseCreateManyInput[];
  readonly attempts: Prisma.AttemptCreateManyInput[];
  readonly events: Prisma.AttemptEventCreateManyInput[];
  readonly observations: Prisma.ObservationCreateManyInput[];
};

function newRows(): Rows {
  return {
    enrolments: [],
    visits: [],
    checks: [],
    quizzes: [],
    responses: [],
    attempts: [],
    events: [],
    observations: [],
  };
}

async function addHistory(rows: Rows, person: DemoPerson, material: Material): Promise<void> {
  const enrolledAt = new Date(`${person.hiredOn}T08:30:00Z`);
  rows.enrolments.push({
    id: `enrolment-${person.id}`,
    accountId: person.id,
    pathVersionId: material.path.id,
    enrolledAt,
  });
  for (const deed of deedsOf(person, material.path.body, material.now)) {
    if (deed.kind === "module") addModule(rows, { person, deed, material });
    else await addConversation(rows, { person, deed, material });
  }
}

type Addition = { readonly person: DemoPerson; readonly deed: Deed; readonly material: Material };

function addModule(rows: Rows, { person, deed, material }: Addition): void {
  const module = material.modules.find((each) => each.slug === deed.slug);
  if (module === undefined) return;
  const read = lessonRows(module, deed, person.id);
  rows.visits.push(...read.visits);
  rows.checks.push(...read.checks);
  const items = material.items.filter((each) => each.body.module === module.slug);
  const quiz = quizRows(
    { module, items, startedAt: new Date(deed.at.getTime() + read.minutes * 60_000) },
    deed,
    person.id,
  );
  rows.quizzes.push(...quiz.attempts);
  rows.responses.push(...quiz.responses);
  rows.observations.push(...quiz.observations);
}

async function addConversation(rows: Rows, { person, deed, material }: Addition): Promise<void> {
  const version = material.scenarios.find((each) => each.slug === deed.slug);
  const plays = material.plays.get(deed.slug);
  if (version === undefined || plays === undefined) return;
  const seed = hashOf(`${deed.slug}-${deed.seed % VARIANTS}`);
  const skill = skillFor(deed);
  const key = `${deed.slug}/${skill}/${seed}/${deed.mode}`;
  const contact =
    material.played.get(key) ??
    (await performContact({
      compiled: version.body,
      play: plays[skill],
      seed,
      mode: deed.mode,
      ear: material.ear,
    }));
  material.played.set(key, contact);

  const id = `contact-${person.id}-${deed.at.getTime()}`;
  const events = movedTo(contact.events, deed.at);
  const endedAt = new Date(events.find((event) => event.kind === "ended")?.at ?? deed.at);
  const at = new Date(events.at(-1)?.at ?? deed.at);
  const { outcome, assessment } = contact;
  rows.attempts.push({
    id,
    accountId: person.id,
    scenarioVersionId: version.id,
    scenarioSlug: version.slug,
    seed,
    mode: deed.mode,
    startedAt: deed.at,
    endedAt,
    outcome,
    score: assessment.score,
  });
  rows.events.push(
    ...events.map((event, number) => ({
      attemptId: id,
      number,
      kind: event.kind,
      body: JSON.stringify(event),
      at: new Date(event.at),
    })),
  );
  const difficulty = (version.body.scenario.level - 1) / 4;
  const shared = {
    accountId: person.id,
    source: "criterion",
    attemptId: id,
    setting: version.slug,
    difficulty,
    at,
  };
  rows.observations.push(
    ...contact.observations.map((each) => ({ id: `observation-${id}-${each.sourceId}`, ...shared, ...each })),
  );
}

/** What a person of this ability shows on such a day: mostly their level, now and then one better or worse. */
function skillFor({ ability, seed }: Deed): Skill {
  const form = ability + (randomFrom("form", seed).next() - 0.5) * 0.35;
  if (form > 0.78) return "excellent";
  if (form > 0.56) return "good";
  return form > 0.36 ? "average" : "poor";
}

type Writing = {
  readonly rows: Rows;
  readonly people: readonly DemoPerson[];
  readonly passwordHash: string;
  readonly now: Date;
};

async function write(
  transaction: DatabaseTransaction,
  { rows, people, passwordHash, now }: Writing,
): Promise<void> {
  await transaction.team.createMany({ data: [...DEMO_TEAMS] });
  const today = now.toISOString().slice(0, 10);
  await transaction.cohort.createMany({
    data: DEMO_COHORTS.map(({ id, daysAgo }) => cohortRow(id, daysAgo, today)),
  });
  await transaction.account.createMany({ data: people.map((person) => accountRow(person, passwordHash)) });
  await transaction.roleGrant.createMany({ data: people.flatMap(roleRows) });
  await transaction.teamManager.createMany({
    data: people.flatMap(({ id, managesTeamId }) =>
      managesTeamId === null ? [] : [{ teamId: managesTeamId, accountId: id }],
    ),
  });
  await insertRows(transaction, "Enrolment", rows.enrolments);
  await insertRows(transaction, "CardVisit", rows.visits);
  await insertRows(transaction, "CheckResponse", rows.checks);
  await insertRows(transaction, "QuizAttempt", rows.quizzes);
  await insertRows(transaction, "QuizResponse", rows.responses);
  await insertRows(transaction, "Attempt", rows.attempts);
  await insertRows(transaction, "AttemptEvent", rows.events);
  await insertRows(transaction, "Observation", rows.observations);
}

function cohortRow(id: string, daysAgo: number, today: string): Prisma.CohortCreateManyInput {
  const start = new Date(Date.parse(`${today}T00:00:00Z`) - daysAgo * 86_400_000);
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    start,
  );
  return { id, name, startsOn: start.toISOString().slice(0, 10) };
}

function accountRow(person: DemoPerson, passwordHash: string): Prisma.AccountCreateManyInput {
  const { id, email, name, teamId, cohortId, hiredOn, leftOn, leaveReason } = person;
  const createdAt = new Date(`${hiredOn}T08:00:00Z`);
  const disabledAt = leftOn === null ? null : new Date(`${leftOn}T18:00:00Z`);
  return {
    id,
    email,
    name,
    teamId,
    cohortId,
    hiredOn,
    leftOn,
    leaveReason,
    createdAt,
    disabledAt,
    passwordHash,
    timeZone: "Europe/London",
  };
}

function roleRows(person: DemoPerson): Prisma.RoleGrantCreateManyInput[] {
  return person.roles.map((role) => ({
    id: `role-${person.id}-${role}`,
    accountId: person.id,
    role,
    grantedAt: new Date(`${person.hiredOn}T08:00:00Z`),
    revokedAt: person.leftOn === null ? null : new Date(`${person.leftOn}T18:00:00Z`),
  }));
}
