/**
 * Heard: an agent's line as the customer takes it in, and the triggers that come of it.
 *
 * A poor move that the tagger is unsure of is no slight for certain: it weighs half
 * in feeling and is not answered to.
 */
import type { Noticed, Perception } from "../events";
import type { ParameterEvent } from "../parameter-table";
import type { Setting } from "../setting";
import type { ContactState } from "../state";
import { type AgentMove, POOR_MOVES } from "../vocabulary";

export type Trigger = {
  readonly event: ParameterEvent;
  /** In words: "You asked for the order number again; it was given in turn 3." */
  readonly text: string;
  /** How many times the row counts: minutes of a hold, half for what is unsure. 1 if absent. */
  readonly times?: number;
};

/** Everything that triggers may look at. */
export type Heard = {
  readonly setting: Setting;
  readonly state: ContactState;
  readonly perception: Perception;
  readonly noticed: Noticed;
  /** True if the line makes one of these moves; a poor one only if the tagger is sure of it. */
  readonly has: (...moves: readonly AgentMove[]) => boolean;
  /** How surely the line makes this move: 0, 0.5 where the tagger is unsure, 1. */
  readonly certaintyOf: (move: AgentMove) => number;
};

const NOTHING_NOTICED: Noticed = { reasked: [], neglected: [], sharedWords: [], announces: [], promises: [] };

/** What an unsure finding weighs: a customer is not sure of a slight either. */
const UNSURE = 0.5;

/** What has been heard, ready to be judged. */
export function heardOf(setting: Setting, state: ContactState, perception: Perception): Heard {
  const certainties = new Map(perception.moves.map((found) => [found.move, found.unsure ? UNSURE : 1]));
  const certaintyOf = (move: AgentMove): number => certainties.get(move) ?? 0;
  const has = (...wanted: readonly AgentMove[]): boolean =>
    wanted.some((move) => (isPoor(move) ? certaintyOf(move) === 1 : certainties.has(move)));
  return { setting, state, perception, noticed: perception.noticed ?? NOTHING_NOTICED, has, certaintyOf };
}

function isPoor(move: AgentMove): boolean {
  return POOR_MOVES.some((poor) => poor === move);
}
