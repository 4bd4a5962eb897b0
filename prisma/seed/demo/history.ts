/**
 * What one person of the demo did, day by day: the path step by step, and
 * refreshers after it. Ability grows with every conversation that was debriefed
 * and fades a little in long pauses.
 *
 * What this file does not decide: the rows that a deed makes (lessons.ts,
 * quizzes.ts, conversations.ts).
 */
import { daysBetween } from "#training/analytics/index";
import type { Path } from "#training/learning/index";
import { type Random, randomFrom } from "#training/shared/random";
import type { DemoPerson } from "./roster";

export type Deed = {
  readonly at: Date;
  readonly kind: "module" | "scenario";
  readonly slug: string;
  readonly mode: "practice" | "assessed";
  /** 0 to 1 at this moment. */
  readonly ability: number;
  readonly seed: number;
};

const DAY_IN_MS = 86_400_000;
/** Ability gained by a module, by a practice and by an assessed conversation; each closes this share of the gap to 1. */
const GAINS = { module: 0.035, practice: 0.07, assessed: 0.08 };
/** Most tries at one assessed step before the person moves on to the next day. */
const MOST_TRIES = 3;
const REFRESHER_EVERY_DAYS = 52;
/** How far somebody of no diligence may fall behind a due day. */
const LARGEST_SLIP_IN_DAYS = 28;

/** All deeds of a person up to `now`, in order. Passing is judged by the caller; here a step is tried until ability makes it likely. */
export function deedsOf(person: DemoPerson, path: Path, now: Date): Deed[] {
  const random = randomFrom("deeds", person.id);
  const employedFor = Math.min(
    daysBetween(person.hiredOn, person.leftOn ?? isoDay(now)),
    daysBetween(person.hiredOn, isoDay(now)),
  );
  const diary = new Diary(person, now);
  for (const step of path.steps) {
    const slip = Math.floor((1 - person.diligence) * random.next() * LARGEST_SLIP_IN_DAYS);
    diary.goTo(Math.max(diary.day, step.dueInDays - 1 + slip + Math.floor(random.next() * 2)));
    if (diary.day > employedFor) return diary.deeds;
    const mode = step.kind === "scenario" ? step.mode : "practice";
    const tries = mode === "assessed" ? triesFor(diary.ability, random) : 1;
    for (let index = 0; index < tries; index += 1) {
      if (index > 0) diary.goTo(diary.day + 1);
      if (diary.day > employedFor) return diary.deeds;
      diary.add({ kind: step.kind, slug: step.slug, mode }, random);
    }
  }
  addRefreshers(diary, { path, employedFor, random, person });
  return diary.deeds;
}

function triesFor(ability: number, random: Random): number {
  return ability > 0.62 || random.next() < ability ? 1 : 1 + random.below(MOST_TRIES - 1);
}

type Afterwards = {
  readonly path: Path;
  readonly employedFor: number;
  readonly random: Random;
  readonly person: DemoPerson;
};

function addRefreshers(diary: Diary, { path, employedFor, random, person }: Afterwards): void {
  const scenarios = [...new Set(path.steps.flatMap((step) => (step.kind === "scenario" ? [step.slug] : [])))];
  for (;;) {
    diary.goTo(
      diary.day + Math.round(REFRESHER_EVERY_DAYS * (1.5 - person.diligence) * (0.6 + random.next())),
    );
    if (diary.day > employedFor) return;
    const slug = random.pick(scenarios);
    if (slug !== undefined)
      diary.add({ kind: "scenario", slug, mode: random.next() < 0.6 ? "assessed" : "practice" }, random);
  }
}

class Diary {
  readonly deeds: Deed[] = [];
  day = 0;
  ability: number;
  private minutes = 0;

  constructor(
    private readonly person: DemoPerson,
    private readonly now: Date,
  ) {
    this.ability = person.talent;
  }

  goTo(day: number): void {
    if (day > this.day) {
      const pause = day - this.day;
      if (pause > 30) this.ability -= Math.min(0.06, pause * 0.0005);
      this.minutes = 0;
    }
    this.day = day;
  }

  /** Each deed takes its place in the working day, half an hour after the one before. */
  add(deed: Pick<Deed, "kind" | "slug" | "mode">, random: Random): void {
    const startOfDay = Date.parse(`${this.person.hiredOn}T09:10:00Z`) + this.day * DAY_IN_MS;
    const at = new Date(startOfDay + (this.minutes + random.below(18)) * 60_000);
    this.minutes += 34;
    // Today's working day may not be over yet.
    if (at.getTime() > this.now.getTime() - 3_600_000) return;
    this.deeds.push({ ...deed, at, ability: this.ability, seed: random.below(1_000_000) });
    const gain = deed.kind === "module" ? GAINS.module : GAINS[deed.mode];
    this.ability += (1 - this.ability) * gain;
  }
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
