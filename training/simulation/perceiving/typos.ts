/**
 * Typos: a word that is one slip away from a word of the scenario's cues is read
 * as that word.
 *
 * A slip is a letter left out, put in twice or swapped with its neighbour, in a
 * word of five letters and more that begins right. A wrong letter is none: too many
 * words differ by one ("quite", "quote"). Words that are right as they stand and
 * close to others are left alone.
 */
import type { Scenario } from "../scenario";
import { stemOf } from "../words";

const SHORTEST = 5;
const RIGHT_AS_THEY_STAND = new Set(
  "though thought through throughout three there their these those where were where's quiet quite quote country county would could should which while whole after other others under never every until again first order offer still today hours house months month minute minutes".split(
    " ",
  ),
);

const WORDS = new WeakMap<Scenario, ReadonlyMap<string, readonly string[]>>();

/** The text with slips mended towards the words of the scenario's cues. */
export function mended(scenario: Scenario, text: string): string {
  const known = wordsOfCues(scenario);
  return text.replace(/(?<![\p{L}\p{N}'@.-])\p{Ll}{5,}(?![\p{L}\p{N}'@-])/gu, (word) => {
    const near = known.get(word.charAt(0)) ?? [];
    if (RIGHT_AS_THEY_STAND.has(word) || near.some((each) => stemOf(each) === stemOf(word))) return word;
    const meant = near.filter((each) => isSlipOf(word, each));
    return meant.length > 0 && new Set(meant.map(stemOf)).size === 1 ? (meant[0] ?? word) : word;
  });
}

/** Words of cues by their first letter, long enough to be told apart. */
function wordsOfCues(scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const kept = WORDS.get(scenario);
  if (kept !== undefined) return kept;
  const cues = [
    ...scenario.facts.flatMap((fact) => fact.asks),
    ...scenario.questions.flatMap((question) => question.answers),
    ...scenario.remedies.flatMap((remedy) => remedy.offers),
  ];
  const words = [...new Set(cues.flatMap((cue) => cue.toLowerCase().match(/\p{Ll}+/gu) ?? []))];
  const byLetter = new Map<string, string[]>();
  for (const word of words.filter((each) => each.length >= SHORTEST))
    byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word]);
  WORDS.set(scenario, byLetter);
  return byLetter;
}

/** True if one of the words is the other with one letter left out, or with two neighbours swapped. */
function isSlipOf(typed: string, meant: string): boolean {
  if (typed.length === meant.length) return isSwapped(typed, meant);
  if (Math.abs(typed.length - meant.length) !== 1) return false;
  const [shorter, longer] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  const at = firstDifference(shorter, longer);
  return shorter.slice(at) === longer.slice(at + 1);
}

function isSwapped(typed: string, meant: string): boolean {
  const at = firstDifference(typed, meant);
  return (
    typed.charAt(at) === meant.charAt(at + 1) &&
    typed.charAt(at + 1) === meant.charAt(at) &&
    typed.slice(at + 2) === meant.slice(at + 2)
  );
}

function firstDifference(left: string, right: string): number {
  const at = [...left].findIndex((letter, index) => letter !== right.charAt(index));
  return at === -1 ? left.length : at;
}
