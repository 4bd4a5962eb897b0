/**
 * What measures need from storage. Everything is read for many people at once, so
 * that a table of sixty costs as many queries as a table of one.
 */
import type { ContentLibrary } from "#server/content/content-library";
import type { Employment, Observation, Overruling } from "#training/analytics/index";
import type { PlayedScenario } from "#training/learning/index";
import type { Reach, Role } from "#training/shared/access";
import type { LeaveReason } from "#training/shared/people";

export type RoleSpan = { readonly role: Role; readonly grantedAt: Date; readonly revokedAt: Date | null };

/** Somebody who is or was a learner. */
export type PersonRecord = Employment & {
  readonly name: string;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly cohort: { readonly id: string; readonly name: string; readonly startsOn: string } | null;
  readonly leaveReason: LeaveReason | null;
  readonly timeZone: string;
  /** Oldest first. */
  readonly roles: readonly RoleSpan[];
};

/** An attempt that has ended. */
export type EndedAttempt = PlayedScenario & {
  readonly id: string;
  readonly accountId: string;
  readonly scenarioVersionId: string;
  readonly endedAt: Date;
  /** True for "try again from here": it did not start at the beginning. */
  readonly isBranch: boolean;
  /** Above 0 the score is one with hints, and shows nothing that was done unaided. */
  readonly hintsAsked: number;
};

/** A quiz that was handed in. */
export type SubmittedQuiz = {
  readonly id: string;
  readonly accountId: string;
  readonly moduleSlug: string;
  readonly moduleVersionId: string;
  readonly submittedAt: Date;
  /** Share of the points of all items, 0 to 1. */
  readonly share: number;
};

export type EnrolmentRow = {
  readonly accountId: string;
  readonly pathVersionId: string;
  readonly enrolledAt: Date;
};

/** An overrule with the attempt that it is about. */
export type OverrulingOfAttempt = Overruling & {
  readonly accountId: string;
  readonly scenarioSlug: string;
  readonly scenarioVersionId: string;
  readonly mode: "practice" | "assessed";
  /** False where the learner asked for hints: such an attempt is no evidence. */
  readonly isUnaided: boolean;
};

/** What the scorer found for a criterion that a trainer has overruled. */
export type OverruledFinding = {
  readonly attemptId: string;
  readonly criterion: string;
  readonly competency: string;
  /** As the rubric has it, before the mode is taken into account. */
  readonly weight: number;
  /** When the attempt was assessed. */
  readonly at: Date;
};

export type ObservationOf = Observation & { readonly accountId: string };

export type MeasureStore = {
  /** People who are or were learners, within this reach, by name. */
  people(reach: Reach): Promise<readonly PersonRecord[]>;
  /** Anybody with an account, learner or not. */
  person(accountId: string): Promise<PersonRecord | undefined>;
  /** Observations by person, in any order; only from conversations if asked. */
  observations(
    accountIds: readonly string[],
    what: "all" | "conversations",
  ): Promise<ReadonlyMap<string, readonly ObservationOf[]>>;
  /** All overrules of these people's attempts. */
  overrulings(accountIds: readonly string[]): Promise<readonly OverrulingOfAttempt[]>;
  /** The findings of these attempts' assessments. */
  findings(attemptIds: readonly string[]): Promise<readonly OverruledFinding[]>;
  /** Newest first. */
  attempts(accountIds: readonly string[]): Promise<readonly EndedAttempt[]>;
  /** Newest first. */
  quizzes(accountIds: readonly string[]): Promise<readonly SubmittedQuiz[]>;
  enrolments(accountIds: readonly string[]): Promise<readonly EnrolmentRow[]>;
  /** When each was last seen learning, playing or answering. */
  lastActive(accountIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
};

/** Small facts about the installation, as text by key. */
export type MeasureSettings = {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
};

export type MeasureDependencies = {
  readonly measures: MeasureStore;
  readonly content: Pick<ContentLibrary, "current" | "version" | "versions" | "find">;
  readonly settings: MeasureSettings;
};
