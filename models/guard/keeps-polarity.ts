/**
 * A generated line denies exactly as often as its plan: "it is my fault" is not "it is
 * not my fault". A "no" that only begins or ends a sentence ("No, I never did") is manner
 * where something else is denied, and "no wonder" and "no doubt" deny nothing.
 */
import { plain, wordsIn } from "./grounding";
import type { Rule } from "./rule";

const DENIALS = new Set([
  "not",
  "no",
  "never",
  "nobody",
  "nothing",
  "none",
  "nor",
  "neither",
  "without",
  "cannot",
  "nowhere",
  "hardly",
]);
const DENIES_BY_ENDING =
  /(?:n't|^(?:do|does|did|ca|wo|is|was|were|are|have|has|had|could|would|should|ai)nt)$/;
/** "unhappy" denies as "not happy" does. */
const DENIES_BY_BEGINNING =
  /^(?:un(?:happy|able|fair|acceptable|clear|likely|willing|safe|lucky|paid|used|opened|touched|helpful|sure|well|true|reasonable)|im(?:possible|polite)|in(?:correct|complete)|dis(?:agree|like|honest))$/;

const NO_DENIAL = /\bno (?:wonder|doubt)\b|\bnot only\b/g;
const ASIDE = /(?:^|[.!?…;]\s*)no[,.!…]+(?=\s)|[,.]\s+no\?/g;

export const keepsPolarity: Rule = {
  name: "turns-the-meaning",
  isBroken: ({ text, source, plan }) => source === "generated" && denialsIn(text) !== denialsIn(plan ?? ""),
};

function denialsIn(text: string): number {
  const line = plain(text).replace(NO_DENIAL, " ");
  const said = wordsIn(line).filter(isDenial).length;
  const meant = wordsIn(line.replace(ASIDE, " ")).filter(isDenial).length;
  return meant > 0 ? meant : Math.min(1, said);
}

function isDenial(word: string): boolean {
  return DENIALS.has(word) || DENIES_BY_ENDING.test(word) || DENIES_BY_BEGINNING.test(word);
}
