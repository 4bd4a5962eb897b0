/**
 * Story time: the clock of a contact by letters.
 *
 * Nobody waits for a letter before a screen. Each letter moves the story on: the
 * customer answers after an hour, in the evening or the next morning, sooner when
 * angry; the agent reads at a desk in office hours, an hour or more later, and
 * sooner where a promise of theirs falls due. Moments are minutes since Monday
 * midnight of the story's first week. The seed decides them, so a replay is exact.
 *
 * What this file does not decide: what a kept or broken promise does to the
 * feeling (feeling/waiting-triggers.ts) and how a moment is shown (the page).
 */
import { type Random, randomFrom } from "#training/shared/random";
import { NUMBER_WORDS } from "./number-words";

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const DESK_OPENS = 8 * HOUR + 30;
const DESK_CLOSES = 17 * HOUR + 30;
/** By when something promised for a morning is due. */
const NOON = 12 * HOUR;
/** Monday is 0. */
const FRIDAY = 4;

export type StoryStep = {
  /** When the customer's letter was written. */
  readonly at: number;
  /** When the agent sits down to answer it. */
  readonly readAt: number;
};

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** "Tuesday 09:05"; from the second week on "Tuesday 09:05, week 2". */
export function momentInWords(moment: number): string {
  const { day, time, week } = partsOf(moment);
  return week === 1 ? `${day} ${time}` : `${day} ${time}, week ${week}`;
}

/** Weekday, time of day as "09:05" and the week of the story, from 1. */
export function partsOf(moment: number): { day: string; time: string; week: number } {
  const minutes = minuteOfDay(moment);
  const [hour, minute] = [Math.floor(minutes / HOUR), minutes % HOUR];
  return {
    day: WEEKDAYS[weekdayOf(moment)] ?? "Monday",
    time: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    week: Math.floor(moment / WEEK) + 1,
  };
}

/** The first letter comes on a Monday evening. */
export function openingAt(seed: number): number {
  return between(randomFrom(seed, "story", "opening"), 18 * HOUR, 22 * HOUR);
}

export type Waiting = {
  readonly seed: number;
  /** Number of the letter that is being answered. */
  readonly turn: number;
  /** Mood level of the one who answers, 0 to 5. */
  readonly mood: number;
  /** Moments at which promises made in that very letter fall due. */
  readonly freshlyDue: readonly number[];
};

/** When the customer answers a letter of this moment: before a promise just made falls due, if it does soon. */
export function answerAt(letterAt: number, { seed, turn, mood, freshlyDue }: Waiting): number {
  const random = randomFrom(seed, "story", "answer", turn);
  const usual = usualAnswer(letterAt, mood, random);
  const due = Math.min(...freshlyDue.filter((each) => each > letterAt), Number.POSITIVE_INFINITY);
  return due <= usual ? letterAt + Math.max(1, Math.floor((due - letterAt) / 2)) : usual;
}

/** From this mood on nobody sleeps over it. */
const ANGRY = 4;

function usualAnswer(letterAt: number, mood: number, random: Random): number {
  if (mood >= ANGRY) return letterAt + between(random, HOUR, 3 * HOUR);
  const midnight = letterAt - minuteOfDay(letterAt);
  const evening = midnight + between(random, 18 * HOUR, 21 * HOUR + 30);
  const nextMorning = midnight + DAY + between(random, 6 * HOUR + 30, 8 * HOUR + 10);
  const isEvening = random.next() < (mood >= 2 ? 0.6 : 0.3);
  return isEvening && evening >= letterAt + HOUR ? evening : nextMorning;
}

/** Minutes before a promise falls due at which whoever gave it sits down at the latest. */
const BEFORE_DUE = 20;

/**
 * When the agent sits down to a letter of this moment: an hour or more later, in
 * office hours; earlier where a promise falls due between.
 */
export function deskAt(
  letterAt: number,
  { seed, turn, due }: { seed: number; turn: number; due: readonly number[] },
): number {
  const random = randomFrom(seed, "story", "desk", turn);
  const usual = inOfficeHours(letterAt + between(random, HOUR, 2 * HOUR), random);
  const next = Math.min(...due.filter((each) => each > letterAt), Number.POSITIVE_INFINITY);
  return next <= usual ? Math.max(letterAt + 1, next - BEFORE_DUE) : usual;
}

function inOfficeHours(moment: number, random: Random): number {
  const late = between(random, 5, 80);
  const minute = minuteOfDay(moment);
  if (isWorkday(moment) && minute >= DESK_OPENS && minute < DESK_CLOSES) return moment;
  const midnight = moment - minute;
  if (isWorkday(moment) && minute < DESK_OPENS) return midnight + DESK_OPENS + late;
  return nextWorkday(midnight) + DESK_OPENS + late;
}

