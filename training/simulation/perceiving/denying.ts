/**
 * Denying: whether a sentence says what a cue looks for, or says that it is not so.
 *
 * "The cable wasn't damaged" holds every word of "cable damaged" and tells the
 * opposite. A "no" reaches a few words on, within its own part of the sentence:
 * "I've no time yet, the cable is damaged" denies no cable. A cue that itself
 * looks for a "no" ("not confirmed") is found where it stands.
 */
import { matchesCue, parseCue } from "../cues";
import { phrasesOf, stemOf, wordsOf } from "../words";

const NEGATIONS = new Set(
  ["not", "no", "never", "nobody", "nothing", "none", "neither", "nor"].map((word) => stemOf(word)),
);

/** A "no" that denies nothing of what follows it. */
const HARMLESS =
  /^(?:no|nope|nah)\b(?=\s+(?:the|it|it's|its|your|we|i|that|that's|there|there's|this|they|he|she)\b)|\bno (?:wonder|doubt|denying|problems?|worries|later|more than)\b|\b(?:not|n't|cannot) (?:only|just|simply|merely|alone|deny|wait)\b|n't (?:only|just|simply|merely|deny|wait)\b|\bnot (?:a problem|to worry)\b|\bdo(?:n't| not) worry\b|\bwhy not\b/gi;
/** "Not until tomorrow" says when; "nobody told you that …" says that it is so. */
const SAYS_IT_ALL_THE_SAME =
  /(?:\b(?:not|no|never|nobody|nothing|none|no one|cannot)|n't)\b(?=[^,]*\b(?:(?:until|till|before|earlier|sooner|later)\b|(?:tell|told|mention\w*|warn\w*|know|knew|notic\w*|reali[sz]\w*|explain\w*) (?!if\b|whether\b|when\b|why\b|how\b|what\b)))/gi;
/** Where a new part begins, unless it is what the "no" is about: "not because …". */
const NEW_PART =
  /(?<!(?:\bnot|n't|\bnever)(?: just| only)?)\s+(?:because|since|so|which|although|though|while|whereas)\s+|\s+and\s+(?=(?:the|a|an|this|there|somebody|someone|some)\b)/i;
/** What came before is denied: "a damaged cable is not the reason". */
const TURNED_DOWN =
  /\b(?:is|are|was|were|be)(?: not|n't) (?:the |a |an |our |your )?(?:cause|reason|problem|case|issue|trouble|true)\b|\bnothing to do with\b|\bruled? (?:that |it )out\b/i;
const RULES_OUT = /\b(?:rul(?:e|ed|ing) out|(?:far|free) from)\b/gi;
/** Words that a "no" reaches over. */
const REACH = 7;

/** True if one of these cues is found in the sentence and not denied there. */
export function asserts(cues: readonly string[], sentence: string): boolean {
  return cues.some((cue) => isAsserted(cue, sentence));
}

function isAsserted(text: string, sentence: string): boolean {
  const cue = parseCue(text);
  const isIn = (words: string): boolean => matchesCue(cue, words);
  if (!isIn(sentence)) return false;
  if (looksForDenial(text, sentence)) return true;
  const parts = partsOf(sentence);
  const whole = parts.filter(isIn);
  if (whole.length > 0) return whole.some((part) => !isDenied(part, isIn));
  const last = parts.findIndex((_part, index) => isIn(parts.slice(0, index + 1).join(" ")));
  const before = parts.slice(0, last).join(" ");
  return !isDenied(parts[last] ?? "", (words) => isIn(`${before} ${words}`));
}

function partsOf(sentence: string): string[] {
  const plain = sentence.replace(/[\u2018\u2019\u02bc`]/g, "'");
  return phrasesOf(plain)
    .flatMap((phrase) => phrase.split(NEW_PART))
    .filter((part) => part.trim() !== "");
}

/** True if the words that make up the cue stand within reach of a "no", or are turned down after. */
function isDenied(part: string, isIn: (words: string) => boolean): boolean {
  if (TURNED_DOWN.test(part)) return true;
  const words = wordsOf(
    part.replace(RULES_OUT, "not").replace(HARMLESS, " ").replace(SAYS_IT_ALL_THE_SAME, " "),
  );
  return words.some((word, index) => {
    if (!NEGATIONS.has(stemOf(word))) return false;
    const reached = words.slice(0, index + 1 + REACH).join(" ");
    return isIn(reached) && !isIn(words.slice(0, index).join(" "));
  });
}

/** True if the cue looks for a "no" and the sentence has it. */
function looksForDenial(text: string, sentence: string): boolean {
  const said = new Set(wordsOf(sentence).map(stemOf));
  return parseCue(text).some(
    ({ isForbidden, alternatives }) =>
      !isForbidden &&
      alternatives.some(
        (stems) => stems.some((stem) => NEGATIONS.has(stem)) && stems.every((stem) => said.has(stem)),
      ),
  );
}
