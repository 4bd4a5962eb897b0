/**
 * Clarity: whether a customer can make anything of a line at all.
 *
 * Nothing here judges quality. It only catches what is no message: nothing, keys
 * hit at random, a pasted page, another language.
 */
import type { UNCLEAR_KINDS } from "../events";
import type { Channel } from "../vocabulary";
import { contentStems, countFunctionWords, stemOf, wordsOf } from "../words";

export type Unclear = (typeof UNCLEAR_KINDS)[number];

/** Characters above which a line is a pasted text and no message. */
const FLOOD_IN_CHARACTERS = 1200;

/** Words that are a whole message by themselves. */
const SHORT_MESSAGES = new Set(
  "ok okay yes no yeah yep nope sure hi hello hey thanks sorry please why what when where how who right bye goodbye done great hmm".split(
    " ",
  ),
);
const KEYBOARD_RUN = /(?:asdf|sdfg|dfgh|fghj|hjkl|qwer|wert|rtyu|yuio|uiop|zxcv|xcvb|vbnm|lkjh|poiu)/;

/** Why the line is no message, or undefined if it is one. `known` gives the stems of the conversation, where they are needed. */
export function whyUnclear(
  text: string,
  known: () => ReadonlySet<string>,
  channel: Channel = "chat",
): Unclear | undefined {
  if (channel !== "email" && text.length > FLOOD_IN_CHARACTERS) return "flood";
  const words = wordsOf(text).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return /[\p{L}\p{N}]/u.test(text) ? undefined : "empty";
  if (isForeignScript(text)) return "foreign";
  if (isGibberish(words, known)) return "gibberish";
  return isForeignTongue(text, words, known) ? "foreign" : undefined;
}

function isGibberish(words: readonly string[], known: () => ReadonlySet<string>): boolean {
  const strange = words.filter((word) => !SHORT_MESSAGES.has(word) && isKeyMash(word));
  if (strange.length === 0) return false;
  if (strange.length * 2 < words.length) return false;
  const stems = known();
  return !words.some((word) => stems.has(stemOf(word)));
}

function isKeyMash(word: string): boolean {
  if (/(.)\1{3,}/.test(word)) return true;
  if (KEYBOARD_RUN.test(word)) return true;
  if (word.length >= 4 && !/[aeiouyàâäéèêëïîôöùûü]/.test(word)) return true;
  return /[bcdfghjklmnpqrstvwxz]{6,}/.test(word);
}

function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length >= 3 && latin.length * 2 < letters.length;
}

/** At least five words, hardly one of them English, none of them from this conversation. */
function isForeignTongue(text: string, words: readonly string[], known: () => ReadonlySet<string>): boolean {
  if (words.length < 5 || countFunctionWords(text) / words.length > 0.15) return false;
  const stems = known();
  return ![...contentStems(text)].some((stem) => stems.has(stem));
}
