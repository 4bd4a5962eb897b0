/**
 * Streak: how many days somebody has kept learning.
 *
 * A day counts when something was finished on it: a lesson, a passed quiz, or a
 * conversation with its debrief. Saturdays and Sundays may be free: they break
 * nothing, and count when used. Two missed working days are forgiven; after five
 * days that count, one of the two is given back. A third miss ends the streak.
 * Today is no miss while it lasts.
 *
 * Days are ISO dates in the learner's own zone; the caller makes them.
 */

/** Working days that may be missed before a streak ends. */
const GRACE_DAYS = 2;
/** Days that count until one of them is given back. */
const EARNED_BACK_AFTER = 5;
const DAY_IN_MS = 86_400_000;

export type Streak = {
  /** Days that count, up to today. */
  readonly days: number;
  /** Missed days that would still be forgiven, 0 to 2. */
  readonly graceLeft: number;
  readonly isTodayDone: boolean;
  readonly longest: number;
};

/** The streak as it stands today. Days after today are ignored. */
export function streakOf(activeDays: readonly string[], today: string): Streak {
  const { run, reached } = walk(activeDays, today);
  return {
    days: run.days,
    graceLeft: run.grace,
    isTodayDone: activeDays.includes(today),
    longest: Math.max(0, ...reached.values()),
  };
}

/** The day on which a streak first reached this many days; undefined if none has. */
export function dayOfStreak(
  activeDays: readonly string[],
  wanted: number,
  today: string,
): string | undefined {
  return [...walk(activeDays, today).reached].find(([, days]) => days >= wanted)?.[0];
}

type Run = { readonly days: number; readonly grace: number };
const NO_RUN: Run = { days: 0, grace: GRACE_DAYS };

/** Day by day to `today`: the run under way at the end, and what each day that counts had reached. */
function walk(
  activeDays: readonly string[],
  today: string,
): { run: Run; reached: ReadonlyMap<string, number> } {
  const active = new Set(activeDays);
  const reached = new Map<string, number>();
  let run = NO_RUN;
  for (let day = [...active].sort()[0] ?? nextDay(today); day <= today; day = nextDay(day)) {
    if (active.has(day)) {
      run = withDay(run);
      reached.set(day, run.days);
    } else if (day !== today && !isWeekend(day)) run = withMiss(run);
  }
  return { run, reached };
}

function withMiss({ days, grace }: Run): Run {
  return days === 0 || grace === 0 ? NO_RUN : { days, grace: grace - 1 };
}

function withDay({ days, grace }: Run): Run {
  const isEarned = (days + 1) % EARNED_BACK_AFTER === 0;
  return { days: days + 1, grace: Math.min(GRACE_DAYS, grace + (isEarned ? 1 : 0)) };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_IN_MS).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
