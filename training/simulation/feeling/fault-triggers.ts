/**
 * Triggers of faults: what an agent's line does badly.
 */

import { isDone, isPartlyDone } from "../resolution";
import { factOf, questionOf } from "../setting";
import type { ContactState } from "../state";
import type { Heard, Trigger } from "./triggers";

/** The faults of the line, at most one of a kind. */
export function faultTriggers(heard: Heard): Trigger[] {
  return [...memoryFaults(heard), ...toneFaults(heard), ...serviceFaults(heard), ...endingFaults(heard)];
}

function memoryFaults({ setting, state, noticed }: Heard): Trigger[] {
  const again = noticed.reasked[0];
  const isThirdTime = again !== undefined && timesAskedSince(state, again.key) >= 2;
  const label = again === undefined ? "" : (factOf(setting.scenario, again.key)?.label ?? again.key);
  if (noticed.repeatsTurn !== undefined)
    return [{ event: "goes-round", text: `You said the very same thing in turn ${noticed.repeatsTurn}.` }];
  if (again === undefined) return [];
  if (isThirdTime)
    return [
      {
        event: "goes-round",
        text: `You asked for the ${label} once more; it was given in turn ${again.turn}.`,
      },
    ];
  return [
    { event: "asks-again", text: `You asked for the ${label} again; it was given in turn ${again.turn}.` },
  ];
}

/** Customer turns that have said this fact: asked again twice is a loop. */
function timesAskedSince(state: ContactState, key: string): number {
  return state.turns.filter((turn) => turn.by === "customer" && turn.facts?.includes(key)).length;
}

function toneFaults({ has }: Heard): Trigger[] {
  if (has("rude")) return [{ event: "provokes", text: "You were rude." }];
  if (has("blame_customer")) return [{ event: "provokes", text: "You put the blame on the customer." }];
  if (has("dismiss")) return [{ event: "provokes", text: "You brushed off what the customer feels." }];
  if (has("interrupt")) return [{ event: "provokes", text: "You cut the customer short." }];
  if (has("argue")) return [{ event: "argues", text: "You argued instead of helping." }];
  if (has("cold")) return [{ event: "is-cold", text: "You passed over what the customer had just said." }];
  return has("scripted")
    ? [{ event: "speaks-canned", text: "It sounded canned: nothing in it was about this customer." }]
    : [];
}

function serviceFaults(heard: Heard): Trigger[] {
  const { has } = heard;
  const found: Trigger[] = [];
  if (has("ignore")) found.push({ event: "leaves-question", text: neglectInWords(heard) });
  if (has("refuse")) found.push(refusal(heard));
  if (has("push_away")) found.push({ event: "pushes-away", text: "You sent the customer elsewhere." });
  if (has("blame_other"))
    found.push({ event: "blames-others", text: "You put it on another team or the system." });
  if (has("jargon"))
    found.push({ event: "uses-jargon", text: "You used words that this customer doesn't know." });
  if (has("overpromise"))
    found.push({ event: "overpromises", text: "You promised more than you can be sure of." });
  return [...found, ...selfishFaults(heard)];
}

function selfishFaults({ has, setting, state }: Heard): Trigger[] {
  if (isDone(setting.scenario, state)) return [];
  const found: Trigger[] = [];
  if (has("upsell"))
    found.push({
      event: "sells-too-early",
      text: "You offered something to buy while the problem was open.",
    });
  if (has("beg_rating"))
    found.push({ event: "begs-rating", text: "You asked for a rating while the problem was open." });
  return found;
}

function neglectInWords({ setting, noticed }: Heard): string {
  const label = questionOf(setting.scenario, noticed.neglected[0] ?? "")?.label;
  return label === undefined
    ? "You left the customer's question lying."
    : `You left the customer's question lying: ${label}.`;
}

function refusal({ has, perception }: Heard): Trigger {
  const leavesChoice = has("choice", "offer") || perception.remediesOffered.length > 0;
  return leavesChoice
    ? { event: "refuses-with-choice", text: "You said no, and said what you can do instead." }
    : { event: "refuses-flat", text: "You said no and offered no other way." };
}

function endingFaults({ has, setting, state }: Heard): Trigger[] {
  if (!has("close")) return [];
  if (
    isDone(setting.scenario, state) ||
    isPartlyDone(setting.scenario, state) ||
    state.handOffAnnouncedIn !== undefined
  )
    return [];
  return [{ event: "leaves-too-soon", text: "You closed the contact while the problem was open." }];
}
