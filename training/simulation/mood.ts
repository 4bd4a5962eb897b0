/**
 * Mood: six levels as bands of arousal, with hysteresis.
 *
 * A level is left upwards as soon as its upper bound is reached, and downwards
 * only when arousal has fallen a little below its lower bound, so that a customer
 * at the edge does not flicker. From level 4 the anger turns from the event to
 * "you" (Walker et al. 2017: aggression with second-person pronouns is what hurts).
 *
 * What this file does not decide: what moves arousal (feel.ts).
 */
import { MOOD_LEVELS, type MoodLevel } from "./vocabulary";

/** Arousal from which each level begins, by level. */
export const MOOD_BEGINS = [0, 14, 30, 48, 66, 84] as const;

/** How far below a level's beginning arousal must fall before the level is left. */
export const HYSTERESIS = 4;

/** The level that this arousal means; with `before`, the level the customer is in already. */
export function moodAt(arousal: number, before?: MoodLevel): MoodLevel {
  const plain = levelOf(arousal);
  if (before === undefined || plain >= before) return plain;
  return arousal < MOOD_BEGINS[before] - HYSTERESIS ? plain : before;
}

/** A stored mood number as a level; anything else counts as the nearest level. */
export function moodLevel(stored: number): MoodLevel {
  return MOOD_LEVELS.findLast((level) => level <= stored) ?? 0;
}

function levelOf(arousal: number): MoodLevel {
  return MOOD_LEVELS.findLast((level) => arousal >= (MOOD_BEGINS[level] ?? 0)) ?? 0;
}
