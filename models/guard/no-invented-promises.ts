/**
 * What anybody promised, offered or owes stands in the grounds: a customer never
 * claims a refund, a visit or somebody's word that the story does not hold.
 */
import { groundsOf } from "./grounding";
import type { Rule } from "./rule";

const PROMISES =
  /\b(?:promis|guarant|refund|credit|voucher|compensat|discount|replacement|gift card|engineer|technician|cheque|deposit|contract|warranty|upgrade|appointment|goodwill)/gi;

export const noInventedPromises: Rule = {
  name: "invents-a-promise",
  isBroken: ({ text }, order) => {
    const grounds = groundsOf(order);
    return (text.match(PROMISES) ?? []).some((stem) => !grounds.includes(stem.toLowerCase()));
  },
};
