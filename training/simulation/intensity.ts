/**
 * Intensity: how strongly the customer may show what they feel.
 *
 * A learner sets it before a practice contact. It softens what is shown and done,
 * never what is felt: arousal, trust and patience move as the table says, and the
 * debrief tells the truth. The whole rule is the table below; the mind asks it in
 * three places: for the mood that is shown, before a walk-out, before a threat.
 *
 * - mild: annoyed at most; no threats; does not hang up.
 * - firm: frustrated at most, so the anger stays with the matter and never turns
 *   to "you" (that begins at level 4); warns, and hangs up only when patience has
 *   been out for a while.
 * - full: as people are. Assessed contacts are always full.
 */
import type { MoodLevel } from "./vocabulary";

export const INTENSITIES = ["mild", "firm", "full"] as const;
export type Intensity = (typeof INTENSITIES)[number];

type Softening = {
  /** Highest mood that is shown. */
  readonly highestMood: MoodLevel;
  /** Patience at or below which the customer may hang up; undefined is never. */
  readonly walksOutAt: number | undefined;
  readonly maySoundThreats: boolean;
};

/** Our own choice. Zero is where patience is out; it falls to −3 at the lowest. */
export const SOFTENING: Readonly<Record<Intensity, Softening>> = {
  mild: { highestMood: 2, walksOutAt: undefined, maySoundThreats: false },
  firm: { highestMood: 3, walksOutAt: -3, maySoundThreats: true },
  full: { highestMood: 5, walksOutAt: Number.POSITIVE_INFINITY, maySoundThreats: true },
};

/** The mood that a customer who feels this shows. */
export function shownMood(felt: MoodLevel, intensity: Intensity): MoodLevel {
  const { highestMood } = SOFTENING[intensity];
  return felt > highestMood ? highestMood : felt;
}

/** True if a customer with this much patience left may hang up, should there be a reason. */
export function mayWalkOut(patience: number, intensity: Intensity): boolean {
  const { walksOutAt } = SOFTENING[intensity];
  return walksOutAt !== undefined && patience <= walksOutAt;
}

/** True if the customer may threaten to leave, to complain in public or to go to a supervisor. */
export function maySoundThreats(intensity: Intensity): boolean {
  return SOFTENING[intensity].maySoundThreats;
}
