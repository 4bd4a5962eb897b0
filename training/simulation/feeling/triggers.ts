/**
 * Triggers: which rows of the parameter table a turn sets to work, and why.
 *
 * Each trigger says in words, to the learner, what set it off. A line may set off
 * several; what they do together is feel.ts's.
 */
import type { Noticed, Perception } from "../events";
import type { ParameterEvent } from "../parameter-table";
import type { Setting } from "../setting";
import type { ContactState } from "../state";
import { type AgentMove, POOR_MOVES } from "../vocabulary";
import { careTriggers } from "./care-triggers";
import { deedTriggers } from "./deed-triggers";
import { faultTriggers } from "./fault-triggers";
import { waitingTriggers } from "./waiting-triggers";

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

/** The triggers of a line of the agent, together with what waited to be felt: holds and kept or broken promises. */
export function triggersOfLine(heard: Heard): Trigger[] {
  const waited = waitingTriggers(heard.setting, heard.state);
  if (heard.noticed.unclear !== undefined)
    return [...waited, { event: "makes-no-sense", text: "The customer could make nothing of your line." }];
  return [...waited, ...faultTriggers(heard), ...careTriggers(heard), ...deedTriggers(heard)];
}

/** The triggers of a silence. */
export function triggersOfSilence(setting: Setting, state: ContactState, seconds: number): Trigger[] {
  const text = `You were silent for ${Math.round(seconds)} seconds.`;
  return [...waitingTriggers(setting, state), { event: "is-silent", text }];
}
