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
import { sentencesOf, stemOf, wordsOf } from "./words";

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
  if (cue.every((word) => word.isForbidden)) return false;
  const stems = new Set(wordsOf(sentence).map(stemOf));
  const occurs = (word: CueWord): boolean =>
    word.alternatives.some((each) => each.length > 0 && each.every((stem) => stems.has(stem)));
  return cue.every((word) => occurs(word) !== word.isForbidden);
}

/** The sentences of the text in which any of these cues matches. */
export function sentencesWithCue(cues: readonly string[], text: string): string[] {
  const parsed = cues.map(parseCue);
  return sentencesOf(text).filter((sentence) => parsed.some((cue) => matchesCue(cue, sentence)));
}

/** True if any of these cues matches the sentence. */
export function matchesAnyCue(cues: readonly string[], sentence: string): boolean {
  return cues.some((cue) => matchesCue(parseCue(cue), sentence));
}
