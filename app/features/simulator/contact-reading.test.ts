import { describe, expect, it } from "vitest";
import type { PublicEvent } from "#training/simulation/protocol";
import { hintsNow, wasHelped } from "./contact-reading";
import { type ContactView, NO_CONTACT } from "./contact-view";

const AT = "2026-01-05T09:00:00Z";

const OPENING: PublicEvent = { kind: "customer-said", at: AT, text: "hello?", typingInMs: 0 };
const ANSWER: PublicEvent = { kind: "agent-said", at: AT, text: "Hello.", clientId: "client-1" };

function hint(turn: number, step: number): PublicEvent {
  return { kind: "hint-asked", at: AT, clientId: `ask-${turn}-${step}`, turn, step, text: `Step ${step}` };
}

function viewOf(...events: PublicEvent[]): ContactView {
  return { ...NO_CONTACT, events: events.map((event, number) => ({ number, event })) };
}

describe("the hints shown", () => {
  it("are those asked for since the last line", () => {
    const view = viewOf(OPENING, hint(1, 1), hint(1, 2));
    expect(hintsNow(view).map((each) => each.text)).toEqual(["Step 1", "Step 2"]);
  });

  it("go with the next line, and a later asking shows only its own", () => {
    expect(hintsNow(viewOf(OPENING, hint(1, 1), ANSWER))).toEqual([]);
    const later = viewOf(OPENING, hint(1, 1), ANSWER, OPENING, hint(3, 1));
    expect(hintsNow(later)).toHaveLength(1);
  });
});

it("remembers that help was asked for, whenever it was", () => {
  expect(wasHelped(viewOf(OPENING, hint(1, 1), ANSWER))).toBe(true);
  expect(wasHelped(viewOf(OPENING, ANSWER))).toBe(false);
});
