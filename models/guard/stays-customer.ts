/** The customer never turns into the agent: no phrase that only the other side of the desk says. */
import { plain } from "./grounding";
import type { Rule } from "./rule";

const AGENT_PHRASES: readonly RegExp[] = [
  /\bhow (?:can|may) i (?:help|assist)\b/,
  /\b(?:is there )?anything else i can (?:do|help)\b/,
  /\bthank(?:s| you) for (?:calling|contacting|reaching out|choosing|your (?:patience|call|message|loyalty))\b/,
  /\bi(?:'m| am) (?:so |very |really )?sorry (?:to hear|for any|for the inconvenience)\b/,
  /\bi apologi[sz]e for (?:the|any)\b/,
  /\bi (?:completely |totally )?understand (?:your|how you|that you)\b/,
  /\bany inconvenience\b/,
  /\blet me (?:check|look|see|pull)(?: into)? (?:that|this|it|your \w+) (?:up )?for you\b/,
  /\bi(?:'ll| will| can) (?:escalate|transfer|refund|credit|look into) (?:you|this|that|your)\b/,
  /\byour (?:order|refund|account|card|case|ticket) (?:has been|will be|is being)\b/,
  /\b(?:we|our team) (?:value|appreciate) (?:you|your)\b/,
  /\bplease (?:hold|bear with me)\b/,
  /\bas an? (?:ai|assistant|language model)\b/,
  /\bmay i (?:have|take) your\b/,
  /\bhave a (?:great|nice|wonderful) day ahead\b/,
];

export const staysCustomer: Rule = {
  name: "speaks-as-the-agent",
  isBroken: ({ text }) => AGENT_PHRASES.some((phrase) => phrase.test(plain(text))),
};
