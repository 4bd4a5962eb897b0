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
import type { AgentMove } from "../vocabulary";
import { careTriggers } from "./care-triggers";
import { deedTriggers } from "./deed-triggers";
import { faultTriggers } from "./fault-triggers";
import { waitingTriggers } from "./waiting-triggers";

export type Trigger = {
  readonly event: ParameterEvent;
  /** In words: "You asked for the order number again; it was given in turn 3." */
  readonly text: string;
  /** How many times the row counts: minutes of a hold. 1 if absent. */
  readonly times?: number;
};

/** Everything that triggers may look at. */
export type Heard = {
  readonly setting: Setting;
  readonly state: ContactState;
  readonly perception: Perception;
  readonly noticed: Noticed;
  readonly has: (...moves: readonly AgentMove[]) => boolean;
};

const NOTHING_NOTICED: Noticed = { reasked: [], neglected: [], sharedWords: [], announces: [], promises: [] };

/** What has been heard, ready to be judged. */
export function heardOf(setting: Setting, state: ContactState, perception: Perception): Heard {
  const moves = new Set(perception.moves.map((found) => found.move));
  const has = (...wanted: readonly AgentMove[]): boolean => wanted.some((move) => moves.has(move));
  return { setting, state, perception, noticed: perception.noticed ?? NOTHING_NOTICED, has };
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
