/**
 * Values: whether a text says a fact's value, however it is typed.
 *
 * Spaces, case and punctuation do not count ("55 8103" is "55-8103"), borders do
 * ("6" is not in "64"). An amount may be said with its sign, its word or, where
 * no other unit follows, bare.
 */
import type { Fact } from "./scenario";

const CURRENCY = "(?:£|\\$|€|usd|gbp|eur|pounds?|dollars?|euros?|quid|bucks)";
const OTHER_UNITS =
  "(?:%|percent|per\\s+cent|days?|hours?|minutes?|mins?|weeks?|months?|years?|times?|people)";

/** True if the text states this value. */
export function mentionsValue(text: string, value: string, type: Fact["type"] = "thing"): boolean {
  const normal = text.toLowerCase();
  return type === "amount" && /\d/.test(value)
    ? mentionsAmount(normal, value.toLowerCase())
    : looselyOf(value).test(normal);
}

/** True if two entries are the same, spaces, case and punctuation aside. */
export function isSameEntry(left: string, right: string): boolean {
  return bareOf(left) === bareOf(right) && bareOf(left) !== "";
}

/** The amount that a text holds first, or undefined: "£1,204.50" is 1204.5. */
export function amountIn(text: string): number | undefined {
  const found = /\d+(?:[ ,]\d{3})*(?:\.\d+)?/.exec(text);
  return found === null ? undefined : Number(found[0].replace(/[ ,]/g, ""));
}

function bareOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function looselyOf(value: string): RegExp {
  const characters = [...bareOf(value)].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (characters.length === 0) return /(?!)/;
  return new RegExp(`(?<![\\p{L}\\p{N}])${characters.join("[^\\p{L}\\p{N}]{0,2}")}(?![\\p{L}\\p{N}])`, "u");
}

function mentionsAmount(text: string, value: string): boolean {
  const amount = amountIn(value);
  if (amount === undefined) return false;
  const written = /(£|\$|€)?\s?(\d+(?:[,]\d{3})*(?:\.\d+)?)/g;
  for (const match of text.matchAll(written)) {
    if (Number((match[2] ?? "").replace(/,/g, "")) !== amount) continue;
    const rest = text.slice(match.index + match[0].length);
    if (match[1] !== undefined || new RegExp(`^\\s*${CURRENCY}`).test(rest)) return true;
    if (!new RegExp(`^\\s*${OTHER_UNITS}`).test(rest)) return true;
  }
  return false;
}
