/**
 * Every name in a line stands in the grounds. A name is a word with a capital
 * that does not begin a sentence; shouting and "I" are none.
 */
import { groundsOf, isGrounded } from "./grounding";
import type { Rule } from "./rule";

const NO_NAMES = new Set(["ok", "okay", "i", "mr", "mrs", "ms", "dr", "god", "english", "internet"]);

export const noInventedNames: Rule = {
  name: "invents-a-name",
  isBroken: ({ text }, order) => {
    const grounds = groundsOf(order);
    const capitals = [...text.matchAll(/(?<=[\p{L}\p{N},;'"’]\s)\p{Lu}\p{Ll}[\p{L}'’-]*/gu)].map((match) =>
      match[0].replace(/['’](?:s|m|ve|ll|d|re)$/, ""),
    );
    return capitals.some((name) => !NO_NAMES.has(name.toLowerCase()) && !isGrounded(name, grounds));
  },
};
