/**
 * The account of a contact: its events, arranged for judging.
 *
 * Everything a criterion may look at, and nothing else: agent turns with the
 * moves that were found, what was found out, answered, done and promised, and
 * when. Every deed bears the number of an event that a reader of the transcript
 * can see (a line, a tool, a hold or the note) and its words, so that every
 * finding can point to its place.
 */
import {
  type AttemptEvent,
  type ContactState,
  type NumberedEvent,
  type Outcome,
  type RecallOf,
  type Setting,
  stateOf,
} from "../../simulation/index";
import { type AgentTurn, agentTurnsOf } from "./agent-turns";
import { type Deed, effectsOf, factsFoundIn, firstOfEach } from "./deeds";
import { holdsOf, type JudgedHold } from "./holds";
import { type JudgedLetter, lettersOf } from "./letters";
import { type JudgedPromise, promisesOf } from "./promises";

export type ContactAccount = {
  readonly agentTurns: readonly AgentTurn[];
  /** Facts that came to light: told by the customer as the truth, shown by a tool, or said rightly by the agent. */
  readonly factsFound: readonly Deed[];
  readonly questionsAnswered: readonly Deed[];
  readonly effects: readonly Deed[];
  readonly holds: readonly JudgedHold[];
  readonly promises: readonly JudgedPromise[];
  /** Empty where the contact is not by letter. */
  readonly letters: readonly JudgedLetter[];
  /** What the customer said last. */
  readonly lastWords: { readonly number: number; readonly quote: string } | undefined;
  readonly note: string | undefined;
  readonly noteNumber: number | undefined;
  readonly outcome: Outcome | undefined;
  readonly endNumber: number | undefined;
  readonly state: ContactState;
};

const nothingKnown: RecallOf = () => undefined;

/** Arranges the events of one attempt; `recallOf` says how much each ear hears that listened in it. */
export function accountOf(
  setting: Setting,
  numbered: readonly NumberedEvent[],
  recallOf: RecallOf = nothingKnown,
): ContactAccount {
  const state = stateOf(
    setting,
    numbered.map((each) => each.event),
  );
  const agentTurns = agentTurnsOf(numbered, recallOf);
  const note = lastOf(numbered, "note-written");
  const end = lastOf(numbered, "ended");
  const last = lastOf(numbered, "customer-said");
  return {
    agentTurns,
    factsFound: factsFoundIn(setting, numbered),
    questionsAnswered: answersIn(agentTurns),
    effects: effectsOf(setting, numbered),
    holds: holdsOf(setting, numbered),
    promises: promisesOf(agentTurns, { setting, commitments: state.commitments, numbered }),
    letters: lettersOf(setting, numbered),
    lastWords: last === undefined ? undefined : { number: last.number, quote: last.event.text },
    note: note?.event.text,
    noteNumber: note?.number,
    outcome: end?.event.outcome,
    endNumber: end?.number,
    state,
  };
}

type EventOf<Kind extends AttemptEvent["kind"]> = Extract<AttemptEvent, { kind: Kind }>;
type NumberedOf<Kind extends AttemptEvent["kind"]> = {
  readonly number: number;
  readonly event: EventOf<Kind>;
};

function lastOf<Kind extends AttemptEvent["kind"]>(
  numbered: readonly NumberedEvent[],
  kind: Kind,
): NumberedOf<Kind> | undefined {
  const isKind = (each: NumberedEvent): each is NumberedOf<Kind> => each.event.kind === kind;
  return numbered.filter(isKind).at(-1);
}

function answersIn(turns: readonly AgentTurn[]): Deed[] {
  return firstOfEach(
    turns.flatMap(({ number, text, perception }) =>
      (perception?.questionsAnswered ?? []).map((key) => ({ key, number, quote: text })),
    ),
  );
}
