/**
 * View: what a decision is made from, and how one act is chosen among several.
 */

import type { Random } from "#training/shared/random";
import { channelRow } from "../channels";
import type { Decision, Feeling, Reason } from "../events";
import type { Heard } from "../feeling/heard";
import type { Setting } from "../setting";
import type { ContactState } from "../state";
import { type AgentMove, CUSTOMER_ACTS, type CustomerAct, type MoodLevel, type Outcome } from "../vocabulary";

export type View = {
  readonly setting: Setting;
  readonly state: ContactState;
  /** What was said; undefined after a silence. */
  readonly heard: Heard | undefined;
  /** The feeling after this turn. */
  readonly feeling: Feeling;
  readonly reasons: readonly Reason[];
  readonly mood: MoodLevel;
  readonly random: Random;
};

/** What the customer means to do; decide.ts makes a Decision of it. */
export type Intent = {
  readonly act: CustomerAct;
  readonly topic?: Decision["topic"];
  readonly facts?: Decision["facts"];
  readonly ends?: Outcome;
  /** What the line answers to, where it is not the moves of the agent's line. */
  readonly reactsTo?: readonly AgentMove[];
};

/** Acts with their weights: the bigger, the likelier; 0 is never. */
export type Weights = Readonly<Partial<Record<CustomerAct, number>>>;

/** One of the acts, drawn by weight; never one that would be the third of its kind running, or impatience without cause, if there is another. */
export function pickAct(view: View, weights: Weights, otherwise: CustomerAct = "restate"): CustomerAct {
  const open = CUSTOMER_ACTS.filter((act) => (weights[act] ?? 0) > 0 && isOpen(view, act));
  const total = open.reduce((sum, act) => sum + (weights[act] ?? 0), 0);
  let drawn = view.random.next() * total;
  for (const act of open) {
    drawn -= weights[act] ?? 0;
    if (drawn < 0) return act;
  }
  return varied(view, otherwise);
}

function isOpen(view: View, act: CustomerAct): boolean {
  return !isThirdRunning(view.state, act) && (act !== "impatient" || mayBeImpatient(view));
}

/** Time that has run over: the customer may prod even an agent who is helping. */
const RAN_OVER = ["is-silent", "hold-overrun", "holds-without-notice", "breaks-commitment"];
const HELPS: readonly AgentMove[] = ["inform", "expect", "commit", "offer", "choice", "own", "confirm_done"];

/**
 * True if there is something to be impatient about: a silence, a hold that ran over, or a line of an agent who is not
 * helping. On the phone only the time counts: who hears a voice doesn't ask whether anybody is there.
 */
function mayBeImpatient(view: View): boolean {
  const { heard, state } = view;
  if (heard === undefined || felt(view, ...RAN_OVER)) return true;
  if (channelRow(state.channel).isSpoken) return false;
  return heard.perception.questionsAnswered.length === 0 && !heard.has(...HELPS);
}

/** An intent of one of these acts about nothing in particular. */
export function choose(view: View, weights: Weights, otherwise: CustomerAct = "restate"): Intent {
  return { act: pickAct(view, weights, otherwise) };
}

/** The weight where the condition holds, else none. */
export function when(condition: boolean, weight: number): number {
  return condition ? weight : 0;
}

/** The act, or another of like weight where it would be the third running or there is no cause for it. */
export function varied(view: View, act: CustomerAct): CustomerAct {
  if (isOpen(view, act)) return act;
  const other = STANDING_IN[act] ?? "restate";
  return isOpen(view, other) ? other : (STANDING_IN[other] ?? "restate");
}

const STANDING_IN: Partial<Record<CustomerAct, CustomerAct>> = {
  restate: "impatient",
  impatient: "vent",
  vent: "challenge",
  challenge: "vent",
  confirm: "accept",
  accept: "confirm",
  confused: "impatient",
  withhold: "challenge",
  reject: "challenge",
  negotiate: "reject",
  doubt: "challenge",
  accept_grudging: "confirm",
  thank: "confirm",
  ask_how: "restate",
  ask_when: "impatient",
  ask_why: "challenge",
  soften: "confirm",
  disclose: "vent",
  ramble: "restate",
};

/** True if the customer's last two lines were of this act. Telling facts does not count: who is asked answers. */
export function isThirdRunning(state: ContactState, act: CustomerAct): boolean {
  if (act === "give_fact") return false;
  const [last, before] = recentActs(state);
  return last === act && before === act;
}

/** The customer's acts, latest first. */
export function recentActs(state: ContactState): CustomerAct[] {
  return state.turns.flatMap((turn) => (turn.act === undefined ? [] : [turn.act])).reverse();
}

/** How often the customer has done this. */
export function timesDone(state: ContactState, act: CustomerAct): number {
  return recentActs(state).filter((each) => each === act).length;
}

/** True if the turn, all in all, made things worse. */
export function wasBad(view: View): boolean {
  return view.reasons.reduce((sum, reason) => sum + reason.arousal, 0) > 1;
}

/** True if a row of the table was at work in this turn. */
export function felt(view: View, ...events: readonly string[]): boolean {
  return view.reasons.some((reason) => events.includes(reason.event));
}

/** Mood from which a customer may later be sorry for the tone, and the mood by which they are. */
const WAS_SHARP = 4;
const IS_CALM = 2;

/** True if the customer was sharp, has calmed down and has not said sorry for it. */
export function mayApologise({ state, mood }: View): boolean {
  const wasSharp = state.turns.some((turn) => (turn.mood ?? 0) >= WAS_SHARP);
  return wasSharp && mood <= IS_CALM && timesDone(state, "apologize") === 0;
}

/** Sorry for the tone: not for anything in the agent's line. */
export function toneApology(): Intent {
  return { act: "apologize", reactsTo: [] };
}
