/**
 * The steps of a contact: each takes the state and returns the events to append.
 *
 * Nothing here stores, waits or speaks. The server appends the events, folds
 * them (fold.ts) and takes the next step. One turn of the agent:
 *
 * @example
 * append(sayAsAgent(state, { text, clientId, at }));       // agent-said
 * append(await hearTurn(setting, state, { ear, at, signal })); // perceived
 * append(decideTurn(setting, state, at));                  // customer-decided
 * const line = await voice.speak(orderFor(setting, state, extras), signal);
 * append(sayAsCustomer(state, { ...line, typingInMs, at })); // customer-said, and ended if that was the end
 */
import { fail, type Result, succeed } from "#training/shared/result";
import { channelRow } from "./channels";
import { decideNext, decideOpening } from "./decide";
import type { AttemptEvent, LINE_SOURCES } from "./events";
import { applyEvent } from "./fold";
import type { Intensity } from "./intensity";
import { perceive, piecesOf, spokenBefore } from "./perceive";
import type { CustomerEar, MoveTagger } from "./ports";
import { outcomeSoFar } from "./resolution";
import type { Setting } from "./setting";
import { silencePatience } from "./silence";
import { type ContactState, nextTurnNumber, unopenedState } from "./state";
import { deskAt, type StoryStep } from "./story-time";
import { useTool as executeTool } from "./tools";

/** Why a step could not be taken. "already-done" is the same client id again: nothing to do. */
export type StepFailure =
  | "contact-ended"
  | "not-open"
  | "customer-is-answering"
  | "already-done"
  | "nothing-pending"
  | "on-hold"
  | "not-on-hold"
  | "too-long"
  | "unknown-tool"
  | "no-help-when-assessed"
  | "no-more-help";
export type Step = Result<readonly AttemptEvent[], StepFailure>;

/** Opens a contact: the start and the customer's first decision. `at` is ISO time. */
export function openContact(
  setting: Setting,
  start: { seed: number; mode: "practice" | "assessed"; intensity?: Intensity; at: string },
): readonly AttemptEvent[] {
  const started: AttemptEvent = { kind: "started", ...start };
  const state = applyEvent(setting, unopenedState(setting), started);
  return [started, { kind: "customer-decided", at: start.at, decision: decideOpening(setting, state) }];
}

/** The agent says a line. On hold, saying something ends the hold. */
export function sayAsAgent(
  state: ContactState,
  line: {
    text: string;
    clientId: string;
    at: string;
    subject?: string | undefined;
    movesPrivate?: boolean | undefined;
  },
): Step {
  const refusal =
    refusalOf(state, line.clientId) ?? (state.pending === undefined ? undefined : "customer-is-answering");
  if (refusal !== undefined) return fail(refusal);
  if (isTooLong(state, line.text)) return fail("too-long");
  const { movesPrivate, ...words } = line;
  const said: AttemptEvent = { kind: "agent-said", ...words, ...placed(state, movesPrivate) };
  if (state.hold === undefined) return succeed([said]);
  return succeed([holdEnded(state.hold.startedAt, `${line.clientId}:hold`, line.at), said]);
}

/** In public a post is short. */
function isTooLong({ place, channel }: ContactState, text: string): boolean {
  const most = channelRow(channel).mostCharacters;
  return place === "public" && most !== undefined && text.length > most;
}

/** In social media: where the line stands, and whether it leads out of public sight. */
function placed({ place }: ContactState, movesPrivate: boolean | undefined) {
  if (place === undefined) return {};
  return place === "public" && movesPrivate === true ? { place, movesPrivate } : { place };
}

/** Fewer words than this left unsaid are no interruption: people's turns overlap at their ends. */
const FEWEST_WORDS_CUT = 4;
/** Fewer words than this said are none either: then both began at once. */
const FEWEST_WORDS_SAID = 2;

/**
 * The agent speaks over the customer's last line, of which so many words have been
 * said. No events where nobody speaks, or where the line was as good as over.
 */
export function interruptCustomer(
  state: ContactState,
  cut: { words: number; clientId: string; at: string },
): Step {
  const refusal = refusalOf(state, cut.clientId);
  if (refusal === "contact-ended") return succeed([]);
  if (refusal !== undefined) return fail(refusal);
  const last = state.turns.at(-1);
  const isSpeaking = channelRow(state.channel).isSpoken && last?.by === "customer" && last.isCut !== true;
  if (!isSpeaking || state.pending !== undefined) return succeed([]);
  const words = last.text.split(/\s+/);
  const wordsLeft = words.length - cut.words;
  if (cut.words < FEWEST_WORDS_SAID || wordsLeft < FEWEST_WORDS_CUT) return succeed([]);
  const heard = words.slice(0, cut.words).join(" ");
  return succeed([{ kind: "interrupted", at: cut.at, clientId: cut.clientId, heard, wordsLeft }]);
}

/** Finds what the agent's pending line does. */
export function perceiveTurn(
  setting: Setting,
  state: ContactState,
  ear: { tagger: MoveTagger; at: string },
): Step {
  if (state.pending?.cause !== "agent-said" || state.pending.perception !== undefined)
    return fail("nothing-pending");
  return succeed([
    {
      kind: "perceived",
      at: ear.at,
      perception: perceive(setting, state, ear.tagger),
      tagger: ear.tagger.id,
    },
  ]);
}

