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
const HALF_LIFE_IN_DAYS = 60;
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
  for (const observation of observations) {
    if (observation.at > now) continue;
    const fading = fadingBetween(observation.at, now);
    successes += fading * successIn(observation);
    failures += fading * failureIn(observation);
  }
  return summary(successes, failures);
}

/**
 * The mastery at each of these moments, which rise: what masteryAt says of each,
 * in one pass over the observations instead of one for every moment.
 */
export function masteryThrough(
  observations: readonly Observation[],
  moments: readonly number[],
): readonly Mastery[] {
  const rising = oldestFirst(observations);
  let successes = 0;
  let failures = 0;
  let tallied = rising[0]?.at ?? 0;
  let next = 0;
  const fadeTo = (moment: number): void => {
    if (moment === tallied) return;
    const fading = fadingBetween(tallied, moment);
    successes *= fading;
    failures *= fading;
    tallied = moment;
  };
  return moments.map((moment) => {
    for (let each = rising[next]; each !== undefined && each.at <= moment; each = rising[next]) {
      fadeTo(each.at);
      successes += successIn(each);
      failures += failureIn(each);
      next += 1;
    }
    if (moment > tallied) fadeTo(moment);
    return summary(PRIOR + successes, PRIOR + failures);
  });
}

/**
 * How much one observation counts at `now`, in fresh observations of middling
 * difficulty: 1 for an assessed criterion of weight 3 found just now.
 */
export function evidenceIn(observation: Observation, now: number): number {
  if (observation.at > now) return 0;
  return fadingBetween(observation.at, now) * (successIn(observation) + failureIn(observation));
}

/** The observations in the order in which they were made; the list itself if that is its order. */
export function oldestFirst<Made extends Observation>(observations: readonly Made[]): readonly Made[] {
  const isRising = observations.every(
    (each, index) => index === 0 || (observations[index - 1]?.at ?? 0) <= each.at,
  );
  return isRising ? observations : [...observations].sort((left, right) => left.at - right.at);
}

/** 1 at the moment itself, a half after the half-life. */
function fadingBetween(at: number, now: number): number {
  return 2 ** (-(now - at) / (HALF_LIFE_IN_DAYS * DAY_IN_MS));
}

function successIn({ weight, value, difficulty }: Observation): number {
  return (weight / UNIT_WEIGHT) * value * (0.5 + difficulty);
}

function failureIn({ weight, value, difficulty }: Observation): number {
  return (weight / UNIT_WEIGHT) * (1 - value) * (1.5 - difficulty);
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
