/**
 * A line does what was decided: no thanks or consent where the customer refuses,
 * doubts or leaves, and threats only where a threat was decided.
 *
 * Words that the written lines for this turn use themselves are the author's
 * choice and pass.
 */
import type { CustomerAct } from "#training/simulation/vocabulary";
import { plain } from "./grounding";
import type { Rule } from "./rule";

const AGAINST: ReadonlySet<CustomerAct> = new Set([
  "reject",
  "challenge",
  "doubt",
  "threaten_leave",
  "threaten_public",
  "hang_up",
  "vent",
  "demand_supervisor",
]);
const MAY_THREATEN: ReadonlySet<CustomerAct> = new Set(["threaten_leave", "threaten_public", "hang_up"]);
const MILD: ReadonlySet<CustomerAct> = new Set([
  "thank",
  "soften",
  "accept",
  "apologize",
  "close",
  "confirm",
]);

const THANKS =
  /(?<!no,? )\b(?:thanks|thank you|thx|cheers|much obliged|appreciate (?:it|that|you))\b(?! (?:for nothing|but no|a lot for))/;
const CONSENT =
  /\b(?:yes please|go ahead|sounds good|that works|i'll take it(?! (?:somewhere|elsewhere))|i accept|that's fine|works for me|deal\b|perfect)\b/;
const THREATS =
  /\b(?:ombudsman|regulator|lawyer|solicitor|trading standards|small claims|sue you|twitter|facebook|one star|bad review|newspaper|going elsewhere|go elsewhere|somewhere else|switching to|competitors?|cancel(?:ling)? (?:everything|my account|the lot))\b/;
const ANGER =
  /\b(?:ridiculous|disgrace(?:ful)?|useless|unbelievable|pathetic|joke|sick of|liars?|shambles|appalling)\b/;

export const fitsItsAct: Rule = {
  name: "does-another-act",
  isBroken: ({ text }, order) => {
    const line = plain(text);
    const written = order.written.map(plain).join(" | ");
    const says = (pattern: RegExp): boolean => {
      const found = pattern.exec(line)?.[0];
      return found !== undefined && !written.includes(found);
    };
    const isPoliteNo = /^no\b|\bcan't say\b/.test(line);
    if (AGAINST.has(order.act) && ((says(THANKS) && !isPoliteNo) || says(CONSENT))) return true;
    if (!MAY_THREATEN.has(order.act) && says(THREATS)) return true;
    return MILD.has(order.act) && order.mood <= 1 && says(ANGER);
  },
};
