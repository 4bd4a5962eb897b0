/**
 * Score: what a response earned.
 *
 * "unanswered" is not 0: an item left open says nothing about the learner, so it
 * has no points at all. Whether it counts against a pass mark is decided by who
 * asks (training/learning/quiz-result.ts), never here.
 */

/** What one response earned of what was possible, and why, in words for the learner. */
export type Points = {
  /** 0 to `possible`. */
  readonly earned: number;
  /** At least 1. */
  readonly possible: number;
  /** Partial credit in words: "2 of 3 right." */
  readonly credit: string;
};

export type Score = { readonly type: "unanswered" } | ({ readonly type: "scored" } & Points);

/** Share of the points, 0 to 1; undefined for an unanswered item. */
export function shareOfPoints(score: Score): number | undefined {
  return score.type === "unanswered" ? undefined : score.earned / score.possible;
}

/**
 * Points for picks out of a list: one for each right pick, minus one for each
 * wrong pick, never below 0. Picking everything therefore earns nothing extra.
 */
export function pointsForPicks(picked: readonly string[], keys: readonly string[]): Points {
  const chosen = [...new Set(picked)];
  const right = chosen.filter((pick) => keys.includes(pick)).length;
  const wrong = chosen.length - right;
  const earned = Math.max(0, right - wrong);
  const found = `You found ${right} of ${keys.length}`;
  const credit =
    wrong === 0
      ? `${found}.`
      : `${found}, and ${wrong} wrong ${wrong === 1 ? "pick takes" : "picks take"} ${wrong} off: ${earned} of ${keys.length} points.`;
  return { earned, possible: keys.length, credit };
}

/** Points for parts that are each right or wrong: one for each right part. */
export function pointsForParts(right: number, possible: number): Points {
  return { earned: right, possible, credit: `${right} of ${possible} right.` };
}
