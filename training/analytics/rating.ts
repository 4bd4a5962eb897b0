/**
 * Ratings: how able a learner is and how hard a scenario, on one scale, each with
 * its uncertainty. Both sides of a contact move: whoever passes a hard scenario
 * rises, and the scenario falls a little.
 *
 * Glicko, as published: Mark E. Glickman, "Parameter estimation in large dynamic
 * paired comparison experiments", Applied Statistics 48 (1999), and "The Glicko
 * system" (glicko.net), whose worked example is our test. The scale is Elo's: 400
 * points are odds of ten to one. Each contact is a rating period of its own, so a
 * learner's next offer knows the last one.
 *
 * Ratings are computed from the record whenever they are asked for and kept
 * nowhere. What this file does not decide: what counts as a pass, and which
 * attempts are in the record.
 */

export type Rating = {
  readonly value: number;
  /** Standard deviation of the value. */
  readonly deviation: number;
};

/** Glicko's start for somebody of whom nothing is known. Scripted agents who are average are 1500 by definition. */
export const UNKNOWN: Rating = { value: 1500, deviation: 350 };

/** Below this the deviation does not fall, so that nobody's rating freezes (Glickman recommends 30). */
const LEAST_DEVIATION = 30;
/**
 * Growth of a learner's variance a day: from 50 back to 350 in two years without a
 * contact (c² = (350² − 50²) / 730; the time is our choice, the formula Glickman's).
 */
const VARIANCE_A_DAY = (350 ** 2 - 50 ** 2) / 730;

const Q = Math.log(10) / 400;
const DAY_IN_MS = 86_400_000;

/** How much a rating of this deviation tells: 1 for a certain one, less for others. */
function weightOf(deviation: number): number {
  return 1 / Math.sqrt(1 + (3 * Q ** 2 * deviation ** 2) / Math.PI ** 2);
}

function chance(own: number, other: Rating): number {
  return 1 / (1 + 10 ** ((-weightOf(other.deviation) * (own - other.value)) / 400));
}

export type Game = {
  readonly against: Rating;
  /** 1 for a win, 0 for a loss. */
  readonly score: number;
};

/** The rating after these games of one period. Without games nothing changes. */
export function ratingAfter(before: Rating, games: readonly Game[]): Rating {
  if (games.length === 0) return before;
  let information = 0;
  let surprise = 0;
  for (const { against, score } of games) {
    const weight = weightOf(against.deviation);
    const expected = chance(before.value, against);
    information += Q ** 2 * weight ** 2 * expected * (1 - expected);
    surprise += weight * (score - expected);
  }
  const precision = 1 / before.deviation ** 2 + information;
  return {
    value: before.value + (Q / precision) * surprise,
    deviation: Math.max(LEAST_DEVIATION, Math.sqrt(1 / precision)),
  };
}

/** The rating after so many days without a contact: the same value, less certain. */
export function ratingAged(rating: Rating, days: number): Rating {
  const deviation = Math.sqrt(rating.deviation ** 2 + VARIANCE_A_DAY * Math.max(0, days));
  return { value: rating.value, deviation: Math.min(UNKNOWN.deviation, deviation) };
}

/** The chance, 0 to 1, that this learner passes this scenario, with both uncertainties. */
export function expectedSuccess(learner: Rating, scenario: Rating): number {
  const deviation = Math.sqrt(learner.deviation ** 2 + scenario.deviation ** 2);
  return chance(learner.value, { value: scenario.value, deviation });
}

/** One contact in the record: somebody passed a scenario or did not. */
export type PlayedResult = {
  readonly accountId: string;
  readonly scenario: string;
  readonly isPass: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Ratings = {
  /** Only of people with a result, as of the given moment. */
  readonly learners: ReadonlyMap<string, Rating>;
  /** Of every scenario with a seed. */
  readonly scenarios: ReadonlyMap<string, Rating>;
};

/**
 * All ratings as of a moment: the scenarios' seeds, moved by every result in its
 * order. A result in a scenario without a seed is left out.
 */
export function ratingsFrom(
  results: readonly PlayedResult[],
  seeds: ReadonlyMap<string, Rating>,
  now: number,
): Ratings {
  const scenarios = new Map(seeds);
  const learners = new Map<string, { rating: Rating; at: number }>();
  for (const { accountId, scenario, isPass, at } of [...results].sort((left, right) => left.at - right.at)) {
    const hard = scenarios.get(scenario);
    if (hard === undefined) continue;
    const last = learners.get(accountId);
    const able = last === undefined ? UNKNOWN : ratingAged(last.rating, (at - last.at) / DAY_IN_MS);
    learners.set(accountId, { rating: ratingAfter(able, [{ against: hard, score: isPass ? 1 : 0 }]), at });
    scenarios.set(scenario, ratingAfter(hard, [{ against: able, score: isPass ? 0 : 1 }]));
  }
  const aged = [...learners].map(([id, { rating, at }]): [string, Rating] => [
    id,
    ratingAged(rating, (now - at) / DAY_IN_MS),
  ]);
  return { learners: new Map(aged), scenarios };
}
