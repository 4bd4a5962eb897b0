/** No placeholder and no token of the model may be left in a line. */
import type { Rule } from "./rule";

export const nothingUnfilled: Rule = {
  name: "leaves-a-placeholder",
  isBroken: ({ text }) => /\{[a-z0-9-]+\}|<\||\|>|\bundefined\b|\ufffd/.test(text),
};
