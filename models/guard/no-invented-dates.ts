/** Every weekday, month and day that a line names stands in the grounds; "today" and "now" are free. */
import { groundsOf, isGrounded } from "./grounding";
import type { Rule } from "./rule";

const DATES =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:yesterday|tomorrow|tonight|christmas|easter|last (?:week|month|year|night)|next (?:week|month|year)|the weekend)\b/gi;
/** "march" and "may" are months only after a preposition or a day. */
const UNSURE_MONTHS = /\b(?:in|since|until|by|of|last|next|this|\d(?:st|nd|rd|th)?) (?:march|may)\b/gi;

export const noInventedDates: Rule = {
  name: "invents-a-date",
  isBroken: ({ text }, order) => {
    const grounds = groundsOf(order);
    const dates = [
      ...(text.match(DATES) ?? []),
      ...(text.match(UNSURE_MONTHS) ?? []).map((found) => found.split(" ").at(-1) ?? ""),
    ];
    return dates.some((date) => !isGrounded(date, grounds));
  },
};
