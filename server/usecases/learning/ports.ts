/**
 * What learning needs from outside. server/repositories implements it; tests may
 * use in-memory ones.
 */
import type { ContentLibrary } from "#server/content/content-library";
import type { CardVisited, LessonRecord, PlayedScenario } from "#training/learning/index";

/** One lesson of one learner. */
export type LessonPlace = {
  readonly accountId: string;
  readonly moduleVersionId: string;
  readonly moduleSlug: string;
  readonly lessonSlug: string;
};

export type LessonVisit = CardVisited & { readonly moduleSlug: string; readonly lessonSlug: string };

/** A stored answer to a check; `response` is what the browser sent, parsed from JSON. */
export type CheckAnswer = { readonly cardIndex: number; readonly response: unknown; readonly at: Date };

export type NewCheckAnswer = {
  readonly cardIndex: number;
  readonly response: unknown;
  readonly earned: number;
  readonly possible: number;
};

/** Whether a lesson is finished with this record. */
export type Fulfils = (record: LessonRecord) => boolean;

export type LessonStore = {
  /** Visits of all lessons by one learner. */
  readonly visits: (accountId: string) => Promise<readonly LessonVisit[]>;
  /** What is known about one lesson: visits in any version, answers in this one. */
  readonly record: (place: LessonPlace) => Promise<LessonRecord>;
  /** The last answer to each check of a lesson, in this version. */
  readonly answers: (place: LessonPlace) => Promise<readonly CheckAnswer[]>;
  /** Keeps a visit once; marks it when it finishes the lesson. */
  readonly addVisit: (
    place: LessonPlace,
    visit: { readonly cardIndex: number; readonly at: Date },
    fulfils: Fulfils,
  ) => Promise<void>;
  /** Keeps an answer; when it finishes the lesson, that too. */
  readonly addAnswer: (
    place: LessonPlace,
    answer: NewCheckAnswer & { readonly at: Date },
    fulfils: Fulfils,
  ) => Promise<void>;
};

export type QuizAttemptRecord = {
  readonly id: string;
  readonly accountId: string;
  readonly moduleVersionId: string;
  readonly moduleSlug: string;
  readonly seed: number;
  readonly itemVersionIds: readonly string[];
  readonly timeLimitInS: number | null;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
};

export type QuizResponseRecord = {
  readonly itemVersionId: string;
  /** What the browser sent, parsed from JSON. */
  readonly response: unknown;
  readonly earned: number;
  readonly possible: number;
  readonly at: Date;
};

export type QuizAttemptWithResponses = QuizAttemptRecord & {
  readonly responses: readonly QuizResponseRecord[];
};

/** One item's evidence about one competency. */
export type ItemObservation = {
  readonly competency: string;
  /** Item slug. */
  readonly sourceId: string;
  /** Module slug. */
  readonly setting: string;
  /** 0 to 1. */
  readonly value: number;
  readonly weight: number;
  readonly difficulty: number;
  readonly at: Date;
};

export type QuizStore = {
  /** Keeps the attempt, unless one of this module is open: then that one is given back. */
  readonly open: (attempt: QuizAttemptRecord) => Promise<QuizAttemptRecord>;
  readonly find: (id: string) => Promise<QuizAttemptWithResponses | undefined>;
  /** Attempts of one learner, oldest first; of one module if named. */
  readonly list: (accountId: string, moduleSlug?: string) => Promise<readonly QuizAttemptWithResponses[]>;
  /**
   * Keeps a response. The first one stands: a second gives it back unchanged.
   * Undefined when the attempt has been submitted meanwhile.
   */
  readonly respond: (
    attemptId: string,
    response: QuizResponseRecord,
  ) => Promise<QuizResponseRecord | undefined>;
  /** Closes an attempt and keeps its observations, once; a second time changes nothing. */
  readonly submit: (
    attempt: QuizAttemptRecord,
    at: Date,
    observations: readonly ItemObservation[],
  ) => Promise<void>;
};

export type EnrolmentRecord = {
  readonly pathVersionId: string;
  readonly enrolledAt: Date;
  readonly dueOn: string | null;
};

/** What else the path page needs to know of a learner. */
export type LearnerStore = {
  readonly enrolments: (accountId: string) => Promise<readonly EnrolmentRecord[]>;
  /** Enrols somebody in a path; a second time changes nothing. */
  readonly enrol: (
    accountId: string,
    path: { readonly slug: string; readonly versionId: string },
    at: Date,
  ) => Promise<void>;
  readonly played: (accountId: string) => Promise<readonly PlayedScenario[]>;
  /** Name and team, to decide who may read this person's attempts. */
  readonly person: (
    accountId: string,
  ) => Promise<{ readonly name: string; readonly teamId: string | null } | undefined>;
};

export type LearningDependencies = {
  readonly content: ContentLibrary;
  readonly lessons: LessonStore;
  readonly quizzes: QuizStore;
  readonly learners: LearnerStore;
  readonly newId: () => string;
  /** A new seed, 0 to 2^31 − 1. */
  readonly newSeed: () => number;
};
