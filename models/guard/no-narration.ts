/** A line is what is said, not a play: no stage directions, no speaker's name before it, no third person. */
import type { Rule } from "./rule";

const NARRATION: readonly RegExp[] = [
  /\*[^*]+\*/,
  /[[(](?:sighs?|laughs?|pauses?|angrily|silence|typing|crying|hangs up)[^\])]*[\])]/i,
  /^\s*(?:customer|agent|user|assistant|me|caller|rep)\s*:/i,
  /\bthe customer (?:is|says|was|wants|replies)\b/i,
  /^["“][^"“”]+["”]\s+(?:he|she|they|I) (?:said|says|replied)/i,
];

export const noNarration: Rule = {
  name: "narrates",
  isBroken: ({ text }) => NARRATION.some((pattern) => pattern.test(text)),
};