/** Finds what the agent's pending line does, by an ear that takes its time. The state must not change meanwhile. */
export async function hearTurn(
  setting: Setting,
  state: ContactState,
  { ear, at, signal }: { ear: CustomerEar; at: string; signal: AbortSignal },
): Promise<Step> {
  const { pending } = state;
  if (pending?.cause !== "agent-said" || pending.perception !== undefined) return fail("nothing-pending");
  const pieces = piecesOf(state);
  const heard = await Promise.all(pieces.map((piece) => ear.hear(piece, spokenBefore(state), signal)));
  const byPiece = new Map(pieces.map((piece, index) => [piece, heard[index]?.moves ?? []]));
  const tagger = { id: heard[0]?.tagger ?? "", tag: (piece: string) => byPiece.get(piece) ?? [] };
  return perceiveTurn(setting, state, { tagger, at });
}

/** Decides what the customer does about what is pending: a perceived line, a silence or the opening. */
export function decideTurn(setting: Setting, state: ContactState, at: string): Step {
  const { pending } = state;
  if (pending === undefined || pending.decision !== undefined) return fail("nothing-pending");
  if (pending.cause === "agent-said" && pending.perception === undefined) return fail("nothing-pending");
  const decision = pending.cause === "opening" ? decideOpening(setting, state) : decideNext(setting, state);
  return succeed([{ kind: "customer-decided", at, decision }]);
}

export type SaidLine = {
  readonly text: string;
  readonly source: (typeof LINE_SOURCES)[number];
  readonly typingInMs: number;
  readonly at: string;
};

/** The customer's decided line has been put into words. Ends the contact if the decision said so. */
export function sayAsCustomer(state: ContactState, line: SaidLine): Step {
  const decision = state.pending?.decision;
  if (decision === undefined) return fail("nothing-pending");
  const story = storyStepOf(state);
  const said: AttemptEvent = {
    kind: "customer-said",
    ...line,
    ...(story === undefined ? {} : { story }),
    ...stage(state),
  };
  if (decision.ends === undefined) return succeed([said]);
  return succeed([said, { kind: "ended", at: line.at, by: "customer", outcome: decision.ends }]);
}

/** In social media: where the customer's line stands, and what those who read along do. */
function stage({ place, pending }: ContactState) {
  const audience = pending?.decision?.audience;
  return { ...(place === undefined ? {} : { place }), ...(audience === undefined ? {} : { audience }) };
}

/** By letter: when this one was written, and when the agent sits down to it. */
function storyStepOf(state: ContactState): StoryStep | undefined {
  if (state.story === undefined) return undefined;
  const { answerAt } = state.story;
  const due = state.commitments.flatMap((each) => (each.status === "open" ? (each.dueAt ?? []) : []));
  return { at: answerAt, readAt: deskAt(answerAt, { seed: state.seed, turn: nextTurnNumber(state), due }) };
}

/** The agent uses a tool. A refusal by the tool is an event too, with `ok: false` and the reason as result. */
export function useTool(
  setting: Setting,
  state: ContactState,
  use: { tool: string; input: Record<string, string>; clientId: string; at: string },
): Step {
  const refusal = refusalOf(state, use.clientId);
  if (refusal !== undefined) return fail(refusal);
  const done = executeTool(setting.scenario, state, { tool: use.tool, input: use.input });
  return done === undefined ? fail("unknown-tool") : succeed([{ kind: "tool-used", ...use, ...done }]);
}

/** The agent puts the customer on hold, promising a time or not. */
export function startHold(
  state: ContactState,
  hold: { minutes?: number; clientId: string; at: string },
): Step {
  const refusal =
    refusalOf(state, hold.clientId) ?? (state.pending === undefined ? undefined : "customer-is-answering");
  if (refusal !== undefined) return fail(refusal);
  return state.hold === undefined ? succeed([{ kind: "hold-started", ...hold }]) : fail("on-hold");
}

/** The agent is back. What the customer makes of the hold shows in their next turn. */
export function endHold(state: ContactState, end: { clientId: string; at: string }): Step {
  const refusal = refusalOf(state, end.clientId);
  if (refusal !== undefined) return fail(refusal);
  return state.hold === undefined
    ? fail("not-on-hold")
    : succeed([holdEnded(state.hold.startedAt, end.clientId, end.at)]);
}

/** The clock reports silence. No events while the customer is still patient or is about to speak. */
export function noticeSilence(
  setting: Setting,
  state: ContactState,
  silence: { seconds: number; at: string },
): readonly AttemptEvent[] {
  const patience = silencePatience(state, setting.persona);
  if (patience === undefined || silence.seconds < patience) return [];
  const silent: AttemptEvent = { kind: "agent-silent", at: silence.at, seconds: silence.seconds };
  const decision = decideNext(setting, applyEvent(setting, state, silent));
  return [silent, { kind: "customer-decided", at: silence.at, decision }];
}

/** The agent ends the contact. The outcome is what was done by then; agreeing is not completion. */
export function endByAgent(setting: Setting, state: ContactState, at: string): Step {
  if (state.phase !== "open") return fail(state.phase === "ended" ? "contact-ended" : "not-open");
  return succeed([
    { kind: "ended", at, by: "agent", outcome: outcomeSoFar(setting.scenario, state, "abandoned") },
  ]);
}

function refusalOf(state: ContactState, clientId: string): StepFailure | undefined {
  if (state.clientIds.includes(clientId)) return "already-done";
  if (state.phase === "ended") return "contact-ended";
  return state.phase === "open" ? undefined : "not-open";
}

function holdEnded(startedAt: string, clientId: string, at: string): AttemptEvent {
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(startedAt)) / 1000));
  return { kind: "hold-ended", at, clientId, seconds };
}
