/**
 * Reacting: what the customer does about what the line does, move by move.
 *
 * A question left lying and faults come before what was done well: people answer
 * to the slight first. News comes before care: what was learnt weighs more than how
 * it was said.
 */
import type { CustomerAct } from "../vocabulary";
import { reactionToCare } from "./reacting-to-care";
import { reactionToFaults } from "./reacting-to-faults";
import { reactionToNews } from "./reacting-to-news";
import { reactionToCalling, reactionToQuestion } from "./reacting-to-questions";
import { reactionToSteps } from "./reacting-to-steps";
import type { Intent, View } from "./view";
import { choose, felt, when } from "./view";

/** The reaction to the line's moves; undefined where none calls for one. */
export function reactionTo(view: View): Intent | undefined {
  return (
    toFalseClaim(view) ??
    toBrokenPromise(view) ??
    reactionToFaults(view) ??
    reactionToCalling(view) ??
    reactionToSteps(view) ??
    toTruth(view) ??
    reactionToNews(view) ??
    reactionToCare(view) ??
    reactionToQuestion(view)
  );
}

/** Told that it is done, the customer looks and sees that it isn't. */
function toFalseClaim(view: View): Intent | undefined {
  if (!felt(view, "claims-undone")) return undefined;
  return { ...choose(view, { doubt: 2, challenge: 2, restate: 1 }, "challenge"), reactsTo: ["confirm_done"] };
}

/** By letter a promise has a day, and a day that has gone by is named. */
function toBrokenPromise(view: View): Intent | undefined {
  if (view.setting.scenario.channel !== "email" || !felt(view, "breaks-commitment")) return undefined;
  const { mood } = view;
  const weights = { doubt: when(mood <= 3, 2), vent: when(mood >= 2, 2), challenge: when(mood >= 4, 2) };
  return { ...choose(view, weights, "doubt"), reactsTo: ["overpromise"] };
}

/** The agent says what is so, where the customer had it otherwise. */
function toTruth(view: View): Intent | undefined {
  if (!isCorrected(view)) return undefined;
  const first: CustomerAct = view.mood <= 2 ? "apologize" : "challenge";
  return choose(view, { [first]: 3, confused: 1 }, first);
}

/** True if this line states the truth of something that the customer has claimed. */
function isCorrected({ heard, setting, state }: View): boolean {
  const told = heard?.perception.factsTold ?? [];
  return setting.scenario.facts.some((fact) => {
    const known = state.facts[fact.key];
    const isNews = known?.by === "agent" && known.turn === state.turns.length;
    const wasClaimed = state.turns.some((turn) => turn.facts?.includes(fact.key));
    return fact.claimed !== undefined && told.includes(fact.key) && isNews && wasClaimed;
  });
}
