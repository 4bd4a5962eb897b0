/**
 * Warning: what a customer does before walking out.
 *
 * Nobody goes without having said so once. Threats are weighed by mood and
 * nature; at most three in a contact, for a threat repeated is no threat.
 */
import { maySoundThreats } from "../intensity";
import { isDone } from "../resolution";
import type { CustomerAct } from "../vocabulary";
import type { Intent, View, Weights } from "./view";
import { choose, recentActs, wasBad, when } from "./view";

/** Share of the patience brought along at which a customer begins to warn. */
const LOW_SHARE = 0.3;
const MOST_WARNINGS = 3;

/** A warning, where the turn was bad and patience is short or anger high. */
export function warningOf(view: View): Intent | undefined {
  const { state, feeling, setting } = view;
  if (!wasBad(view) || isDone(setting.scenario, state)) return undefined;
  if (!maySoundThreats(state.intensity)) return undefined;
  const isLastChance = feeling.patience <= 0 && state.warnings === 0;
  return isLastChance || (mayWarn(view) && (isShort(view) || isBoiling(view)))
    ? choose(view, warnings(view), "threaten_leave")
    : undefined;
}

const WARNING_ACTS: readonly (CustomerAct | undefined)[] = [
  "demand_supervisor",
  "threaten_leave",
  "threaten_public",
];

function mayWarn({ state, mood }: View): boolean {
  return mood >= 3 && state.warnings < MOST_WARNINGS && !WARNING_ACTS.includes(recentActs(state)[0]);
}

function isShort({ feeling, setting }: View): boolean {
  return feeling.patience <= Math.max(1, setting.scenario.opening.patience * LOW_SHARE);
}

/** Anger that is still rising: at the boil for certain, before that about every other time. */
function isBoiling({ mood, state, random }: View): boolean {
  if (mood === 5 && state.badStreak >= 2) return true;
  return mood >= 4 && state.badStreak >= 1 && random.next() < 0.45;
}

function warnings({ mood, setting }: View): Weights {
  const isVengeful = setting.persona.traits.includes("vengeful");
  const publicly = mood >= 5 ? 2 : 1;
  return {
    demand_supervisor: 3,
    threaten_leave: 3,
    threaten_public: when(mood >= 3, isVengeful ? 4 : publicly),
  };
}
