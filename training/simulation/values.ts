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

/** Patterns, kept: the same few hundred values are looked for in every line. */
const PATTERNS = new Map<string, RegExp>();
const MOST_KEPT = 2000;

function looselyOf(value: string): RegExp {
  const kept = PATTERNS.get(value);
  if (kept !== undefined) return kept;
  if (PATTERNS.size >= MOST_KEPT) PATTERNS.clear();
  const pattern = loosePattern(value);
  PATTERNS.set(value, pattern);
  return pattern;
}

function loosePattern(value: string): RegExp {
  const characters = [...bareOf(value)].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (characters.length === 0) return /(?!)/;
  return new RegExp(`(?<![\\p{L}\\p{N}])${characters.join("[^\\p{L}\\p{N}]{0,2}")}(?![\\p{L}\\p{N}])`, "u");
}

const AMOUNTS = /(£|\$|€)?\s?(\d+(?:[,]\d{3})*(?:\.\d+)?)/g;
const CURRENCY_NEXT = new RegExp(`^\\s*${CURRENCY}`);
const OTHER_UNIT_NEXT = new RegExp(`^\\s*${OTHER_UNITS}`);

function mentionsAmount(text: string, value: string): boolean {
  const amount = amountIn(value);
  if (amount === undefined) return false;
  for (const match of text.matchAll(AMOUNTS)) {
    if (Number((match[2] ?? "").replace(/,/g, "")) !== amount) continue;
    const rest = text.slice(match.index + match[0].length);
    if (match[1] !== undefined || CURRENCY_NEXT.test(rest)) return true;
    if (!OTHER_UNIT_NEXT.test(rest)) return true;
  }
  return false;
}
