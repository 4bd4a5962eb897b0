/**
 * Reacting to faults, from the gravest down.
 */
import { SLIGHTS } from "../feeling/heard";
import type { AgentMove } from "../vocabulary";
import type { Intent, View, Weights } from "./view";
import { choose, when } from "./view";
import { sameQuestion } from "./wanting";

type Reaction = { readonly moves: readonly AgentMove[]; readonly weights: (mood: number) => Weights };

const REACTIONS: readonly Reaction[] = [
  { moves: SLIGHTS, weights: (mood) => ({ vent: 4, challenge: 3, demand_supervisor: when(mood >= 4, 2) }) },
  { moves: ["argue"], weights: (mood) => ({ challenge: 4, vent: mood >= 3 ? 3 : 1 }) },
  {
    moves: ["push_away"],
    weights: (mood) => ({ reject: 3, challenge: 2, vent: when(mood >= 3, 2), ask_why: 1 }),
  },
  {
    moves: ["upsell"],
    weights: (mood) => ({ reject: 4, impatient: 2, vent: when(mood >= 3, 2), restate: 1 }),
  },
  {
    moves: ["refuse"],
    weights: (mood) => ({ challenge: 3, ask_why: 2, negotiate: 2, vent: when(mood >= 3, 2) }),
  },
  { moves: ["beg_rating"], weights: (mood) => ({ challenge: 2, restate: 2, vent: mood >= 3 ? 3 : 1 }) },
  { moves: ["blame_other"], weights: (mood) => ({ challenge: 3, ask_why: 1, vent: when(mood >= 3, 3) }) },
  { moves: ["jargon"], weights: (mood) => ({ confused: 4, vent: when(mood >= 4, 1) }) },
  { moves: ["overpromise"], weights: () => ({ doubt: 4, confirm: 1 }) },
  { moves: ["scripted"], weights: (mood) => ({ restate: 3, vent: mood >= 3 ? 3 : 1, impatient: 2 }) },
  {
    moves: ["policy"],
    weights: (mood) => ({
      challenge: mood >= 2 ? 4 : 1,
      ask_why: 2,
      confused: when(mood <= 1, 1),
      negotiate: 1,
    }),
  },
  { moves: ["cold"], weights: (mood) => ({ vent: mood >= 3 ? 3 : 1, restate: 2, impatient: 1 }) },
];

/** The reaction to the gravest fault of the line, or undefined if it has none. */
export function reactionToFaults(view: View): Intent | undefined {
  const neglected = view.heard?.noticed.neglected[0];
  if (neglected !== undefined && view.heard?.has(...SLIGHTS) !== true) return toNeglect(view, neglected);
  const reaction = REACTIONS.find(({ moves }) => view.heard?.has(...moves) && !isExplained(view, moves));
  return reaction === undefined ? undefined : choose(view, reaction.weights(view.mood));
}

/** A rule that answers what the customer wants to know is an answer and no fault. */
function isExplained({ heard }: View, moves: readonly AgentMove[]): boolean {
  return moves.includes("policy") && (heard?.perception.questionsAnswered.length ?? 0) > 0;
}

function toNeglect(view: View, key: string): Intent {
  const isHot = view.mood >= 3;
  return (
    sameQuestion(view, key) ??
    choose(view, { restate: 2, vent: when(isHot, 3), impatient: 1, challenge: when(isHot, 1) })
  );
}
