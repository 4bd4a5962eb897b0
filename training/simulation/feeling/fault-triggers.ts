/**
 * Triggers of faults: what an agent's line does badly.
 */

import { matchesAnyCue } from "../cues";
import type { ParameterEvent } from "../parameter-table";
import { claimsDeed } from "../perceiving/offering";
import { isDelivered, isDone, isPartlyDone } from "../resolution";
import { factOf, questionOf, remedyOf } from "../setting";
import { type ContactState, lastCustomerTurn } from "../state";
import type { AgentMove } from "../vocabulary";
import { sentencesOf, writtenOut } from "../words";
import type { Heard, Trigger } from "./heard";

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

type Fault = { readonly move: AgentMove; readonly event: ParameterEvent; readonly text: string };

/** From the gravest down: of the tone of a line, only the gravest is felt. */
const TONE: readonly Fault[] = [
  { move: "rude", event: "provokes", text: "You were rude." },
  { move: "blame_customer", event: "provokes", text: "You put the blame on the customer." },
  { move: "dismiss", event: "provokes", text: "You brushed off what the customer feels." },
  { move: "interrupt", event: "provokes", text: "You cut the customer short." },
  { move: "argue", event: "argues", text: "You argued instead of helping." },
  { move: "cold", event: "is-cold", text: "You passed over what the customer had just said." },
  {
    move: "scripted",
    event: "speaks-canned",
    text: "It sounded canned: nothing in it was about this customer.",
  },
];

const SERVICE: readonly Fault[] = [
  { move: "push_away", event: "pushes-away", text: "You sent the customer elsewhere." },
  { move: "blame_other", event: "blames-others", text: "You put it on another team or the system." },
  { move: "jargon", event: "uses-jargon", text: "You used words that this customer doesn't know." },
  { move: "overpromise", event: "overpromises", text: "You promised more than you can be sure of." },
];

const SELFISH: readonly Fault[] = [
  {
    move: "upsell",
    event: "sells-too-early",
    text: "You offered something to buy while the problem was open.",
  },
  { move: "beg_rating", event: "begs-rating", text: "You asked for a rating while the problem was open." },
];

/** Spoken over on the phone: that much is certain, and it is less than being cut short by a sentence meant to. */
const TALKED_OVER: Fault = {
  move: "interrupt",
  event: "talks-over",
  text: "You spoke while the customer was still speaking.",
};

function toneFaults(heard: Heard): Trigger[] {
  const wasCut = lastCustomerTurn(heard.state)?.isCut === true;
  const faults = TONE.map((each) => (wasCut && each.move === "interrupt" ? TALKED_OVER : each));
  const found = faults.flatMap((each) => triggersFor(heard, each));
  return found
    .filter((trigger) => trigger.times === 1)
    .concat(found)
    .slice(0, 1);
}

function serviceFaults(heard: Heard): Trigger[] {
  const { certaintyOf, setting, state } = heard;
  const neglect: Fault = { move: "ignore", event: "leaves-question", text: neglectInWords(heard) };
  const always = [neglect, ...SERVICE].flatMap((each) => triggersFor(heard, each));
  const selfish = isDone(setting.scenario, state) ? [] : SELFISH.flatMap((each) => triggersFor(heard, each));
  return certaintyOf("refuse") > 0 ? [refusal(heard), ...always, ...selfish] : [...always, ...selfish];
}

function triggersFor({ certaintyOf }: Heard, { move, event, text }: Fault): Trigger[] {
  const times = certaintyOf(move);
  return times === 0 ? [] : [{ event, text, times }];
}

function neglectInWords({ setting, noticed }: Heard): string {
  const label = questionOf(setting.scenario, noticed.neglected[0] ?? "")?.label;
  return label === undefined
    ? "You left the customer's question lying."
    : `You left the customer's question lying: ${label}.`;
}

function refusal({ has, state, perception, certaintyOf }: Heard): Trigger {
  const wasAsked = perception.questionsAnswered.some((key) => (state.questions[key]?.timesAsked ?? 0) > 0);
  const leavesChoice = has("choice", "offer") || perception.remediesOffered.length > 0;
  const times = certaintyOf("refuse");
  if (!leavesChoice && wasAsked)
    return { event: "refuses-with-choice", text: "You said no plainly to what was asked.", times };
  return leavesChoice
    ? { event: "refuses-with-choice", text: "You said no, and said what you can do instead.", times }
    : { event: "refuses-flat", text: "You said no and offered no other way.", times };
}

function endingFaults(heard: Heard): Trigger[] {
  return [...closingTooSoon(heard), ...claimingTooMuch(heard)];
}

function closingTooSoon({ has, setting, state }: Heard): Trigger[] {
  if (!has("close")) return [];
  if (isPartlyDone(setting.scenario, state) || state.handOffAnnouncedIn !== undefined) return [];
  return [{ event: "leaves-too-soon", text: "You closed the contact while the problem was open." }];
}

/** Asked to look, or told so outright, the customer sees that what is said to be done is not there. */
function claimingTooMuch({ setting, state, perception }: Heard): Trigger[] {
  const reported = sentencesOf(writtenOut(state.pending?.text ?? "")).filter(claimsDeed);
  const claimed = perception.remediesOffered
    .flatMap((key) => remedyOf(setting.scenario, key) ?? [])
    .filter((remedy) => remedy.deliveredBy !== undefined && !isDelivered(remedy, state))
    .find((remedy) => reported.some((sentence) => matchesAnyCue(remedy.offers, sentence)));
  return claimed === undefined
    ? []
    : [{ event: "claims-undone", text: `You said that it was done, and it was not: ${claimed.label}.` }];
}
