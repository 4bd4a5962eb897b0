/**
 * How long a step of a replay stays before the next one comes: as long as it
 * takes to read it, or as long as it really was.
 *
 * Reading: 238 words a minute, the mean of adults reading English non-fiction in
 * silence (Brysbaert 2019, Journal of Memory and Language 109: 190 studies,
 * 18,573 people; most read 175 to 300). The pause to look up at the other speaker
 * is our estimate.
 */
import type { ReplayStep } from "#training/assessment/index";

export const SPEEDS = ["half", "normal", "double", "real"] as const;
export type Speed = (typeof SPEEDS)[number];

export const SPEED_WORDS: Readonly<Record<Speed, string>> = {
  half: "0.5×",
  normal: "1×",
  double: "2×",
  real: "As it was",
};

export const WORDS_A_MINUTE = 238;
const PAUSE_IN_MS = 700;
const FACTORS: Readonly<Record<Exclude<Speed, "real">, number>> = { half: 0.5, normal: 1, double: 2 };

/** Nobody watches a minute of silence twice. */
const LONGEST_REAL_WAIT_IN_MS = 3000;
/** Two things never come in one blink. */
const SHORTEST_REAL_WAIT_IN_MS = 400;

/** Milliseconds from a step to the next. */
export function waitBetween(step: ReplayStep, next: ReplayStep, speed: Speed): number {
  if (speed === "real")
    return Math.min(LONGEST_REAL_WAIT_IN_MS, Math.max(SHORTEST_REAL_WAIT_IN_MS, next.cameAfterInMs));
  const words = step.turn.text.split(/\s+/).filter((word) => word !== "").length;
  return Math.round(((words / WORDS_A_MINUTE) * 60_000 + PAUSE_IN_MS) / FACTORS[speed]);
}
