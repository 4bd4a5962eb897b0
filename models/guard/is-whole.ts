/** A line is whole: quotation marks and brackets in pairs, and no ending in the middle of a phrase. */
import { wordsIn } from "./grounding";
import type { Rule } from "./rule";

const LEADS_ON = new Set([
  "a",
  "an",
  "the",
  "my",
  "your",
  "our",
  "their",
  "and",
  "or",
  "but",
  "of",
  "because",
  "if",
  "very",
  "we",
]);

export const isWhole: Rule = {
  name: "is-broken-off",
  isBroken: ({ text, source }) => {
    const count = (mark: RegExp): number => (text.match(mark) ?? []).length;
    if (count(/"/g) % 2 === 1 || count(/[“]/g) !== count(/[”]/g)) return true;
    if (count(/(?<![:;]-?)\(/g) !== count(/(?<![:;]-?)\)/g)) return true;
    const cutShort = /[—–-]$/.test(text.trim());
    return source !== "written" && !cutShort && LEADS_ON.has(wordsIn(text).at(-1) ?? "");
  },
};
