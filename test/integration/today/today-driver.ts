/**
 * Today over a real database with the small content of test/builders: one module,
 * one scenario, one path, one badge. Contacts are played by appending events.
 */
import { randomUUID } from "node:crypto";
import { createContentLibrary } from "#server/content/content-library";
import { loadContent } from "#server/content/load-content";
import type { Database } from "#server/db";
import { createAssessmentRepository } from "#server/repositories/assessments";
import { createAttemptRepository } from "#server/repositories/attempts";
import { createContentRepository } from "#server/repositories/content";
import { createLearnerRepository } from "#server/repositories/learners";
import { createLessonRepository } from "#server/repositories/lessons";
import { createMeasureRepository } from "#server/repositories/measures";
import { createQuizRepository } from "#server/repositories/quizzes";
import { createResultRepository } from "#server/repositories/results";
import { createTodayRepository } from "#server/repositories/today";
import type { Scenarios } from "#server/usecases/contacts/ports";
import { type PractisePage, readPractisePage } from "#server/usecases/contacts/practise-page";
import { createDebriefs } from "#server/usecases/debriefs/index";
import { createLearning } from "#server/usecases/learning/index";
import { createToday } from "#server/usecases/today/index";
import type { ContactRecord } from "#test/builders/contact-events";
import { contentFiles } from "#test/builders/content-files";
import { openTestDatabase } from "#test/setup/database";
import type { Role, Viewer } from "#training/shared/access";
import type { AttemptEvent } from "#training/simulation/index";
import { contentFolder } from "../learning/learning-driver";

/** A Tuesday. */
export const NOW = new Date("2026-03-10T09:00:00Z");
const DAY_IN_MS = 86_400_000;

/** So many days after NOW. */
export const daysLater = (days: number) => new Date(NOW.getTime() + days * DAY_IN_MS);

type NewPerson = { roles?: Role[]; teamId?: string; manages?: string[] };
type Played = { mode?: "practice" | "assessed"; startedAt?: Date };

export async function openToday(over: Readonly<Record<string, string | undefined>> = {}) {
  const { database } = await openTestDatabase();
  const repository = createContentRepository(database);
  const folder = await contentFolder(contentFiles(over));
  const loaded = await loadContent(repository, { folder, at: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  const library = createContentLibrary({ store: repository });
  const scenarios = scenariosOf(library);
  const attempts = createAttemptRepository(database);
  const parts = {
    content: library,
    lessons: createLessonRepository(database),
    quizzes: createQuizRepository(database),
    learners: createLearnerRepository(database),
    newId: randomUUID,
    newSeed: () => 7,
  };
  const assessments = createAssessmentRepository(database);
  const debriefs = createDebriefs({ attempts, scenarios, assessments, rewrites: () => [], now: () => NOW });
  const suggesting = { results: createResultRepository(database), difficulty: async () => undefined };
  const today = createToday({
    learning: parts,
    attempts,
    scenarios,
    measures: createMeasureRepository(database),
    today: createTodayRepository(database),
    ...suggesting,
  });
  await database.team.create({ data: { id: "east", name: "East" } });

  return {
    database,
    library,
    debriefs,
    today,
    /** What the page Practise shows this person. */
    practise: async (viewer: Viewer, at: Date): Promise<PractisePage> => {
      const page = await readPractisePage({ attempts, scenarios, ...suggesting }, viewer, at);
      if (!page.ok) throw new Error(page.failure);
      return page.value;
    },
    learning: createLearning(parts),
    add: (name: string, person: NewPerson = {}) => addPerson(database, name, person),
    /** Keeps a contact of this person as it happened at that time; assesses it when it has its note. */
    play: async (viewer: Viewer, record: ContactRecord, options: Played = {}): Promise<string> => {
      const { mode = "practice", startedAt = NOW } = options;
      const scenarioVersionId = (await scenarios.current("missing-parcel"))?.versionId ?? "";
      const attempt = { ...NEW_ATTEMPT, id: randomUUID(), accountId: viewer.accountId, scenarioVersionId };
      const events = movedTo(record.events, startedAt);
      await attempts.create({ ...attempt, mode, startedAt }, events.slice(0, 1));
      await attempts.append(attempt.id, 1, events.slice(1));
      if (events.some((event) => event.kind === "note-written")) await debriefs.assess(attempt.id, startedAt);
      return attempt.id;
    },
  };
}

const NEW_ATTEMPT = {
  scenarioSlug: "missing-parcel",
  seed: 1,
  isPrivate: false,
  intensity: "full" as const,
  parentId: null,
  branchedAtEvent: null,
};

function movedTo(events: readonly AttemptEvent[], startedAt: Date): AttemptEvent[] {
  const shift = startedAt.getTime() - Date.parse(events[0]?.at ?? "");
  return events.map((event) => ({
    ...event,
    at: new Date(Date.parse(event.at) + shift).toISOString(),
  }));
}

async function addPerson(database: Database, name: string, person: NewPerson): Promise<Viewer> {
  const accountId = name.toLowerCase();
  const { roles = ["learner"], teamId = null, manages = [] } = person;
  const email = `${accountId}@example.com`;
  const grants = roles.map((role) => ({ id: `${accountId}-${role}`, role, grantedAt: NOW }));
  await database.account.create({
    data: {
      id: accountId,
      email,
      name,
      teamId,
      hiredOn: "2026-03-02",
      createdAt: NOW,
      roles: { create: grants },
    },
  });
  return { accountId, name, email, roles, managedTeamIds: manages, teamId, timeZone: "Europe/London" };
}

export type TodayTest = Awaited<ReturnType<typeof openToday>>;

/** Passes the module's quiz at this moment. */
export async function passQuiz(test: TodayTest, viewer: Viewer, at: Date): Promise<void> {
  const started = await test.learning.startQuiz(viewer, { moduleSlug: "say-it-back", at });
  if (!started.ok) throw new Error("The quiz did not start.");
  const row = await test.database.quizAttempt.findUniqueOrThrow({ where: { id: started.value } });
  const ids: string[] = JSON.parse(row.itemVersionIds);
  for (const itemVersionId of ids) {
    const response = { attemptId: row.id, itemVersionId, response: "{}", earned: 1, possible: 1, at };
    await test.database.quizResponse.create({ data: response });
  }
  await test.learning.finishQuiz(viewer, { attemptId: row.id, at });
}

function scenariosOf(library: ReturnType<typeof createContentLibrary>): Scenarios {
  return {
    current: async (slug) => {
      const found = await library.find("scenario", slug);
      return found === undefined ? undefined : { versionId: found.id, compiled: found.body };
    },
    all: async () => (await library.current("scenario")).map((version) => version.body),
    version: async (id) => (await library.version("scenario", id))?.body,
  };
}
