/**
 * Composition: every service is made here, once, from the database and the
 * models. Routes get them through Remix's load context, sockets and start-up
 * through the same object.
 */
import { randomInt, randomUUID } from "node:crypto";
import type { VoiceState } from "#training/simulation/index";
import { type ContentLibrary, createContentLibrary } from "./content/content-library";
import { readDifficulty } from "./content/read-difficulty";
import type { Database } from "./db";
import type { Environment } from "./environment";
import type { Log } from "./log";
import { createAssessmentRepository } from "./repositories/assessments";
import { createAttemptRepository } from "./repositories/attempts";
import { createContentRepository } from "./repositories/content";
import { createLearnerRepository } from "./repositories/learners";
import { createLessonRepository } from "./repositories/lessons";
import { createMeasureRepository } from "./repositories/measures";
import { createPeopleRepositories } from "./repositories/people";
import { createSettingRepository } from "./repositories/people-settings";
import { createQuizRepository } from "./repositories/quizzes";
import { createResultRepository } from "./repositories/results";
import { createTodayRepository } from "./repositories/today";
import { createContacts } from "./usecases/contacts/index";
import type { Scenarios } from "./usecases/contacts/ports";
import { createArticleSearch } from "./usecases/contacts/search-articles";
import type { SuggestionDependencies } from "./usecases/contacts/suggest-scenario";
import { createDebriefs } from "./usecases/debriefs/index";
import { createLearning } from "./usecases/learning/index";
import type { LearningDependencies } from "./usecases/learning/ports";
import { createMeasures } from "./usecases/measures/index";
import { createPeople } from "./usecases/people/index";
import { createToday } from "./usecases/today/index";
import { createVoicePage } from "./usecases/voice/index";
import type { Models } from "./voice-and-ear";

/** Where the content lies that is loaded at start. */
const CONTENT_FOLDER = "content";

export type Services = ReturnType<typeof createServices>;

export type ServiceDependencies = {
  readonly database: Database;
  readonly environment: Environment;
  readonly models: Models;
  readonly log: Log;
  readonly now: () => Date;
};

/** All services over these dependencies. */
export function createServices({ database, environment, models, log, now }: ServiceDependencies) {
  const library = createContentLibrary({ store: createContentRepository(database) });
  const scenarios = scenariosOf(library);
  const attempts = createAttemptRepository(database);
  const debriefs = createDebriefs({
    attempts,
    scenarios,
    assessments: createAssessmentRepository(database),
    rewrites: models.rewrites,
    recallOf: models.ear.recallOf,
    now,
  });
  const suggesting = suggestingFrom(database);
  const contacts = createContacts(
    {
      attempts,
      scenarios,
      ...suggesting,
      voice: models.voice,
      ear: models.ear,
      searchArticles: createArticleSearch(models.vectors),
      rewrites: models.rewrites,
      assess: debriefs.assess,
      now,
      newId: randomUUID,
      pace: environment.COMPOSURE_PACE,
      reportFault: (error, attemptId) => log.error({ err: error, attemptId }, "contact"),
    },
    (attemptId) => voiceStateOf(models, attemptId),
  );
  const people = createPeople({
    ...createPeopleRepositories(database),
    sessionSecret: environment.SESSION_SECRET,
    now,
  });
  const learningParts: LearningDependencies = {
    content: library,
    lessons: createLessonRepository(database),
    quizzes: createQuizRepository(database),
    learners: createLearnerRepository(database),
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 31 - 1),
  };
  const learning = createLearning(learningParts);
  const measureStore = createMeasureRepository(database);
  const settings = createSettingRepository(database);
  const measures = createMeasures({ measures: measureStore, content: library, settings });
  const today = createToday({
    ...suggesting,
    learning: learningParts,
    attempts,
    scenarios,
    measures: measureStore,
    today: createTodayRepository(database),
  });
  const voice = createVoicePage(models.desk, now());
  return { library, people, contacts, debriefs, learning, measures, today, voice };
}

/** What a suggestion of a scenario rests on; the difficulties are read once. */
function suggestingFrom(database: Database): SuggestionDependencies {
  let read: ReturnType<typeof readDifficulty> | undefined;
  return {
    results: createResultRepository(database),
    difficulty: () => (read ??= readDifficulty(CONTENT_FOLDER)),
  };
}

function voiceStateOf({ health, isBusyFor }: Models, attemptId: string): VoiceState {
  if (health().status !== "ready") return "written";
  return isBusyFor(attemptId) ? "busy" : "model";
}

function scenariosOf(library: ContentLibrary): Scenarios {
  return {
    current: async (slug) => {
      const found = await library.find("scenario", slug);
      return found === undefined ? undefined : { versionId: found.id, compiled: found.body };
    },
    all: async () => (await library.current("scenario")).map((version) => version.body),
    version: async (id) => (await library.version("scenario", id))?.body,
  };
}
