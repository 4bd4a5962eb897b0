/** No slips that a person would not make: words doubled, articles doubled or wrong, pronouns that do not go together. */
import { wordsIn } from "./grounding";
import type { Rule } from "./rule";

const MAY_DOUBLE = new Set([
  "no",
  "yes",
  "yeah",
  "please",
  "very",
  "really",
  "now",
  "that",
  "had",
  "ok",
  "okay",
  "come",
  "why",
  "hello",
  "well",
  "so",
  "ha",
  "still",
  "never",
  "again",
  "wait",
  "right",
  "all",
  "sure",
  "bye",
]);
const DETERMINERS = new Set(["a", "an", "the", "my", "your", "our", "their"]);
const SLIPS =
  /\b(?:i is|i are|i has|i'm (?:been|have|get|do|got|it)|it are|you is|we is|they is|he are|she are|a (?:the|my|your|this)|to (?:was|is|were)|(?:do|did|does) (?:is|was|am)|i've (?:is|to my)|my (?:i|is|was|it|you|wrong)|of (?:i|he|she|we|they))\b|s's\b/;
const WRONG_ARTICLE = /\ba (?:[aeio]\p{L}+)\b|\ban (?:[bcdfgjklmnpqrstvwxyz]\p{L}+)\b/u;
const A_BEFORE_VOWEL_LETTER = /\ba (?:one|once|eu\p{L}+|uni\p{L}+|use\p{L}*)\b/u;

export const isFluent: Rule = {
  name: "stumbles",
  isBroken: ({ text, source }) => {
    if (source === "written") return false;
    return text.split(/[.,;:!?…—]+/).some((part) => isClumsy(wordsIn(part)));
  },
};

/** Looks at words between two punctuation marks. */
function isClumsy(words: readonly string[]): boolean {
  const isDoubled = words.some((word, at) => at > 0 && word === words[at - 1] && !MAY_DOUBLE.has(word));
  const hasTwoArticles = words.some(
    (word, at) => at > 0 && DETERMINERS.has(word) && DETERMINERS.has(words[at - 1] ?? ""),
  );
  const phrase = words.join(" ");
  const hasWrongArticle = WRONG_ARTICLE.test(phrase) && !A_BEFORE_VOWEL_LETTER.test(phrase);
  return isDoubled || hasTwoArticles || SLIPS.test(phrase) || hasWrongArticle;
}
