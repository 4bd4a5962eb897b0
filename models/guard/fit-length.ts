/** Long enough to be a line, short enough for its channel; a generated line has no invented tail. */
import { channelRow } from "#training/simulation/index";
import { wordsIn } from "./grounding";
import type { Rule } from "./rule";

const TAIL = 1.8;
const TAIL_WORDS = 6;

export const fitLength: Rule = {
  name: "wrong-length",
  isBroken: ({ text, source, plan }, order) => {
    const words = wordsIn(text).length;
    if (words > channelRow(order.channel).length.mostWordsSaid) return true;
    if (words === 0 && !/[?!.]/.test(text)) return true;
    return source === "generated" && words > TAIL * wordsIn(plan ?? "").length + TAIL_WORDS;
  },
};
