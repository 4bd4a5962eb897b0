/**
 * Cues: how authors say by which words something is found in the agent's line.
 *
 * A cue is words that must all occur in one sentence, in any order and any
 * inflection. `a|b` means either, `!a` means not. There are no hidden synonyms:
 * what an author does not write is not found.
 *
 * @example
 * matchesCue(parseCue("refund|credit today !not"), "I'll refund it today"); // true
 */
import { sentencesOf, stemOf, stemsOf, wordsOf } from "./words";

/** One word of a cue: any of its alternatives will do; each is one or more stems. */
type CueWord = { readonly isForbidden: boolean; readonly alternatives: readonly (readonly string[])[] };
export type Cue = readonly CueWord[];

/** A cue in parts. A cue without a word to look for matches nothing (see whatIsWrongWith). */
export function parseCue(text: string): Cue {
  return text
    .trim()
    .split(/\s+/)
    .map((part) => ({
      isForbidden: part.startsWith("!"),
      alternatives: part
        .replace(/^!/, "")
        .split("|")
        .map((each) => wordsOf(each).map(stemOf))
        .filter((stems) => stems.length > 0),
    }));
}

/** What an author would have to mend in a cue, or undefined. */
export function whatIsWrongWith(text: string): string | undefined {
  if (/\|\||\|(\s|$)|(^|\s|!)\|/.test(text)) return "A | has nothing on one side.";
  const cue = parseCue(text);
  if (cue.some((word) => word.alternatives.length === 0)) return "A part of the cue holds no word.";
  if (cue.every((word) => word.isForbidden)) return "A cue needs at least one word that must occur.";
  return undefined;
}

/** True if all words of the cue occur in this one sentence and none of the forbidden ones. */
export function matchesCue(cue: Cue, sentence: string): boolean {
  return fits(cue, new Set(stemsOf(sentence)));
}

/** The sentences of the text in which any of these cues matches. */
export function sentencesWithCue(cues: readonly string[], text: string): string[] {
  return sentencesOf(text).filter((sentence) => matchesAnyCue(cues, sentence));
}

/** True if any of these cues matches the sentence. */
export function matchesAnyCue(cues: readonly string[], sentence: string): boolean {
  const stems = new Set(stemsOf(sentence));
  return cues.some((cue) => fits(parsedOnce(cue), stems));
}

function fits(cue: Cue, stems: ReadonlySet<string>): boolean {
  if (cue.every((word) => word.isForbidden)) return false;
  const occurs = (word: CueWord): boolean =>
    word.alternatives.some((each) => each.every((stem) => stems.has(stem)));
  return cue.every((word) => occurs(word) !== word.isForbidden);
}

/** Parsed cues, kept: the same few hundred are looked for in every line. */
const PARSED = new Map<string, Cue>();
const MOST_KEPT = 5000;

function parsedOnce(text: string): Cue {
  const kept = PARSED.get(text);
  if (kept !== undefined) return kept;
  if (PARSED.size >= MOST_KEPT) PARSED.clear();
  const cue = parseCue(text);
  PARSED.set(text, cue);
  return cue;
}
