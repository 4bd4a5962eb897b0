/**
 * How fast a customer's line comes: a human pace, so that a contact feels like one.
 * Typing is shortened, because nobody learns by watching somebody type; speech is
 * not, because it is heard. How much, says the channel table.
 */
import {
  type Channel,
  type ContactState,
  channelRow,
  deliveryOf,
  type MoodLevel,
  moodLevel,
  type Persona,
  type Setting,
} from "#training/simulation/index";

/** Who says the line, where, and in which mood. */
export type Speaker = { readonly persona: Persona; readonly channel: Channel; readonly mood: MoodLevel };

/** Who is about to say the line that the customer has decided on. */
export function speakerOf({ persona }: Setting, { channel, pending, feeling }: ContactState): Speaker {
  return { persona, channel, mood: moodLevel(pending?.decision?.mood ?? feeling.mood) };
}

/** Milliseconds from the first sign of a line to its last word, times `pace` (0 shows lines at once). */
export function lineTime(text: string, speaker: Speaker, pace: number): number {
  const { shownShare, shortestInMs, longestInMs } = channelRow(speaker.channel).pace;
  const perMinute = wordsPerMinute(speaker);
  if (perMinute === undefined) return 0;
  const real = (text.split(/\s+/).length / perMinute) * 60_000;
  const shown = Math.min(longestInMs, Math.max(shortestInMs, real * shownShare));
  return Math.round(shown * pace);
}

/** How fast this person types or talks; undefined where a line is there whole. */
function wordsPerMinute({ persona, channel, mood }: Speaker): number | undefined {
  const pace = channelRow(channel).pace.wordsPerMinute;
  if (pace === "at-once") return undefined;
  return pace === "typed" ? persona.wordsPerMinute : pace * deliveryOf(mood, persona).rate;
}

export type PacedWord = { readonly text: string; readonly atMs: number };

/** The line in pieces of one word (with the space before it), each with its moment after the line's first sign. */
export function pacedWords(text: string, timeInMs: number, beforeFirstWord: number): readonly PacedWord[] {
  const pieces = text.match(/\s*\S+/g) ?? [text];
  const first = timeInMs * beforeFirstWord;
  const step = pieces.length < 2 ? 0 : (timeInMs - first) / (pieces.length - 1);
  return pieces.map((piece, index) => ({ text: piece, atMs: Math.round(first + step * index) }));
}
