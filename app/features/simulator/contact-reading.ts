/** What the desktop shows, read out of the view: the lines, the hold, the ending, what tools answered. */
import type { PublicEvent } from "#training/simulation/protocol";
import type { Command, Connection, ContactView } from "./contact-view";

type EventOf<Kind extends PublicEvent["kind"]> = Extract<PublicEvent, { kind: Kind }>;

/** One entry of the conversation. */
export type Entry =
  | {
      readonly kind: "line";
      readonly key: string;
      readonly by: "agent" | "customer";
      readonly text: string;
      readonly at: string | null;
      readonly isSending: boolean;
    }
  | { readonly kind: "note"; readonly key: string; readonly text: string; readonly at: string };

/** The conversation so far, what is still on its way at the end. */
export function entriesOf(view: ContactView): Entry[] {
  const told = view.events.flatMap(({ number, event }, at) => entryOf(number, event, cutOf(view, at)));
  const sent = new Set(
    view.events.flatMap(({ event }) => (event.kind === "agent-said" ? [event.clientId] : [])),
  );
  const sending = view.waiting.flatMap((command): Entry[] =>
    command.type === "say" && !sent.has(command.clientId)
      ? [{ kind: "line", key: command.clientId, by: "agent", text: command.text, at: null, isSending: true }]
      : [],
  );
  return [...told, ...sending];
}

/** What had been said of the customer's line at this place when the agent spoke over it; null where nobody did. */
function cutOf(view: ContactView, at: number): string | null {
  const next = view.events[at + 1]?.event;
  return next?.kind === "interrupted" ? `${next.heard} –`.trimStart() : null;
}

function entryOf(number: number, event: PublicEvent, cut: string | null): Entry[] {
  const key = String(number);
  if (event.kind === "agent-said") {
    return [
      { kind: "line", key: event.clientId, by: "agent", text: event.text, at: event.at, isSending: false },
    ];
  }
  if (event.kind === "customer-said") {
    const text = cut ?? event.text;
    return [{ kind: "line", key, by: "customer", text, at: event.at, isSending: false }];
  }
  const text = noteOf(event);
  return text === null ? [] : [{ kind: "note", key, text, at: event.at }];
}

function noteOf(event: PublicEvent): string | null {
  if (event.kind === "hold-started")
    return event.minutes ? `On hold, ${minutesInWords(event.minutes)} promised` : "On hold, no time promised";
  if (event.kind === "hold-ended") return `Off hold after ${durationInWords(event.seconds)}`;
  return null;
}

/** The hold that is on, or null. */
export function holdOf(view: ContactView): { since: string; minutes: number | null } | null {
  const last = view.events
    .map(({ event }) => event)
    .filter((event) => event.kind === "hold-started" || event.kind === "hold-ended")
    .at(-1);
  return last?.kind === "hold-started" && endingOf(view) === null
    ? { since: last.at, minutes: last.minutes ?? null }
    : null;
}

/** How the contact ended, or null while it lasts. */
export function endingOf(view: ContactView): EventOf<"ended"> | null {
  return view.events.map(({ event }) => event).find((event) => event.kind === "ended") ?? null;
}

/** How many lines the customer has said. */
export function customerLinesIn(view: ContactView): number {
  return view.events.filter(({ event }) => event.kind === "customer-said").length;
}

/** The hints asked for since the last line was said, in their order. */
export function hintsNow(view: ContactView): EventOf<"hint-asked">[] {
  const said = view.events.filter(({ event }) => LINES.has(event.kind)).length;
  return view.events.flatMap(({ event }) =>
    event.kind === "hint-asked" && event.turn === said ? [event] : [],
  );
}

const LINES = new Set<PublicEvent["kind"]>(["agent-said", "customer-said"]);

/** True once a hint has been asked for in this contact. */
export function wasHelped(view: ContactView): boolean {
  return view.events.some(({ event }) => event.kind === "hint-asked");
}

/** What the tools answered, the newest first. */
export function toolUsesOf(view: ContactView): EventOf<"tool-used">[] {
  return view.events.flatMap(({ event }) => (event.kind === "tool-used" ? [event] : [])).reverse();
}

/** True while a command of this kind has no answer yet. */
export function isWaitingFor(view: ContactView, type: Command["type"]): boolean {
  return view.waiting.some((command) => command.type === type);
}

/** True when this page has lost the contact for good: to another window, a sign-out, or an answer it cannot read. */
export function isClosed(connection: Connection): boolean {
  return ["taken-over", "signed-out", "not-found", "refused"].includes(connection);
}

/** "1:05" for 65; hours only where there are some. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = String(rest).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${padded}` : `${minutes}:${padded}`;
}

function minutesInWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

function durationInWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return whole === 1 ? "1 second" : `${whole} seconds`;
  return `${clockFace(whole)} minutes`;
}