const SPAN =
  /\b(\d+|a couple of|a few|an?|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty)(?:\s*(?:to|-|–)\s*(\d+|two|three|four|five|seven|ten))?\s+(?:working |business )?(minute|hour|day|week)s?\b/i;
const WEEKDAY = /\b(next )?(mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const CLOCK =
  /\b(?:by|at|before|until)\s+(?:(noon|midday|lunch(?:time)?)|(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|o'clock)?)(?!\s*(?:minute|hour|day|week|working|business|%|pounds?|euros?))\b/i;
const NOW =
  /\b(?:right now|right away|straight away|at once|immediately|now|within the hour|this minute|in a moment)\b/i;

/** When a promise in these words, made at this moment, falls due; undefined where no time is named. */
export function dueAt(words: string, madeAt: number): number | undefined {
  const day = namedDay(words, madeAt);
  const clock = clockIn(words);
  if (day !== undefined) return day + (clock ?? partOfDay(words));
  const span = spanIn(words, madeAt);
  if (span !== undefined) return span;
  if (clock !== undefined) {
    const today = madeAt - minuteOfDay(madeAt) + clock;
    return today > madeAt ? today : today + DAY;
  }
  return NOW.test(words) ? madeAt + HOUR : undefined;
}

/** Midnight of the day that is named. */
function namedDay(words: string, madeAt: number): number | undefined {
  const midnight = madeAt - minuteOfDay(madeAt);
  if (/\btomorrow\b/i.test(words)) return midnight + DAY;
  if (/\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the|my) (?:day|shift))\b/i.test(words))
    return midnight;
  const weekday = WEEKDAY.exec(words);
  if (weekday !== null) {
    const wanted = WEEKDAYS.findIndex((each) =>
      each.toLowerCase().startsWith((weekday[2] ?? "").toLowerCase()),
    );
    const ahead = (wanted - weekdayOf(madeAt) + 7) % 7;
    return midnight + (ahead === 0 ? 7 : ahead) * DAY;
  }
  if (/\bnext week\b/i.test(words)) return startOfWeek(madeAt) + WEEK + FRIDAY * DAY;
  return /\b(?:this week|end of the week)\b/i.test(words) ? startOfWeek(madeAt) + FRIDAY * DAY : undefined;
}

function partOfDay(words: string): number {
  if (/\bmorning\b/i.test(words)) return NOON;
  return /\b(?:tonight|evening|midnight)\b/i.test(words) ? DAY - 1 : DESK_CLOSES;
}

function clockIn(words: string): number | undefined {
  const found = CLOCK.exec(words);
  if (found === null) return undefined;
  if (found[1] !== undefined) return NOON;
  const hour = Number(found[2]);
  const isAfternoon = found[4]?.toLowerCase() === "pm" ? hour < 12 : found[4] === undefined && hour < 7;
  const minutes = (hour + (isAfternoon ? 12 : 0)) * HOUR + Number(found[3] ?? 0);
  return minutes < DAY ? minutes : undefined;
}

function spanIn(words: string, madeAt: number): number | undefined {
  const found = SPAN.exec(words);
  if (found === null) return undefined;
  const said = (found[2] ?? found[1] ?? "").toLowerCase();
  const count = NUMBER_WORDS[said] ?? Number(said);
  const unit = (found[3] ?? "").toLowerCase();
  if (!Number.isFinite(count)) return undefined;
  if (unit === "minute") return madeAt + count;
  if (unit === "hour") return madeAt + count * HOUR;
  const midnight = madeAt - minuteOfDay(madeAt);
  if (unit === "week") return midnight + count * WEEK + DESK_CLOSES;
  return workdaysAfter(midnight, count) + DESK_CLOSES;
}

function workdaysAfter(midnight: number, count: number): number {
  let day = midnight;
  for (let passed = 0; passed < Math.min(count, 30); passed += 1) day = nextWorkday(day);
  return day;
}

function nextWorkday(midnight: number): number {
  const next = midnight + DAY;
  return isWorkday(next) ? next : nextWorkday(next);
}

function isWorkday(moment: number): boolean {
  return weekdayOf(moment) <= FRIDAY;
}

function startOfWeek(moment: number): number {
  return Math.floor(moment / WEEK) * WEEK;
}

function weekdayOf(moment: number): number {
  return Math.floor(moment / DAY) % 7;
}

function minuteOfDay(moment: number): number {
  return moment % DAY;
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random.next() * (most - least));
}
