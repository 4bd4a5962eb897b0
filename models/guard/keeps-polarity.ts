/** A generated line denies exactly as often as its plan: "it is my fault" is not "it is not my fault". */
import { wordsIn } from "./grounding";
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

export const keepsPolarity: Rule = {
  name: "turns-the-meaning",
  isBroken: ({ text, source, plan }) => source === "generated" && denialsIn(text) !== denialsIn(plan ?? ""),
};

function denialsIn(text: string): number {
  return wordsIn(text).filter((word) => DENIALS.has(word) || DENIES_BY_ENDING.test(word)).length;
}
