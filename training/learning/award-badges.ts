/**
 * Awarding: which badges a record has earned, when, and how far the others are.
 *
 * A badge is earned from the moment at which its rule was first fulfilled, and
 * stays: what somebody did is not undone by time. Nothing is stored; a rule that
 * changes gives and takes by itself.
 *
 * What this file does not decide: mastery. It comes in as a course of values.
 */
import type { Outcome } from "../simulation/index";
import type { Badge, BadgeRule } from "./badge";
import { dayOfStreak, streakOf } from "./streak";

/** A conversation that is over and debriefed. */
export type DebriefedContact = {
  readonly scenario: string;
  readonly mode: "practice" | "assessed";
  readonly outcome: Outcome;
  /** 0 to 1. */
  readonly score: number;
  readonly endedAt: Date;
  /** Mood of the customer, 0 to 5: at its worst, and with the last line. */
  readonly worstMood: number;
  readonly lastMood: number;
};

/** Mastery of each competency, 0 to 1, from this moment on. */
export type MasteryMoment = { readonly at: Date; readonly masteries: ReadonlyMap<string, number> };

export type BadgeRecord = {
  readonly lessonsFinished: readonly Date[];
  readonly modulesPassed: readonly Date[];
  readonly quizzes: readonly { readonly share: number; readonly at: Date }[];
  readonly contacts: readonly DebriefedContact[];
  /** Days that count for the streak, ISO dates in the learner's zone. */
  readonly activeDays: readonly string[];
  readonly today: string;
  readonly mastery: readonly MasteryMoment[];
  readonly pathsFinished: readonly { readonly path: string; readonly at: Date }[];
};

export type BadgeStanding = {
  readonly badge: Badge;
  readonly earnedAt: Date | undefined;
  /** How much of `need` is there, 0 to `need`; counts, days or shares as the rule has it. */
  readonly have: number;
  readonly need: number;
};

/** How every badge stands: the earned ones first, the newest of them leading, then the nearest. */
export function awardBadges(badges: readonly Badge[], record: BadgeRecord): BadgeStanding[] {
  const standings = badges.map((badge) => {
    const { earnedAt, have, need } = judgeRule(badge.rule, record);
    return { badge, earnedAt, have: earnedAt === undefined ? Math.min(have, need) : need, need };
  });
  return standings.sort((left, right) => rankOf(right) - rankOf(left));
}

/** Earned badges rank by their time, the others by how near they are; those come after all earned ones. */
function rankOf({ earnedAt, have, need }: BadgeStanding): number {
  return earnedAt === undefined ? have / need : earnedAt.getTime();
}

type Verdict = Omit<BadgeStanding, "badge">;
type RuleOf<Kind extends BadgeRule["kind"]> = Extract<BadgeRule, { kind: Kind }>;
type Judge<Kind extends BadgeRule["kind"]> = (rule: RuleOf<Kind>, record: BadgeRecord) => Verdict;

const JUDGES: { readonly [Kind in BadgeRule["kind"]]: Judge<Kind> } = {
  "lessons-finished": ({ count }, record) => reached(record.lessonsFinished, count),
  "modules-passed": ({ count }, record) => reached(record.modulesPassed, count),
  "quiz-score": ({ atLeast }, record) =>
    best(
      record.quizzes.map(({ share, at }) => ({ value: share, at })),
      atLeast,
    ),
  "scenarios-resolved": ({ count, mode }, record) => {
    const resolved = inMode(record.contacts, mode).filter((contact) => contact.outcome === "resolved");
    return reached(firstTimes(resolved), count);
  },
  "scenario-score": ({ atLeast, mode }, record) =>
    best(
      inMode(record.contacts, mode).map(({ score, endedAt }) => ({ value: score, at: endedAt })),
      atLeast,
    ),
  streak: ({ days }, { activeDays, today }) => {
    const day = dayOfStreak(activeDays, days, today);
    const earnedAt = day === undefined ? undefined : new Date(`${day}T12:00:00Z`);
    return { earnedAt, have: streakOf(activeDays, today).longest, need: days };
  },
  mastery: ({ competencies, atLeast, count }, { mastery }) => {
    const strong = ({ masteries }: MasteryMoment) =>
      [...masteries].filter(
        ([slug, value]) => (competencies?.includes(slug) ?? true) && value >= atLeast - EPSILON,
      ).length;
    const rising = [...mastery].sort((left, right) => left.at.getTime() - right.at.getTime());
    const last = rising.at(-1);
    const earnedAt = rising.find((moment) => strong(moment) >= count)?.at;
    return { earnedAt, have: last === undefined ? 0 : strong(last), need: count };
  },
  "calm-landing": ({ count }, record) => {
    const landed = record.contacts.filter(
      ({ worstMood, lastMood }) => worstMood >= ANGRY && lastMood <= CALM,
    );
    return reached(
      landed.map((contact) => contact.endedAt),
      count,
    );
  },
  "improved-by": ({ points }, record) => best(improvements(record.contacts), points),
  "path-finished": ({ path }, record) => {
    const finished = record.pathsFinished.filter((each) => path === undefined || each.path === path);
    return reached(
      finished.map((each) => each.at),
      1,
    );
  },
};

/** Mood levels: from 4 on a customer is angry, up to 1 calm. */
const ANGRY = 4;
const CALM = 1;
/** Shares are sums of fractions. */
const EPSILON = 1e-9;

function judgeRule<Kind extends BadgeRule["kind"]>(
  rule: RuleOf<Kind> & { kind: Kind },
  record: BadgeRecord,
): Verdict {
  const judge: Judge<Kind> = JUDGES[rule.kind];
  return judge(rule, record);
}

/** So many of these moments: earned at the one that makes the number full. */
function reached(moments: readonly Date[], need: number): Verdict {
  const rising = [...moments].sort((left, right) => left.getTime() - right.getTime());
  return { earnedAt: rising[need - 1], have: rising.length, need };
}

type Valued = { readonly value: number; readonly at: Date };

/** One value of at least so much: earned by the first. */
function best(values: readonly Valued[], need: number): Verdict {
  const enough = values.filter(({ value }) => value >= need - EPSILON);
  const { earnedAt } = reached(
    enough.map(({ at }) => at),
    1,
  );
  return { earnedAt, have: Math.max(0, ...values.map(({ value }) => value)), need };
}

function inMode(
  contacts: readonly DebriefedContact[],
  mode: "practice" | "assessed" | undefined,
): readonly DebriefedContact[] {
  return mode === undefined ? contacts : contacts.filter((contact) => contact.mode === mode);
}

/** When each scenario first stands among these. */
function firstTimes(contacts: readonly DebriefedContact[]): Date[] {
  const first = new Map<string, Date>();
  for (const { scenario, endedAt } of contacts) {
    const before = first.get(scenario);
    if (before === undefined || endedAt < before) first.set(scenario, endedAt);
  }
  return [...first.values()];
}

/** By how much each conversation is better than the weakest before it in its scenario. */
function improvements(contacts: readonly DebriefedContact[]): Valued[] {
  const rising = [...contacts].sort((left, right) => left.endedAt.getTime() - right.endedAt.getTime());
  return rising.flatMap(({ scenario, score, endedAt }, index) => {
    const before = rising.slice(0, index).filter((each) => each.scenario === scenario);
    if (before.length === 0) return [];
    return [{ value: score - Math.min(...before.map((each) => each.score)), at: endedAt }];
  });
}
