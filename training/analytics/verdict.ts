/**
 * Verdict: what a mastery lets one say about somebody, so that a number never
 * stands alone. The estimate alone says too little: 80 % from two observations
 * and 80 % from forty are different things.
 */
import type { Mastery } from "./mastery";
import { READY_MASTERY } from "./readiness";

/**
 * unseen: nothing observed. too-little: not enough to say anything. below: surely
 * under the level. developing: probably under it. reached: probably at it.
 * secure: at it even at the low end.
 */
const VERDICTS = ["unseen", "too-little", "below", "developing", "reached", "secure"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Fresh observations below which nothing is said: with three, the central 80 % still span some 40 points. Our own choice. */
const ENOUGH_EVIDENCE = 3;

/** What this mastery lets one say. */
export function verdictOf({ estimate, low, high, evidence }: Mastery): Verdict {
  if (evidence === 0) return "unseen";
  if (evidence < ENOUGH_EVIDENCE) return "too-little";
  if (low >= READY_MASTERY) return "secure";
  if (estimate >= READY_MASTERY) return "reached";
  return high < READY_MASTERY ? "below" : "developing";
}
