/**
 * How fast a customer types: a human pace, so that a chat feels like one, but
 * shortened, because nobody learns by watching somebody type.
 *
 * First the customer is seen typing, then the words run in.
 */
import type { Persona } from "#training/simulation/index";

/** Of the time that real typing takes, the share that is shown. An estimate of what stays bearable. */
const SHOWN_SHARE = 0.16;
const SHORTEST_IN_MS = 900;
const LONGEST_IN_MS = 6000;
/** Share of that time in which only the typing sign shows. */
const BEFORE_FIRST_WORD = 0.55;

/** Milliseconds from the start of typing to the last word, 900 to 6,000, times `pace` (0 shows lines at once). */
export function typingTime(text: string, persona: Persona, pace: number): number {
  const words = text.split(/\s+/).length;
  const real = (words / persona.wordsPerMinute) * 60_000;
  const shown = Math.min(LONGEST_IN_MS, Math.max(SHORTEST_IN_MS, real * SHOWN_SHARE));
  return Math.round(shown * pace);
}

export type PacedWord = { readonly text: string; readonly atMs: number };

/** The line in pieces of one word (with the space before it), each with its moment after the start of typing. */
export function pacedWords(text: string, typingInMs: number): readonly PacedWord[] {
  const pieces = text.match(/\s*\S+/g) ?? [text];
  const first = typingInMs * BEFORE_FIRST_WORD;
  const step = pieces.length < 2 ? 0 : (typingInMs - first) / (pieces.length - 1);
  return pieces.map((piece, index) => ({ text: piece, atMs: Math.round(first + step * index) }));
}
