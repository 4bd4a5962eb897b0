/**
 * Every figure in a line, in digits or in words, stands in the grounds.
 * "one", "once" and "first" are free: they are hardly ever figures.
 */
import { groundsOf, isGrounded } from "./grounding";
import type { Rule } from "./rule";

const IN_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|twice|thrice|third|fourth|fifth|sixth|tenth|quarter)\b/gi;

export const noInventedFigures: Rule = {
  name: "invents-a-figure",
  isBroken: ({ text }, order) => {
    const grounds = groundsOf(order);
    const inDigits = text.split(/\s+/).filter((word) => /\d/.test(word));
    const figures = [...inDigits.map(withoutMarks), ...(text.match(IN_WORDS) ?? [])];
    return figures.some((figure) => !isGrounded(figure, grounds));
  },
};

/** A figure without the punctuation around it; its currency sign stays. */
function withoutMarks(word: string): string {
  return word.replace(/^[^\p{L}\d£$€#]+/u, "").replace(/[^\p{L}\d%]+$/u, "");
}
