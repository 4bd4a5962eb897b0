/**
 * Quiz: which items an attempt draws, how long it may take, what it is worth.
 *
 * Every item counts the same: a quiz is worth the mean share of points over all
 * its items. An item left unanswered is not wrong and is no evidence about the
 * learner, but it can't count as right either: for the pass mark it brings nothing.
 */
import { type Score, shareOfPoints } from "../assessment/index";
import { randomFrom } from "../shared/random";

export type Drawable = { readonly slug: string; readonly competency: string };

/**
 * Draws items, balanced over competencies: one of each in turn, in seeded order.
 * Items in `seen` come only when their competency has no other left, so a second
 * attempt is another quiz. Gives all items when there are fewer than `count`.
 */
export function drawItems<Entry extends Drawable>(
  items: readonly Entry[],
  count: number,
  options: { readonly seed: number; readonly seen: ReadonlySet<string> },
): Entry[] {
  const random = randomFrom("quiz", options.seed);
  const shuffled = random.shuffle(items);
  const fresh = shuffled.filter((item) => !options.seen.has(item.slug));
  const ordered = [...fresh, ...shuffled.filter((item) => options.seen.has(item.slug))];
  const queues = random
    .shuffle([...new Set(items.map((item) => item.competency))])
    .map((competency) => ordered.filter((item) => item.competency === competency));
  const drawn: Entry[] = [];
  while (drawn.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = drawn.length < count ? queue.shift() : undefined;
      if (next !== undefined) drawn.push(next);
    }
  }
  return random.shuffle(drawn);
}

export type Timing = { readonly startedAt: Date; readonly timeLimitInS: number | null };

/** The moment at which time is up; undefined without a timer. */
export function deadlineOf(timing: Timing): Date | undefined {
  return timing.timeLimitInS === null
    ? undefined
    : new Date(timing.startedAt.getTime() + timing.timeLimitInS * 1000);
}

/** Seconds a response may come late, for the way through the network. */
export const GRACE_IN_S = 3;

/** True when no response is taken any more. */
export function isTimeUp(timing: Timing, now: Date): boolean {
  const deadline = deadlineOf(timing);
  return deadline !== undefined && now.getTime() > deadline.getTime() + GRACE_IN_S * 1000;
}

/** Whole seconds left, never below 0; undefined without a timer. */
export function secondsLeft(timing: Timing, now: Date): number | undefined {
  const deadline = deadlineOf(timing);
  return deadline === undefined
    ? undefined
    : Math.max(0, Math.floor((deadline.getTime() - now.getTime()) / 1000));
}

export type ScoredItem = {
  readonly slug: string;
  readonly competency: string;
  /** Slug of the lesson to read again. */
  readonly lesson: string;
  readonly score: Score;
};

export type CompetencyResult = {
  readonly competency: string;
  readonly total: number;
  readonly answered: number;
  /** Mean share over the answered items, 0 to 1; undefined when none was answered. */
  readonly share: number | undefined;
  /** Lessons of the items that were not fully right, each once. */
  readonly readAgain: readonly string[];
};

export type QuizResult = {
  /** Mean share over all items, 0 to 1: what the pass mark is held against. */
  readonly share: number;
  readonly isPassed: boolean;
  readonly total: number;
  readonly answered: number;
  /** Items that earned all their points. */
  readonly fullyRight: number;
  readonly byCompetency: readonly CompetencyResult[];
};

/** What an attempt is worth. */
export function quizResult(items: readonly ScoredItem[], passMark: number): QuizResult {
  const shares = items.map((item) => shareOfPoints(item.score));
  const share = items.length === 0 ? 0 : sumOf(shares) / items.length;
  const competencies = [...new Set(items.map((item) => item.competency))];
  return {
    share,
    // A mark of 0.7 is met by 7 of 10, whatever binary fractions make of the sum.
    isPassed: items.length > 0 && share >= passMark - 1e-9,
    total: items.length,
    answered: shares.filter((each) => each !== undefined).length,
    fullyRight: shares.filter((each) => each === 1).length,
    byCompetency: competencies.map((competency) =>
      resultFor(
        competency,
        items.filter((item) => item.competency === competency),
      ),
    ),
  };
}

function resultFor(competency: string, items: readonly ScoredItem[]): CompetencyResult {
  const shares = items.map((item) => shareOfPoints(item.score));
  const answered = shares.filter((share) => share !== undefined).length;
  const again = items.filter((item) => shareOfPoints(item.score) !== 1).map((item) => item.lesson);
  return {
    competency,
    total: items.length,
    answered,
    share: answered === 0 ? undefined : sumOf(shares) / answered,
    readAgain: [...new Set(again)],
  };
}

function sumOf(shares: readonly (number | undefined)[]): number {
  return shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
}
