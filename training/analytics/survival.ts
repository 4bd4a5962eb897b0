/**
 * Survival: the share of people for whom something has not happened yet after so
 * many days, by the estimator of Kaplan and Meier (1958), which uses those to whom
 * it may still happen for as long as they have been seen. Used for staying in the
 * job, and for the time to competency, where "leaving" is becoming ready.
 */

export type Watched = {
  /** Days seen. */
  readonly days: number;
  /** True if they left at the end of these days; false if they are still here. */
  readonly hasLeft: boolean;
};

export type SurvivalPoint = {
  readonly day: number;
  /** 0 to 1, from this day on. */
  readonly share: number;
  /** People seen for at least this long. */
  readonly atRisk: number;
};

/** The steps of the curve, starting at day 0 with 1. Empty when nobody was watched. */
export function survivalOf(people: readonly Watched[]): SurvivalPoint[] {
  if (people.length === 0) return [];
  const days = [...new Set(people.filter((each) => each.hasLeft).map((each) => each.days))].sort(
    (a, b) => a - b,
  );
  const points: SurvivalPoint[] = [{ day: 0, share: 1, atRisk: people.length }];
  let share = 1;
  for (const day of days) {
    const atRisk = people.filter((each) => each.days >= day).length;
    const left = people.filter((each) => each.hasLeft && each.days === day).length;
    share *= 1 - left / atRisk;
    points.push({ day, share, atRisk });
  }
  return points;
}

/**
 * The share at a day, read off the curve; undefined beyond what anybody has been
 * seen for, except that nobody comes back once all have left.
 */
export function shareAt(
  points: readonly SurvivalPoint[],
  people: readonly Watched[],
  day: number,
): number | undefined {
  const share = points.findLast((point) => point.day <= day)?.share;
  return share === 0 || people.some((each) => each.days >= day) ? share : undefined;
}

/** What products of fractions may be off by. */
const ROUNDING = 1e-9;

/** The first day on which at most half are left; undefined while more than half are. */
export function medianDay(points: readonly SurvivalPoint[]): number | undefined {
  return points.find((point) => point.share <= 0.5 + ROUNDING)?.day;
}
