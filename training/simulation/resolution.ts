/**
 * Resolution: whether the author's conditions for an ending are met.
 *
 * Agreeing is not completion: a remedy that a tool delivers counts only when the
 * tool has been used, and a contact is done only when the customer was told.
 */
import type { Remedy, Scenario } from "./scenario";
import { remedyOf, toolOf } from "./setting";
import { type ContactState, hasEffect, isTold } from "./state";
import type { Outcome } from "./vocabulary";

type Conditions = Scenario["resolution"]["full"];

/** True if the remedy has been delivered: by its tool, or, without one, by having been offered and not turned down. */
export function isDelivered(remedy: Remedy, state: ContactState): boolean {
  if (remedy.deliveredBy !== undefined) return hasEffect(state, remedy.deliveredBy);
  const offer = state.remedies[remedy.key];
  return offer !== undefined && offer.response !== "declined" && offer.response !== "wants-more";
}

/** True if every condition is there. Conditions without any entry are never met. */
export function isMet(scenario: Scenario, conditions: Conditions, state: ContactState): boolean {
  const { effects, answered, remedies } = conditions;
  if (effects.length + answered.length + remedies.length === 0) return false;
  return (
    effects.every((effect) => hasEffect(state, effect)) &&
    answered.every((key) => state.questions[key]?.answeredIn !== undefined) &&
    remedies.every((key) => {
      const remedy = remedyOf(scenario, key);
      return remedy !== undefined && isDelivered(remedy, state);
    })
  );
}

/** Effects of these conditions that the customer has to hear of: those that deliver something. */
export function effectsToTell(scenario: Scenario, conditions: Conditions): string[] {
  const delivering = new Set(scenario.remedies.flatMap((remedy) => remedy.deliveredBy ?? []));
  const ofRemedies = conditions.remedies.flatMap((key) => remedyOf(scenario, key)?.deliveredBy ?? []);
  return [...new Set([...conditions.effects.filter((effect) => delivering.has(effect)), ...ofRemedies])];
}

/** True if the full resolution is there and the customer has been told. */
export function isDone(scenario: Scenario, state: ContactState): boolean {
  const { full } = scenario.resolution;
  return (
    isMet(scenario, full, state) && effectsToTell(scenario, full).every((effect) => isTold(state, effect))
  );
}

/** True if the partial resolution is there. */
export function isPartlyDone(scenario: Scenario, state: ContactState): boolean {
  return (
    isMet(scenario, scenario.resolution.partial, state) || isMet(scenario, scenario.resolution.full, state)
  );
}

/** True if the contact has been handed on with a tool and the customer knows. */
export function isHandedOff(scenario: Scenario, state: ContactState): boolean {
  return state.handOffAnnouncedIn !== undefined && hasHandOffTool(scenario, state);
}

/** True if a tool for transfer or escalation has been used. */
export function hasHandOffTool(scenario: Scenario, state: ContactState): boolean {
  return state.toolsUsed.some((use) => {
    const kind = toolOf(scenario, use.tool)?.kind;
    return use.ok && (kind === "transfer" || kind === "escalate");
  });
}

/**
 * What the contact has come to if it stops here; `otherwise` if nothing was achieved.
 * Done and told is resolved only once the customer has accepted it.
 */
export function outcomeSoFar(scenario: Scenario, state: ContactState, otherwise: Outcome): Outcome {
  if (isDone(scenario, state) && state.satisfiedIn !== undefined) return "resolved";
  if (isHandedOff(scenario, state)) return "escalated";
  return isPartlyDone(scenario, state) ? "partial" : otherwise;
}
