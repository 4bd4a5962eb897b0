/**
 * Triggers: which rows of the parameter table a turn sets to work, and why.
 *
 * Each trigger says in words, to the learner, what set it off. A line may set off
 * several; what they do together is feel.ts's.
 */
import type { Setting } from "../setting";
import type { ContactState } from "../state";
import { careTriggers } from "./care-triggers";
import { deedTriggers } from "./deed-triggers";
import { faultTriggers } from "./fault-triggers";
import type { Heard, Trigger } from "./heard";
import { publicTriggers } from "./public-triggers";
import { waitingTriggers } from "./waiting-triggers";

/** The triggers of a line of the agent, together with what waited to be felt: holds and kept or broken promises. */
export function triggersOfLine(heard: Heard): Trigger[] {
  const waited = waitingTriggers(heard.setting, heard.state);
  if (heard.noticed.unclear !== undefined)
    return [...waited, { event: "makes-no-sense", text: "The customer could make nothing of your line." }];
  return [
    ...waited,
    ...publicTriggers(heard),
    ...faultTriggers(heard),
    ...careTriggers(heard),
    ...deedTriggers(heard),
  ];
}

/** The triggers of a silence. */
export function triggersOfSilence(setting: Setting, state: ContactState, seconds: number): Trigger[] {
  const text = `You were silent for ${Math.round(seconds)} seconds.`;
  return [...waitingTriggers(setting, state), { event: "is-silent", text }];
}
