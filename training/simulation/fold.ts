/**
 * The fold: what each event makes of the state.
 *
 * The same events always give the same state. Nothing is decided here: feelings
 * and findings stand in the events as they were when they happened, so an old
 * attempt reads the same after the rules have changed.
 */
import type { AttemptEvent } from "./events";
import { withInterruption } from "./fold-interruption";
import { withDecision, withPerception } from "./fold-turns";
import { moodLevel } from "./mood";
import type { Setting } from "./setting";
import {
  type ContactState,
  type EffectState,
  nextTurnNumber,
  type PastHold,
  type PendingTurn,
  type Turn,
  unopenedState,
} from "./state";
import { openingAt } from "./story-time";

/** The state after these events, in their order. */
export function stateOf(setting: Setting, events: readonly AttemptEvent[]): ContactState {
  return events.reduce((state, event) => applyEvent(setting, state, event), unopenedState(setting));
}

/** The state after one more event. */
export function applyEvent(setting: Setting, state: ContactState, event: AttemptEvent): ContactState {
  switch (event.kind) {
    case "started":
      return {
        ...state,
        phase: "open",
        seed: event.seed,
        mode: event.mode,
        intensity: event.mode === "assessed" ? "full" : (event.intensity ?? "full"),
        pending: pendingFor("opening", event.at),
        ...(state.channel === "email" ? { story: openingClock(event.seed) } : {}),
      };
    case "perceived":
      return withPerception(setting, state, event.perception);
    case "customer-decided":
      return withDecision(setting, state, event.decision);
    case "customer-said":
      return withCustomerLine(state, event);
    case "ended":
      return {
        ...state,
        phase: "ended",
        pending: undefined,
        hold: undefined,
        ended: { at: event.at, by: event.by, outcome: event.outcome },
      };
    default:
      return withAgentDeed(setting, state, event);
  }
}

function withAgentDeed(setting: Setting, state: ContactState, event: AttemptEvent): ContactState {
  switch (event.kind) {
    case "agent-said":
      return withAgentLine(state, event);
    case "interrupted":
      return withInterruption(setting, state, event);
    case "agent-silent":
      return {
        ...state,
        silences: state.silences + 1,
        pending: { ...pendingFor("agent-silent", event.at), silentSeconds: event.seconds },
      };
    case "tool-used":
      return withToolUse(setting, state, event);
    case "hold-started":
      return withHold(state, event);
    case "hold-ended":
      return withHoldEnded(state, event);
    case "hint-asked":
      return {
        ...state,
        hints: [...state.hints, { turn: event.turn, subject: event.subject, step: event.step }],
        clientIds: [...state.clientIds, event.clientId],
      };
    default:
      return state;
  }
}

function openingClock(seed: number): ContactState["story"] {
  const letterAt = openingAt(seed);
  return { answerAt: letterAt, deskAt: letterAt };
}

type EventOf<Kind extends AttemptEvent["kind"]> = Extract<AttemptEvent, { kind: Kind }>;

function pendingFor(cause: PendingTurn["cause"], at: string): PendingTurn {
  return { cause, at, text: "", silentSeconds: 0 };
}

function withAgentLine(state: ContactState, event: EventOf<"agent-said">): ContactState {
  const turn: Turn = {
    number: nextTurnNumber(state),
    by: "agent",
    text: event.text,
    at: event.at,
    ...(event.subject === undefined ? {} : { subject: event.subject }),
    ...(event.place === undefined ? {} : { place: event.place }),
    ...(state.story === undefined ? {} : { storyAt: state.story.deskAt }),
  };
  return {
    ...state,
    turns: [...state.turns, turn],
    pending: { ...pendingFor("agent-said", event.at), text: event.text, ...placeOf(event) },
    ...(event.movesPrivate === true ? { place: "private" as const } : {}),
    clientIds: [...state.clientIds, event.clientId],
  };
}

function placeOf({
  place,
  movesPrivate,
}: EventOf<"agent-said">): Pick<PendingTurn, "place" | "movesPrivate"> {
  return { ...(place === undefined ? {} : { place }), ...(movesPrivate === true ? { movesPrivate } : {}) };
}

function withCustomerLine(state: ContactState, event: EventOf<"customer-said">): ContactState {
  const decision = state.pending?.decision;
  const turn: Turn = {
    number: nextTurnNumber(state),
    by: "customer",
    text: event.text,
    at: event.at,
    act: decision?.act,
    mood: decision === undefined ? undefined : moodLevel(decision.mood),
    facts: decision?.facts.map((fact) => fact.key) ?? [],
    ...(event.story === undefined ? {} : { storyAt: event.story.at }),
    ...(event.place === undefined ? {} : { place: event.place }),
  };
  const remarks = [...state.remarks, ...(event.audience?.remarks ?? []).map((remark) => remark.text)];
  return { ...state, turns: [...state.turns, turn], remarks, pending: undefined, ...deskClock(state, event) };
}

/** By letter: the agent sits down to it, an hour or more later. */
function deskClock(state: ContactState, { story }: EventOf<"customer-said">): Pick<ContactState, "story"> {
  if (story === undefined) return {};
  return { story: { deskAt: story.readAt, answerAt: state.story?.answerAt ?? story.at } };
}

function withToolUse(setting: Setting, state: ContactState, event: EventOf<"tool-used">): ContactState {
  const use = { tool: event.tool, input: event.input, ok: event.ok, result: event.result };
  const known = new Set(state.effects.map((each) => each.effect));
  const added: EffectState[] = event.effects
    .filter((effect) => !known.has(effect))
    .map((effect) => ({ effect, tool: event.tool, afterTurn: state.turns.length }));
  const delivered = setting.scenario.remedies
    .filter((remedy) => remedy.deliveredBy !== undefined && event.effects.includes(remedy.deliveredBy))
    .map((remedy) => remedy.key);
  return {
    ...state,
    toolsUsed: [...state.toolsUsed, use],
    effects: [...state.effects, ...added],
    commitments: state.commitments.map((each) =>
      each.status === "open" && each.remedies.some((key) => delivered.includes(key))
        ? { ...each, status: "kept" }
        : each,
    ),
    clientIds: [...state.clientIds, event.clientId],
  };
}

function withHold(state: ContactState, event: EventOf<"hold-started">): ContactState {
  const lastLine = state.turns.findLast((turn) => turn.by === "agent");
  const promised = state.commitments.findLast(
    (each) => each.backInMinutes !== undefined && each.turn === lastLine?.number,
  );
  const minutes = event.minutes ?? promised?.backInMinutes;
  const hold = {
    startedAt: event.at,
    promisedMinutes: minutes,
    isAnnounced: lastLine?.moves?.includes("hold") ?? false,
  };
  return { ...state, hold, clientIds: [...state.clientIds, event.clientId] };
}

/** Seconds late that nobody minds. */
const GRACE_IN_SECONDS = 15;

function withHoldEnded(state: ContactState, event: EventOf<"hold-ended">): ContactState {
  if (state.hold === undefined) return state;
  const past: PastHold = { ...state.hold, seconds: event.seconds, isFelt: false };
  const isLate =
    past.promisedMinutes !== undefined && event.seconds > past.promisedMinutes * 60 + GRACE_IN_SECONDS;
  return {
    ...state,
    hold: undefined,
    pastHolds: [...state.pastHolds, past],
    commitments: state.commitments.map((each) =>
      each.status === "open" && each.backInMinutes !== undefined
        ? { ...each, status: isLate ? "broken" : "kept" }
        : each,
    ),
    clientIds: [...state.clientIds, event.clientId],
  };
}
