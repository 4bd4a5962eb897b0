/**
 * Disclosure: when a fact is told, waved away or held back, and as what.
 *
 * A fact that is not yet due is never released, whatever else happens. Where a
 * customer is wrong or fibs (`claimed`), the claim is told until the truth is
 * out: because trust has grown to the fact's threshold, or because the agent
 * said it first.
 *
 * What this file does not decide: whether the customer gets round to it this turn
 * (deciding/answering.ts).
 */
import type { Fact } from "./scenario";
import type { ContactState } from "./state";

/** How a customer who is asked for this fact answers. */
export type Telling = "truth" | "claim" | "downplay" | "withhold";

/** How the customer answers when asked for this fact at this trust (0 to 100). */
export function tellingOf(fact: Fact, state: Pick<ContactState, "facts">, trust: number): Telling {
  if (isTruthOut(fact, state)) return "truth";
  const { disclosure } = fact;
  switch (disclosure.rule) {
    case "volunteered":
    case "asked":
      return fact.claimed === undefined ? "truth" : "claim";
    case "trusted":
      return trust >= disclosure.trust ? "truth" : claimOrNothing(fact);
    case "downplayed":
      return trust >= disclosure.trust ? "truth" : wavedAway(fact);
    case "never":
      return claimOrNothing(fact);
  }
}

/** How the customer tells this fact of their own accord, or undefined if they don't. */
export function volunteeringOf(
  fact: Fact,
  state: Pick<ContactState, "facts">,
  trust: number,
): "truth" | "claim" | undefined {
  const { disclosure } = fact;
  if (disclosure.rule === "volunteered")
    return fact.claimed === undefined || isTruthOut(fact, state) ? "truth" : "claim";
  const isOpened =
    (disclosure.rule === "trusted" || disclosure.rule === "downplayed") && trust >= disclosure.trust;
  return isOpened ? "truth" : undefined;
}

/** True if both sides know the true value already. */
export function isTruthOut(fact: Fact, state: Pick<ContactState, "facts">): boolean {
  return state.facts[fact.key]?.as === "truth";
}

/** True if the rule hides the fact at the start. */
export function isHidden(fact: Fact): boolean {
  return fact.disclosure.rule !== "volunteered";
}

/** The value as the customer says it. */
export function valueAs(fact: Fact, as: "truth" | "claim"): string {
  return as === "claim" ? (fact.claimed ?? fact.value) : fact.value;
}

function claimOrNothing(fact: Fact): Telling {
  return fact.claimed === undefined ? "withhold" : "claim";
}

function wavedAway(fact: Fact): Telling {
  return fact.downplayedLines.length > 0 ? "downplay" : claimOrNothing(fact);
}
