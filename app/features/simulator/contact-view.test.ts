import { describe, expect, it } from "vitest";
import { ClientFrameSchema, type PublicEvent, type ServerFrame } from "#training/simulation/protocol";
import { endingOf, entriesOf, holdOf, isWaitingFor } from "./contact-reading";
import {
  type Command,
  type ContactAction,
  type ContactView,
  firstUnseen,
  NO_CONTACT,
  nextView,
} from "./contact-view";

const NINE = Date.parse("2026-11-28T09:00:00Z");
const at = "2026-11-28T09:00:10.000Z";

function received(frame: object): ContactAction {
  return { type: "received", frame: { v: 1, ...frame } as ServerFrame, at: NINE };
}

function ready(
  events: { number: number; event: PublicEvent }[],
  over: Partial<Record<string, unknown>> = {},
): ContactAction {
  const stands = {
    now: "2026-11-28T09:00:02.000Z",
    startedAt: at,
    isEnded: false,
    needsNote: false,
    holdSince: null,
  };
  return received({ type: "ready", attemptId: "a", voice: "model", events, ...stands, ...over });
}

function customerSaid(number: number, text: string) {
  return { number, event: { kind: "customer-said", at, text, typingInMs: 900 } satisfies PublicEvent };
}

function say(clientId: string, text: string): Command {
  const frame = ClientFrameSchema.parse({ v: 1, type: "say", clientId, text });
  if (frame.type !== "say") throw new Error("not a line");
  return frame;
}

function viewAfter(...actions: ContactAction[]): ContactView {
  return actions.reduce(nextView, NO_CONTACT);
}

function lines(view: ContactView) {
  return entriesOf(view).map((entry) =>
    entry.kind === "line" ? `${entry.by}: ${entry.text}${entry.isSending ? " …" : ""}` : entry.text,
  );
}

describe("the view of a contact", () => {
  it("shows a sent line as sending until the server has it as an event", () => {
    const sent = viewAfter(ready([]), { type: "sent", command: say("client-0001", "Hello") });
    expect(lines(sent)).toEqual(["agent: Hello …"]);

    const event = { kind: "agent-said", at, text: "Hello", clientId: "client-0001" };
    const told = [
      received({ type: "event", number: 1, event }),
      received({ type: "ack", clientId: "client-0001" }),
    ];
    expect(lines(told.reduce(nextView, sent))).toEqual(["agent: Hello"]);
  });

  it("shows an event that comes twice once, and events in their order", () => {
    const view = viewAfter(
      ready([customerSaid(1, "First")]),
      received({ type: "event", ...customerSaid(7, "Third") }),
      ready([customerSaid(1, "First"), customerSaid(4, "Second")]),
    );
    expect(lines(view)).toEqual(["customer: First", "customer: Second", "customer: Third"]);
    expect(firstUnseen(view)).toBe(8);
  });

  it("joins the words of a line as they run in, and clears them when the line is there", () => {
    const running = viewAfter(
      ready([]),
      received({ type: "words", line: 1, text: "It" }),
      received({ type: "words", line: 1, text: " broke" }),
    );
    expect(running.running).toEqual({ line: 1, text: "It broke" });
    expect(nextView(running, received({ type: "event", ...customerSaid(1, "It broke") })).running).toBeNull();
  });

  it("gives a refused line back to the agent", () => {
    const view = viewAfter(
      ready([]),
      { type: "sent", command: say("client-0001", "Hello") },
      received({ type: "problem", problem: "too-fast", message: "Slower.", clientId: "client-0001" }),
    );
    expect(view.returned).toEqual({ clientId: "client-0001", text: "Hello" });
    expect(view.problem).toBe("Slower.");
    expect(lines(view)).toEqual([]);
  });

  it("says once that another window has taken over: by the connection, not as a refusal too", () => {
    const view = viewAfter(
      ready([]),
      received({ type: "problem", problem: "taken-over", message: "Elsewhere." }),
    );
    expect(view.problem).toBeNull();
  });

  it("counts a ready after a lost connection as a resume and forgets words that were cut off", () => {
    const lost = viewAfter(ready([]), received({ type: "words", line: 1, text: "It" }), {
      type: "connection",
      connection: "reconnecting",
    });
    expect(lost.running).toBeNull();
    expect(nextView(lost, ready([])).resumes).toBe(1);
  });

  it("knows the server's clock", () => {
    expect(viewAfter(ready([])).clockAheadInMs).toBe(2000);
  });

  it("is on hold from the start of a hold to its end", () => {
    const started = viewAfter(
      ready([{ number: 1, event: { kind: "hold-started", at, clientId: "client-0001", minutes: 2 } }]),
    );
    expect(holdOf(started)).toEqual({ since: at, minutes: 2 });
    const ended = { kind: "hold-ended", at, clientId: "client-0002", seconds: 95 };
    const over = nextView(started, received({ type: "event", number: 2, event: ended }));
    expect(holdOf(over)).toBeNull();
    expect(lines(over)).toEqual(["On hold, 2 minutes promised", "Off hold after 1:35 minutes"]);
  });

  it("asks for the note after the end, and is finished when the server has it and has read the contact", () => {
    const ended = viewAfter(
      ready([]),
      received({ type: "event", number: 1, event: { kind: "ended", at, by: "customer" } }),
    );
    expect(endingOf(ended)?.by).toBe("customer");
    expect(ended.needsNote).toBe(true);

    const note: Command = { v: 1, type: "note", clientId: "client-0009", text: "Refund on its way." };
    const saving = nextView(ended, { type: "sent", command: note });
    expect(isWaitingFor(saving, "note")).toBe(true);
    const written = { kind: "note-written", at, text: note.text };
    const stored = nextView(saving, received({ type: "event", number: 2, event: written }));
    expect(stored.isFinished).toBe(false);
    expect(nextView(stored, received({ type: "ack", clientId: "client-0009" })).isFinished).toBe(true);
  });
});
