/** Every fact that this turn releases must be in the line, with its value as released. */
import { plain } from "./grounding";
import type { Rule } from "./rule";

export const saysItsFacts: Rule = {
  name: "misses-a-fact",
  isBroken: ({ text }, order) => order.mustSay.some(({ value }) => !plain(text).includes(plain(value))),
};
