/**
 * What the browser knows of a contact, as a fold of what has come and what was
 * sent: pure, so that a test can walk it.
 *
 * Events are kept by number, so a resume that sends some of them again changes
 * nothing. What was sent and is not yet on the server's disk is kept apart
 * (`waiting`) and shown as such.
 *
 * What it does not know, because the server never sends it: moods, hidden facts
 * and decisions.
 */
import type { ClientFrame, PublicEvent, ServerFrame, VoiceState } from "#training/simulation/protocol";

export type Command = Extract<ClientFrame, { clientId: string }>;
export type NumberedPublicEvent = { readonly number: number; readonly event: PublicEvent };

/** How things stand with the socket. The last four end it for this page. */
const CONNECTIONS = [
  "connecting",
  "open",
  "reconnecting",
  "taken-over",
  "signed-out",
  "not-found",
  "refused",
] as const;
export type Connection = (typeof CONNECTIONS)[number];

export type FoundArticle = { readonly slug: string; readonly title: string; readonly excerpt: string };
export type OpenArticle = { readonly slug: string; readonly title: string; readonly body: string };

/** A line as the phone says it. */
export type SpokenLine = Pick<
  Extract<ServerFrame, { type: "speaking" }>,
  "line" | "text" | "rate" | "pitch" | "tone"
>;

export type ContactView = {
  readonly connection: Connection;
  /** How often the connection was lost and found again. */
  readonly resumes: number;
  /** False until the first `ready`. */
  readonly isReady: boolean;
  readonly voice: VoiceState;
  /** The server's clock minus this machine's, in milliseconds. */
  readonly clockAheadInMs: number;
  readonly startedAt: string | null;
  readonly events: readonly NumberedPublicEvent[];
  /** Commands without an answer, oldest first. */
  readonly waiting: readonly Command[];
  readonly isCustomerTyping: boolean;
  /** The line that is running in, word by word. */
  readonly running: { readonly line: number; readonly text: string } | null;
  /** The spoken line that began last, for a voice to read out; on the phone only. */
  readonly spoken: SpokenLine | null;
  readonly needsNote: boolean;
  /** True once the server has the note and has assessed the contact. */
  readonly isFinished: boolean;
  readonly search: { readonly query: string; readonly articles: readonly FoundArticle[] | null } | null;
  readonly article: OpenArticle | null;
  /** The last refusal, in the server's words. */
  readonly problem: string | null;
  /** A line that was refused: it goes back to the agent, nothing written is lost. */
  readonly returned: { readonly clientId: string; readonly text: string } | null;
};

export type ContactAction =
  | { readonly type: "received"; readonly frame: ServerFrame; readonly at: number }
  | { readonly type: "sent"; readonly command: Command }
  | { readonly type: "connection"; readonly connection: Connection }
  | { readonly type: "problem-read" }
  | { readonly type: "article-closed" };

export const NO_CONTACT: ContactView = {
  connection: "connecting",
  resumes: 0,
  isReady: false,
  voice: "model",
  clockAheadInMs: 0,
  startedAt: null,
  events: [],
  waiting: [],
  isCustomerTyping: false,
  running: null,
  spoken: null,
  needsNote: false,
  isFinished: false,
  search: null,
  article: null,
  problem: null,
  returned: null,
};

/** The view after one more thing has happened. */
export function nextView(view: ContactView, action: ContactAction): ContactView {
  switch (action.type) {
    case "received":
      return receive(view, action.frame, action.at);
    case "sent":
      return send(view, action.command);
    case "connection":
      return connect(view, action.connection);
    case "problem-read":
      return { ...view, problem: null };
    case "article-closed":
      return { ...view, article: null };
  }
}

function connect(view: ContactView, connection: Connection): ContactView {
  // Words that were running in when the line broke come again as a whole.
  return { ...view, connection, running: null, isCustomerTyping: false };
}

