/** What Today needs beyond what learning, contacts and measures keep. */
import type { Assessment, OverruleLevel } from "#training/assessment/index";
import type { Reach } from "#training/shared/access";
import type { Attempts, Scenarios } from "../contacts/ports";
import type { SuggestionDependencies } from "../contacts/suggest-scenario";
import type { LearningDependencies } from "../learning/ports";
import type { MeasureStore } from "../measures/ports";

/** Mood of the customer, 0 to 5: at its worst, and with the last line. */
export type MoodsOfContact = {
  readonly attemptId: string;
  readonly worstMood: number;
  readonly lastMood: number;
};

/** An assessed attempt with what trainers have made of it already. */
export type AssessedAttempt = {
  readonly id: string;
  readonly learnerName: string;
  readonly scenarioSlug: string;
  readonly scenarioVersionId: string;
  readonly mode: "practice" | "assessed";
  readonly endedAt: Date;
  readonly assessment: Assessment;
  readonly overruled: readonly { readonly criterion: string; readonly level: OverruleLevel }[];
};

export type PeopleCounts = {
  /** People with the learner role who are employed. */
  readonly learners: number;
  /** Of these, who ended a conversation since the given moment. */
  readonly practised: number;
  /** Conversations ended since then. */
  readonly contacts: number;
};

export type SiteCounts = {
  /** Accounts of people who are employed and may sign in. */
  readonly people: number;
  /** Invitations that can still be used. */
  readonly invitations: number;
};

export type TodayStore = {
  /** Of one learner's ended attempts. */
  moods(accountId: string): Promise<readonly MoodsOfContact[]>;
  /** Assessed attempts of others, the latest first. */
  assessedAttempts(
    reach: Reach,
    question: { readonly notOf: string; readonly since: Date; readonly take: number },
  ): Promise<readonly AssessedAttempt[]>;
  peopleCounts(reach: Reach, since: Date): Promise<PeopleCounts>;
  siteCounts(at: Date): Promise<SiteCounts>;
};

export type TodayDependencies = SuggestionDependencies & {
  readonly learning: LearningDependencies;
  readonly attempts: Pick<Attempts, "ofAccount">;
  readonly scenarios: Scenarios;
  readonly measures: Pick<MeasureStore, "observations" | "overrulings" | "attempts" | "quizzes">;
  readonly today: TodayStore;
};
