import { describe, expect, it } from "vitest";
import type { PublicEvent } from "#training/simulation/protocol";
import { type ContactView, NO_CONTACT } from "./contact-view";
import { deskTimeOf, lettersOf, timeBetween } from "./letters";

const MONDAY_EVENING = 19 * 60;
const TUESDAY_MORNING = 24 * 60 + 9 * 60 + 5;
const AT = "2026-03-10T09:00:00.000Z";

function viewOf(events: readonly PublicEvent[], waiting: ContactView["waiting"] = []): ContactView {
  return { ...NO_CONTACT, events: events.map((event, number) => ({ number, event })), waiting };
}

const FIRST: PublicEvent = {
  kind: "customer-said",
  at: AT,
  text: "Dear Sirs, …",
  typingInMs: 0,
  story: { at: MONDAY_EVENING, readAt: TUESDAY_MORNING },
};

describe("lettersOf", () => {
  it("dates the agent's letter by the desk at which the customer's was read", () => {
    const reply: PublicEvent = { kind: "agent-said", at: AT, text: "Dear …", clientId: "c-1" };

    expect(lettersOf(viewOf([FIRST, reply]), "Your bill")).toMatchObject([
      { by: "customer", subject: "Your bill", storyAt: MONDAY_EVENING, since: null },
      { by: "agent", subject: "Re: Your bill", storyAt: TUESDAY_MORNING, since: "the next morning" },
    ]);
  });

  it("keeps the subject that the agent gave it", () => {
    const reply: PublicEvent = {
      kind: "agent-said",
      at: AT,
      text: "…",
      clientId: "c-1",
      subject: "Your meter",
    };
    const answer: PublicEvent = { ...FIRST, story: { at: 3000, readAt: 4000 } };

    const subjects = lettersOf(viewOf([FIRST, reply, answer]), "Your bill").map(({ subject }) => subject);
    expect(subjects).toEqual(["Your bill", "Your meter", "Re: Your meter"]);
  });

  it("shows a letter that is on its way without a date", () => {
    const sending = viewOf([FIRST], [{ v: 1, type: "say", clientId: "c-12345678", text: "Dear …" }]);

    expect(lettersOf(sending, "Your bill").at(-1)).toMatchObject({ by: "agent", storyAt: null, since: null });
  });
});

describe("deskTimeOf", () => {
  it("is the moment of sitting down to the last letter, and nothing while an answer is awaited", () => {
    const reply: PublicEvent = { kind: "agent-said", at: AT, text: "Dear …", clientId: "c-1" };

    expect(deskTimeOf(viewOf([FIRST]))).toBe("Tuesday 09:05");
    expect(deskTimeOf(viewOf([FIRST, reply]))).toBeNull();
  });
});

describe("timeBetween", () => {
  it.each([
    [9 * 60, 9 * 60 + 20, "less than an hour later"],
    [9 * 60, 10 * 60 + 10, "an hour later"],
    [9 * 60, 12 * 60, "three hours later"],
    [9 * 60, 19 * 60, "the same evening"],
    [MONDAY_EVENING, TUESDAY_MORNING, "the next morning"],
    [9 * 60, 24 * 60 + 20 * 60, "the next evening"],
    [4 * 24 * 60 + 600, 7 * 24 * 60 + 540, "three days later, on Monday"],
  ])("says from %i to %i: %s", (from, to, words) => {
    expect(timeBetween(from, to)).toBe(words);
  });
});