function send(view: ContactView, command: Command): ContactView {
  const waiting = [...view.waiting.filter((each) => each.clientId !== command.clientId), command];
  const search = command.type === "search" ? { query: command.query, articles: null } : view.search;
  return { ...view, waiting, search, problem: null };
}

function receive(view: ContactView, frame: ServerFrame, at: number): ContactView {
  switch (frame.type) {
    case "ready":
      return becomeReady(view, frame, at);
    case "event":
      return withEvents(view, [frame]);
    case "voice":
      return { ...view, voice: frame.voice };
    case "customer-typing":
      return { ...view, isCustomerTyping: frame.on };
    case "words":
      return runIn(view, frame.line, frame.text);
    case "speaking":
      return begin(view, frame);
    case "problem":
      return refuse(view, frame);
    default:
      return receiveAnswer(view, frame);
  }
}

function receiveAnswer(
  view: ContactView,
  frame: Extract<ServerFrame, { type: "ack" | "found" | "article" }>,
): ContactView {
  const command = view.waiting.find((each) => each.clientId === frame.clientId);
  const next = answered(view, frame.clientId);
  if (frame.type === "article")
    return { ...next, article: { slug: frame.slug, title: frame.title, body: frame.body } };
  if (frame.type === "found")
    return { ...next, search: { query: view.search?.query ?? "", articles: frame.articles } };
  return command?.type === "note" ? { ...next, isFinished: true, needsNote: false } : next;
}

function becomeReady(
  view: ContactView,
  frame: Extract<ServerFrame, { type: "ready" }>,
  at: number,
): ContactView {
  const next = withEvents(view, frame.events);
  return {
    ...next,
    connection: "open",
    resumes: view.connection === "reconnecting" && view.isReady ? view.resumes + 1 : view.resumes,
    isReady: true,
    voice: frame.voice,
    clockAheadInMs: Date.parse(frame.now) - at,
    startedAt: frame.startedAt,
    needsNote: frame.needsNote,
    isFinished: frame.isEnded && !frame.needsNote,
  };
}

function withEvents(view: ContactView, fresh: readonly NumberedPublicEvent[]): ContactView {
  const known = new Set(view.events.map((each) => each.number));
  const added = fresh
    .filter((each) => !known.has(each.number))
    .map(({ number, event }) => ({ number, event }));
  if (added.length === 0) return view;
  const events = [...view.events, ...added].sort((left, right) => left.number - right.number);
  const kinds = added.map((each) => each.event.kind);
  return {
    ...view,
    events,
    running: kinds.includes("customer-said") ? null : view.running,
    isCustomerTyping: kinds.includes("customer-said") ? false : view.isCustomerTyping,
    needsNote: kinds.includes("note-written") ? false : view.needsNote || kinds.includes("ended"),
  };
}

function refuse(view: ContactView, frame: Extract<ServerFrame, { type: "problem" }>): ContactView {
  // These close the connection, and the notice about that says it better.
  if (["taken-over", "not-signed-in", "stopping"].includes(frame.problem)) return view;
  const command = view.waiting.find((each) => each.clientId === frame.clientId);
  const returned =
    command?.type === "say" ? { clientId: command.clientId, text: command.text } : view.returned;
  return { ...answered(view, frame.clientId), problem: frame.message, returned };
}

function runIn(view: ContactView, line: number, text: string): ContactView {
  const before = view.running?.line === line ? view.running.text : "";
  return { ...view, isCustomerTyping: true, running: { line, text: before + text } };
}

function begin(view: ContactView, { line, text, rate, pitch, tone }: SpokenLine): ContactView {
  return {
    ...view,
    isCustomerTyping: true,
    running: { line, text: "" },
    spoken: { line, text, rate, pitch, tone },
  };
}

function answered(view: ContactView, clientId: string | undefined): ContactView {
  return { ...view, waiting: view.waiting.filter((each) => each.clientId !== clientId) };
}

/** Number of the first event that has not come yet. */
export function firstUnseen(view: ContactView): number {
  const last = view.events[view.events.length - 1];
  return last === undefined ? 0 : last.number + 1;
}
