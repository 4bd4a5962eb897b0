/** What debriefs need from storage. */
import type { Assessment, OverruleLevel, OverruleRecord, Rewrite } from "#training/assessment/index";
import type { Reach } from "#training/shared/access";
import type { Outcome, RecallOf } from "#training/simulation/index";
import type { Attempts, Scenarios } from "../contacts/ports";

export type NewObservation = {
  readonly accountId: string;
  readonly competency: string;
  readonly source: "item" | "criterion";
  readonly attemptId: string;
  readonly sourceId: string;
  readonly setting: string;
  readonly value: number;
  readonly weight: number;
  readonly difficulty: number;
  readonly at: Date;
};

export type NewOverrule = {
  readonly attemptId: string;
  readonly criterion: string;
  readonly level: OverruleLevel;
  readonly reason: string;
  readonly trainerId: string;
  readonly at: Date;
};

/** A row of the list of attempts that trainers and managers read. */
export type AttemptRow = {
  readonly id: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly teamId: string | null;
  readonly scenarioSlug: string;
  readonly scenarioVersionId: string;
  readonly mode: "practice" | "assessed";
  /** Only its learner gets to see such a row. */
  readonly isPrivate: boolean;
  readonly hintsAsked: number;
  /** True for one that was tried again from a turn of another. */
  readonly isBranch: boolean;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: Outcome | null;
  /** 0 to 1; null before the debrief. */
  readonly score: number | null;
  /** Findings that a trainer has overruled. */
  readonly overrules: number;
};

/** Whose attempt it is. */
export type Learner = { readonly id: string; readonly name: string; readonly teamId: string | null };

/** An attempt and the one that it was tried again from, if any. */
export type Descent = { readonly id: string; readonly parentId: string | null };

export type AttemptFilter = {
  /** Whose attempts may be listed. */
  readonly reach: Reach;
  /** Part of the learner's name. */
  readonly learner?: string;
  readonly scenarioSlug?: string;
  readonly mode?: "practice" | "assessed";
  readonly outcome?: Outcome;
  readonly skip: number;
  readonly take: number;
};

export type Assessments = {
  /**
   * Stores the assessment as the next event with its observations and the copied
   * score, all or nothing.
   * @throws when event `from` is taken
   */
  store(
    attemptId: string,
    from: number,
    what: { assessment: Assessment; observations: readonly NewObservation[]; at: Date },
  ): Promise<void>;
  overrules(attemptId: string): Promise<readonly OverruleRecord[]>;
  /**
   * Adds an overrule and copies the score that results from it to the attempt.
   * Observations are kept only where the scorer made none (it had not been sure):
   * an observation is never changed, whoever reads it applies the overrules.
   */
  addOverrule(
    overrule: NewOverrule,
    result: { readonly score: number; readonly observations: readonly NewObservation[] },
  ): Promise<void>;
  list(filter: AttemptFilter): Promise<{ readonly total: number; readonly rows: readonly AttemptRow[] }>;
  learner(accountId: string): Promise<Learner | undefined>;
  /** Which of one learner's attempts at a scenario came from which; to read one, ask for it by its id. */
  descents(accountId: string, scenarioSlug: string): Promise<readonly Descent[]>;
};

export type DebriefDependencies = {
  readonly attempts: Attempts;
  readonly scenarios: Scenarios;
  readonly assessments: Assessments;
  readonly rewrites: () => readonly Rewrite[];
  /** How much the ears hear that may have listened; without it nothing is known of them. */
  readonly recallOf?: RecallOf | undefined;
  readonly now: () => Date;
};
