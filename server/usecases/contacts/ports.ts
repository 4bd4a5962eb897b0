/**
 * What live contacts need from outside. Repositories and models implement these;
 * tests use in-memory ones.
 */
import type { DifficultyFile } from "#training/analytics/index";
import type { CompiledScenario, Rewrite } from "#training/assessment/index";
import type { AttemptEvent, CustomerEar, Intensity, NumberedEvent, Voice } from "#training/simulation/index";
import type { ArticleSearch } from "./search-articles";

export type AttemptRecord = {
  readonly id: string;
  readonly accountId: string;
  readonly scenarioVersionId: string;
  readonly scenarioSlug: string;
  readonly seed: number;
  readonly mode: "practice" | "assessed";
  /** Only its learner can see it. Set when it is made, for good. */
  readonly isPrivate: boolean;
  readonly intensity: Intensity;
  /** Hints asked for so far. */
  readonly hintsAsked: number;
  readonly parentId: string | null;
  readonly branchedAtEvent: number | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly score: number | null;
};

export type NewAttempt = Omit<AttemptRecord, "endedAt" | "outcome" | "score" | "hintsAsked">;

export type OwnAttempt = Pick<
  AttemptRecord,
  | "id"
  | "scenarioSlug"
  | "mode"
  | "isPrivate"
  | "intensity"
  | "hintsAsked"
  | "startedAt"
  | "endedAt"
  | "outcome"
  | "score"
>;

export type Attempts = {
  /** Stores the attempt with its first events, all or nothing. */
  create(attempt: NewAttempt, events: readonly AttemptEvent[]): Promise<void>;
  find(attemptId: string): Promise<AttemptRecord | undefined>;
  events(attemptId: string): Promise<readonly NumberedEvent[]>;
  /**
   * Appends events from number `from` on; they are on disk when this resolves.
   * @throws when `from` is taken: somebody else appended meanwhile
   */
  append(attemptId: string, from: number, events: readonly AttemptEvent[]): Promise<void>;
  /** All attempts of one learner, newest first. */
  ofAccount(accountId: string): Promise<readonly OwnAttempt[]>;
  /** Lines that customers said to this learner in the last attempts, newest first. */
  recentCustomerLines(accountId: string, limit: number): Promise<readonly string[]>;
};

export type Scenarios = {
  /** The current version of a scenario. */
  current(slug: string): Promise<{ versionId: string; compiled: CompiledScenario } | undefined>;
  /** Every current scenario. */
  all(): Promise<readonly CompiledScenario[]>;
  version(versionId: string): Promise<CompiledScenario | undefined>;
};

/** What learners reached in contacts that count for ratings, oldest first. */
export type Results = {
  all(): Promise<
    readonly {
      readonly accountId: string;
      readonly scenario: string;
      readonly score: number;
      readonly endedAt: Date;
    }[]
  >;
};

/** Called once when a contact is over and its note is written (or skipped). */
export type Assess = (attemptId: string, at: Date) => Promise<void>;

export type ContactDependencies = {
  readonly attempts: Attempts;
  readonly scenarios: Scenarios;
  readonly results: Results;
  /** The measured difficulties that came with the content. */
  readonly difficulty: () => Promise<DifficultyFile | undefined>;
  readonly voice: Voice;
  readonly ear: CustomerEar;
  readonly searchArticles: ArticleSearch;
  /** Lines of other contacts, for hints. */
  readonly rewrites: () => readonly Rewrite[];
  readonly assess: Assess;
  readonly now: () => Date;
  readonly newId: () => string;
  /** 1 is a human pace, 0 shows lines at once. */
  readonly pace: number;
  readonly reportFault: (error: unknown, attemptId: string) => void;
};
