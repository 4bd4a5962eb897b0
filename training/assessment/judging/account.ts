/**
 * The account of a contact: its events, arranged for judging.
 *
 * Everything a criterion may look at, and nothing else: agent turns with the
 * moves that were found, what was found out, answered, done and promised, and
 * when. Numbers are event numbers, so that every finding can point to its place.
 */
import {
  type AgentMove,
  type AttemptEvent,
  type ContactState,
  type FoundMove,
  type NumberedEvent,
  type Outcome,
  type Perception,
  type Setting,
  stateOf,
} from "../../simulation/index";

export type AgentTurn = {
  /** Number of the agent-said event. */
  readonly number: number;
  readonly text: string;
  readonly moves: readonly FoundMove[];
  readonly perception?: Perception;
  /** Seconds since the customer's line was there to be read; undefined after a hold or a tool that took time. */
  readonly answeredInS?: number;
};

/** Something that came about, with the event that brought it. */
export type Deed = { readonly key: string; readonly number: number };

export type ContactAccount = {
  readonly agentTurns: readonly AgentTurn[];
  /** Facts that the customer told as the truth. */
  readonly factsFound: readonly Deed[];
  readonly questionsAnswered: readonly Deed[];
  readonly effects: readonly Deed[];
  readonly holds: readonly {
    readonly number: number;
    readonly promisedMinutes?: number;
    readonly isAnnounced: boolean;
    readonly seconds: number;
  }[];
  readonly note: string | undefined;
  readonly noteNumber: number | undefined;
  readonly outcome: Outcome | undefined;
  readonly endNumber: number | undefined;
  readonly state: ContactState;
};

/** Arranges the events of one attempt. */
export function accountOf(setting: Setting, numbered: readonly NumberedEvent[]): ContactAccount {
  const events = numbered.map((each) => each.event);
  const state = stateOf(setting, events);
  const note = lastOf(numbered, "note-written");
  const end = lastOf(numbered, "ended");
  return {
    agentTurns: agentTurnsOf(numbered),
    factsFound: decidedKeys(numbered, (event) =>
      event.decision.facts.filter((fact) => fact.as === "truth").map((fact) => fact.key),
    ),
    questionsAnswered: perceivedKeys(numbered),
    effects: effectsOf(numbered),
    holds: holdsOf(numbered, state),
    note: note?.event.text,
    noteNumber: note?.number,
    outcome: end?.event.outcome,
    endNumber: end?.number,
    state,
  };
}

/** Moves of a turn that the tagger is sure enough about, or all with `unsureToo`. */
export function movesIn(
  turn: AgentTurn,
  wanted: readonly AgentMove[],
  unsureToo: boolean,
): readonly FoundMove[] {
  return turn.moves.filter((found) => wanted.includes(found.move) && (unsureToo || !found.unsure));
}

type EventOf<Kind extends AttemptEvent["kind"]> = Extract<AttemptEvent, { kind: Kind }>;
type NumberedOf<Kind extends AttemptEvent["kind"]> = {
  readonly number: number;
  readonly event: EventOf<Kind>;
};

function isKind<Kind extends AttemptEvent["kind"]>(kind: Kind) {
  return (each: NumberedEvent): each is NumberedOf<Kind> => each.event.kind === kind;
}

function lastOf<Kind extends AttemptEvent["kind"]>(
  numbered: readonly NumberedEvent[],
  kind: Kind,
): NumberedOf<Kind> | undefined {
  return numbered.filter(isKind(kind)).at(-1);
}

function agentTurnsOf(numbered: readonly NumberedEvent[]): AgentTurn[] {
  const turns: AgentTurn[] = [];
  let readableAt: number | undefined;
  for (const { number, event } of numbered) {
    if (event.kind === "customer-said") readableAt = Date.parse(event.at) + event.typingInMs;
    if (event.kind === "hold-started") readableAt = undefined;
    if (event.kind === "agent-said") {
      const answeredInS =
        readableAt === undefined ? undefined : Math.max(0, (Date.parse(event.at) - readableAt) / 1000);
      turns.push({ number, text: event.text, moves: [], answeredInS });
      readableAt = undefined;
    }
    const last = turns.at(-1);
    if (event.kind === "perceived" && last !== undefined) {
      turns[turns.length - 1] = { ...last, moves: event.perception.moves, perception: event.perception };
    }
  }
  return turns;
}

function decidedKeys(
  numbered: readonly NumberedEvent[],
  keysOf: (event: EventOf<"customer-decided">) => string[],
): Deed[] {
  return firstOfEach(
    numbered
      .filter(isKind("customer-decided"))
      .flatMap(({ number, event }) => keysOf(event).map((key) => ({ key, number }))),
  );
}

function perceivedKeys(numbered: readonly NumberedEvent[]): Deed[] {
  const deeds: Deed[] = [];
  let said = 0;
  for (const { number, event } of numbered) {
    if (event.kind === "agent-said") said = number;
    if (event.kind === "perceived")
      deeds.push(...event.perception.questionsAnswered.map((key) => ({ key, number: said })));
  }
  return firstOfEach(deeds);
}

function effectsOf(numbered: readonly NumberedEvent[]): Deed[] {
  const used = numbered.filter(isKind("tool-used")).filter(({ event }) => event.ok);
  return firstOfEach(used.flatMap(({ number, event }) => event.effects.map((key) => ({ key, number }))));
}

function holdsOf(numbered: readonly NumberedEvent[], state: ContactState) {
  const starts = numbered.filter(isKind("hold-started"));
  return state.pastHolds.map((hold, index) => ({
    number: starts[index]?.number ?? 0,
    promisedMinutes: hold.promisedMinutes,
    isAnnounced: hold.isAnnounced,
    seconds: hold.seconds,
  }));
}

function firstOfEach(deeds: readonly Deed[]): Deed[] {
  return deeds.filter((deed, index) => deeds.findIndex((other) => other.key === deed.key) === index);
}
