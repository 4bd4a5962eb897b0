/**
 * Role flips: lines in which the customer speaks like the agent, about the talk
 * itself as if written for a stage, or simply says the agent's words back.
 */
import { nameOf, type PlayedContact } from "../playing/played";
import { wordsOf } from "./concrete-words";

export type RoleFlip = { readonly why: string; readonly line: string; readonly contact: string };

const FROM_BEHIND_THE_DESK: readonly RegExp[] = [
  /\bhow (?:can|may) (?:i|we) (?:help|assist)\b/,
  /\b(?:anything else|something else) (?:i|we) can (?:do|help)/,
  /\bthank you for (?:contacting|calling|your patience|reaching out|choosing|bearing)\b/,
  /\b(?:i|we) (?:do |sincerely |really )?apologi[sz]e for (?:the|any|your)\b/,
  /\bsorry (?:for|about) (?:the|any) inconvenience\b/,
  /\b(?:i|we)(?:'ve| have) (?:refunded|cancelled|credited|escalated|updated|raised) (?:you|your|a ticket)\b/,
  /\b(?:i|we) can (?:offer|refund|transfer|credit) you\b/,
  /\b(?:our|my) (?:policy|records|system|terms|customers|colleagues in)\b/,
  /\b(?:may|can|could) i (?:take|have) your (?:name|order|account|postcode|date of birth|full)\b/,
  /\bfor security (?:purposes|reasons),? (?:i|can|could|please)\b/,
  /\b(?:as an ai|language model|role-?play|in this scenario)\b/,
  /\byour (?:feedback|loyalty|business) (?:is|means)\b/,
];
const STAGE: readonly RegExp[] = [
  /\*[^*\s][^*]*\*/,
  /^\s*(?:customer|agent|caller|user|assistant)\s*:/i,
  /[[(](?:sighs?|pauses?|laughs?|angry|angrily|typing|hangs up)[^\])]*[\])]/i,
];
/** A line with this share of its words, in order of three, from one line of the agent parrots it. */
const PARROTS = 0.8;
const SHORTEST_PARROT = 6;

/** All lines that don't come from a customer's mouth. */
export function roleFlipsIn(contacts: readonly PlayedContact[]): RoleFlip[] {
  return contacts.flatMap((contact) =>
    contact.turns.flatMap((turn, at) => {
      if (turn.by !== "customer") return [];
      const heard = contact.turns.slice(0, at).flatMap((each) => (each.by === "agent" ? [each.text] : []));
      const why = whyFlipped(turn.text, heard);
      return why === undefined ? [] : [{ why, line: turn.text, contact: nameOf(contact) }];
    }),
  );
}

/** Why the line is no customer's, or undefined. */
export function whyFlipped(line: string, heard: readonly string[]): string | undefined {
  const plain = line.toLowerCase().replace(/[’]/g, "'");
  if (FROM_BEHIND_THE_DESK.some((pattern) => pattern.test(plain))) return "speaks as the agent";
  if (STAGE.some((pattern) => pattern.test(line))) return "narrates";
  const own = triplesOf(line);
  if (own.size < SHORTEST_PARROT - 2) return undefined;
  const isParrot = heard.some((text) => {
    const theirs = triplesOf(text);
    return [...own].filter((triple) => theirs.has(triple)).length / own.size >= PARROTS;
  });
  return isParrot ? "says the agent's words back" : undefined;
}

function triplesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}
