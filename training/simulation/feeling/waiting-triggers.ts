/**
 * Triggers that waited: holds that are over, and promises kept or broken since
 * the customer last spoke.
 */
import { remedyOf, type Setting } from "../setting";
import { type Commitment, type ContactState, isTold, type PastHold } from "../state";
import type { Trigger } from "./heard";

/** What the customer has not yet reacted to. */
export function waitingTriggers(setting: Setting, state: ContactState): Trigger[] {
  return [
    ...state.pastHolds.filter((hold) => !hold.isFelt).flatMap(holdTriggers),
    ...promiseTriggers(setting, state),
  ];
}

function holdTriggers(hold: PastHold): Trigger[] {
  const isKindly = hold.isAnnounced || hold.promisedMinutes !== undefined;
  const start: Trigger = isKindly
    ? { event: "holds-with-notice", text: "You put the customer on hold, with notice." }
    : {
        event: "holds-without-notice",
        text: "You put the customer on hold without asking or saying for how long.",
      };
  const minutes = Math.floor(hold.seconds / 60);
  const overrun =
    hold.promisedMinutes === undefined ? 0 : Math.floor((hold.seconds - hold.promisedMinutes * 60) / 60);
  const waited: Trigger[] =
    minutes > 0
      ? [{ event: "hold-minutes", text: `The hold lasted ${minutesInWords(minutes)}.`, times: minutes }]
      : [];
  const late: Trigger[] =
    overrun > 0
      ? [
          {
            event: "hold-overrun",
            text: `You came back ${minutesInWords(overrun)} later than you said.`,
            times: overrun,
          },
        ]
      : [];
  return [start, ...waited, ...late];
}

function minutesInWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

function promiseTriggers(setting: Setting, state: ContactState): Trigger[] {
  const unfelt = state.commitments.filter((each) => each.status !== "open" && !each.isFelt);
  const broken = unfelt.find((each) => each.status === "broken");
  if (broken !== undefined)
    return [
      {
        event: "breaks-commitment",
        text: `You did not keep what you promised in turn ${broken.turn}: “${broken.text}”`,
      },
    ];
  const kept = unfelt.find((each) => isNoticedByCustomer(setting, state, each));
  return kept === undefined
    ? []
    : [
        {
          event: "keeps-commitment",
          text: `You kept what you promised in turn ${kept.turn}: “${kept.text}”`,
        },
      ];
}

/** A kept promise is felt when the customer can know: the hold ended in time, or they were told of what it delivers. */
function isNoticedByCustomer(setting: Setting, state: ContactState, promise: Commitment): boolean {
  if (promise.backInMinutes !== undefined) return true;
  return promise.remedies.some((key) => {
    const effect = remedyOf(setting.scenario, key)?.deliveredBy;
    return effect !== undefined && isTold(state, effect);
  });
}
