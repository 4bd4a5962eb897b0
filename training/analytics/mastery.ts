/**
 * Mastery: how able a learner is in one competency, as an estimate between 0 and
 * 1 with its uncertainty.
 *
 * The estimate is the mean of a Beta distribution. Every observation adds to it
 * as a fraction of a success and a fraction of a failure; success at something
 * hard and failure at something easy count more, and everything counts less the
 * longer ago it was. With nothing observed it is 0.5 and wholly uncertain.
 *
 * What this file does not decide: what counts as an observation (assessment) and
 * when somebody is ready (readiness.ts).
 */

export type Observation = {
  readonly competency: string;
  readonly source: "item" | "criterion";
  /** The attempt that shows it. */
  readonly attemptId: string;
  /** Item slug or criterion id. */
  readonly sourceId: string;
  /** Scenario slug or module slug. */
  readonly setting: string;
  /** 0 to 1. */
  readonly value: number;
  readonly weight: number;
  /** 0 easy to 1 hard. */
  readonly difficulty: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Mastery = {
  /** 0 to 1. */
  readonly estimate: number;
  /** Bounds of the central 80 %, 0 to 1. */
  readonly low: number;
  readonly high: number;
  /** Weight of what was observed, after fading; about the number of recent observations. */
  readonly evidence: number;
};

const DAY_IN_MS = 86_400_000;
/** After so many days an observation counts half. Our own choice: a quarter between two refreshers still leaves a third. */
export const HALF_LIFE_IN_DAYS = 60;
/** One pseudo-success and one pseudo-failure: the uniform prior (Bayes and Laplace). */
const PRIOR = 1;
/** A criterion of weight 3 in an assessed attempt counts as one observation. */
const UNIT_WEIGHT = 3;
/** 90th percentile of the standard normal distribution: the central 80 % lie within ± this. */
const Z_80 = 1.2816;

/** The mastery that these observations of one competency show at `now` (milliseconds since 1970). Later ones are ignored. */
export function masteryAt(observations: readonly Observation[], now: number): Mastery {
  let successes = PRIOR;
  let failures = PRIOR;
  for (const { value, weight, difficulty, at } of observations) {
    if (at > now) continue;
    const recency = 2 ** (-(now - at) / (HALF_LIFE_IN_DAYS * DAY_IN_MS));
    const size = (weight / UNIT_WEIGHT) * recency;
    successes += size * value * (0.5 + difficulty);
    failures += size * (1 - value) * (1.5 - difficulty);
  }
  return summary(successes, failures);
}

/** Mean and central 80 % of a Beta distribution, the latter by its normal approximation, cut at 0 and 1. */
function summary(successes: number, failures: number): Mastery {
  const total = successes + failures;
  const estimate = successes / total;
  const deviation = Math.sqrt((successes * failures) / (total * total * (total + 1)));
  return {
    estimate,
    low: Math.max(0, estimate - Z_80 * deviation),
    high: Math.min(1, estimate + Z_80 * deviation),
    evidence: total - 2 * PRIOR,
  };
}
