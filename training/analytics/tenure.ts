/**
 * Tenure: a ledger of hire and leave days, and what follows from it.
 *
 * Days are ISO dates ("2026-03-09"); the last day of employment counts as worked,
 * and a leave is entered on it. Turnover over a span is leavers divided by the mean
 * of the headcount at its two ends (Contact Center Pipeline, "The retention
 * connection").
 */
import type { Watched } from "./survival";

export type Employment = {
  readonly accountId: string;
  readonly hiredOn: string;
  /** Last day; null while employed. */
  readonly leftOn: string | null;
};

const DAY_IN_MS = 86_400_000;

/** Bands of tenure in which performance and leaving are compared, in days; the last is open. */
const TENURE_BANDS = [
  { label: "0–30 days", from: 0, below: 31 },
  { label: "31–60 days", from: 31, below: 61 },
  { label: "61–90 days", from: 61, below: 91 },
  { label: "3–6 months", from: 91, below: 183 },
  { label: "6–12 months", from: 183, below: 365 },
  { label: "1–2 years", from: 365, below: 730 },
  { label: "2–3 years", from: 730, below: 1095 },
  { label: "3 years and more", from: 1095, below: Number.POSITIVE_INFINITY },
] as const;

/** Days from one ISO date to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_IN_MS);
}

/** Days employed up to `today`, or up to the last day if that is earlier. Zero before the first day. */
export function tenureInDays({ hiredOn, leftOn }: Employment, today: string): number {
  const end = leftOn !== null && leftOn < today ? leftOn : today;
  return Math.max(0, daysBetween(hiredOn, end));
}

/** The label of the band that so many days fall into. */
export function tenureBand(days: number): string {
  return TENURE_BANDS.find((band) => days >= band.from && days < band.below)?.label ?? TENURE_BANDS[0].label;
}

/** True from the day after the last one. */
export function hasLeft({ leftOn }: Employment, today: string): boolean {
  return leftOn !== null && leftOn < today;
}

/** Somebody as the survival curve of staying sees them. */
export function watchedUntil(person: Employment, today: string): Watched {
  return { days: tenureInDays(person, today), hasLeft: hasLeft(person, today) };
}

/**
 * How many are employed when this day is over: joiners of the day are in, leavers
 * of the day are out. So a ledger adds up: headcount before + joiners − leavers.
 */
export function headcountAfter(people: readonly Employment[], day: string): number {
  return people.filter(({ hiredOn, leftOn }) => hiredOn <= day && (leftOn === null || leftOn > day)).length;
}

export type Movement = {
  /** First day of the month. */
  readonly month: string;
  readonly joiners: number;
  readonly leavers: number;
  /** At the end of the month, or today in the current one. */
  readonly headcount: number;
};

/** Joiners, leavers and headcount of each of the last `months` months up to `today`, the oldest first. */
export function movementsOf(people: readonly Employment[], today: string, months: number): Movement[] {
  return Array.from({ length: months }, (_, index) => {
    const month = shiftMonth(`${today.slice(0, 7)}-01`, index - months + 1);
    const next = shiftMonth(month, 1);
    const isIn = (day: string | null) => day !== null && day >= month && day < next && day <= today;
    const lastDay = shiftDay(next, -1);
    return {
      month,
      joiners: people.filter((person) => isIn(person.hiredOn)).length,
      leavers: people.filter((person) => isIn(person.leftOn)).length,
      headcount: headcountAfter(people, lastDay < today ? lastDay : today),
    };
  });
}

export type Turnover = {
  readonly leavers: number;
  /** Headcount when the span began, and when it ended. */
  readonly before: number;
  readonly after: number;
  /** Leavers ÷ ((before + after) ÷ 2); undefined when nobody was employed. */
  readonly rate: number | undefined;
};

/** Turnover from the first day of a span to its last. */
export function turnoverOf(people: readonly Employment[], from: string, to: string): Turnover {
  const leavers = people.filter(({ leftOn }) => leftOn !== null && leftOn >= from && leftOn <= to).length;
  const before = headcountAfter(people, shiftDay(from, -1));
  const after = headcountAfter(people, to);
  const mean = (before + after) / 2;
  return { leavers, before, after, rate: mean === 0 ? undefined : leavers / mean };
}

/** Who left within so many days counts as an early leaver ("quick quit"): a third to a half of all quits, it is said. */
export const EARLY_DAYS = 90;

/** Leavers within the first 90 days, of all who left in a span of days. */
export function earlyLeavers(
  people: readonly Employment[],
  from: string,
  to: string,
): { readonly early: number; readonly all: number } {
  const left = people.filter(({ leftOn }) => leftOn !== null && leftOn >= from && leftOn <= to);
  return { early: left.filter((person) => tenureInDays(person, to) <= EARLY_DAYS).length, all: left.length };
}

export type BandCount = {
  readonly label: string;
  /** Employed today, with so many days. */
  readonly here: number;
  /** Left in the span, after so many days. */
  readonly left: number;
};

/** How many are in each band of tenure today, and at which tenure people left since `from`. */
export function bandCounts(people: readonly Employment[], from: string, today: string): BandCount[] {
  const isHere = (person: Employment) => person.hiredOn <= today && !hasLeft(person, today);
  const hasGone = ({ leftOn }: Employment) => leftOn !== null && leftOn >= from && leftOn < today;
  const isIn = (label: string) => (person: Employment) => tenureBand(tenureInDays(person, today)) === label;
  return TENURE_BANDS.map(({ label }) => ({
    label,
    here: people.filter(isHere).filter(isIn(label)).length,
    left: people.filter(hasGone).filter(isIn(label)).length,
  }));
}

/** What one leaver costs, in US dollars: a published estimate, and the range that published ones span. */
export const PUBLISHED_COST_PER_LEAVER = { estimate: 6_440, low: 2_500, high: 20_000 } as const;

/** The day `days` later (or earlier). */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

function shiftMonth(month: string, by: number): string {
  const date = new Date(`${month}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 10);
}
