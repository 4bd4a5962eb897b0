import { describe, expect, it } from "vitest";
import { startTestContact } from "#test/drivers/test-contact";
import { sayAsAgent } from "./contact";
import { publicEventOf } from "./face";
import type { Hint } from "./hints";
import { stateOf } from "./index";
import { askForHint, isStopWord, nextHintStep, stopContact } from "./stepping-out";

const AT = "2026-01-05T09:05:00.000Z";
const ASKED = { clientId: "ask-0001", at: AT };
const HINT: Hint = { subject: "question", step: 1, text: "They asked you something." };

describe("asking for a hint", () => {
  it("is an event with what was read and where", () => {
    const contact = startTestContact();
    expect(askForHint(contact.state, HINT, ASKED)).toEqual({
      ok: true,
      value: [{ kind: "hint-asked", ...ASKED, turn: 1, ...HINT }],
    });
  });

  it("is refused in an assessed contact", () => {
    const contact = startTestContact({ mode: "assessed" });
    expect(askForHint(contact.state, HINT, ASKED)).toEqual({ ok: false, failure: "no-help-when-assessed" });
  });

  it("is refused while the customer is answering, after the end, and when there is nothing more to say", () => {
    const contact = startTestContact();
    expect(askForHint(contact.state, undefined, ASKED)).toEqual({ ok: false, failure: "no-more-help" });
    const said = sayAsAgent(contact.state, { text: "Hello.", clientId: "say-0001", at: AT });
    if (!said.ok) throw new Error(said.failure);
    const answering = stateOf(contact.setting, [...contact.events, ...said.value]);
    expect(askForHint(answering, HINT, ASKED)).toMatchObject({ failure: "customer-is-answering" });
    expect(askForHint(contact.ends().state, HINT, ASKED)).toMatchObject({ failure: "contact-ended" });
  });

  it("counts in threes for each turn, and the same asking twice is one", () => {
    const contact = startTestContact();
    const asked = askForHint(contact.state, HINT, ASKED);
    if (!asked.ok) throw new Error(asked.failure);
    contact.events.push(...asked.value);
    expect(nextHintStep(contact.state)).toBe(2);
    expect(askForHint(contact.state, HINT, ASKED)).toMatchObject({ failure: "already-done" });
    contact.agentSays("Hello, I'm Sam.", ["greet"]);
    expect(nextHintStep(contact.state)).toBe(1);
  });

  it("changes nothing of what the customer feels or does", () => {
    const plain = startTestContact().agentSays("Hello, I'm Sam.", ["greet"]);
    const helped = startTestContact();
    const asked = askForHint(helped.state, HINT, ASKED);
    if (!asked.ok) throw new Error(asked.failure);
    helped.events.push(...asked.value);
    helped.agentSays("Hello, I'm Sam.", ["greet"]);
    expect(helped.decision).toEqual(plain.decision);
  });
});

describe("the stop word", () => {
  it.each(["stop practice", "Stop practice.", "  STOP   PRACTICE!! ", "stop-practice"])("is %j", (line) => {
    expect(isStopWord(line)).toBe(true);
  });

  it.each(["stop", "please stop practice", "We stop practice sessions at six.", ""])("is not %j", (line) => {
    expect(isStopWord(line)).toBe(false);
  });
});

describe("stopping", () => {
  it("ends the contact at once, even while the customer is answering", () => {
    const contact = startTestContact();
    const said = sayAsAgent(contact.state, { text: "Hello.", clientId: "say-0001", at: AT });
    if (!said.ok) throw new Error(said.failure);
    const answering = stateOf(contact.setting, [...contact.events, ...said.value]);
    const stopped = stopContact(answering, AT);
    expect(stopped).toEqual({
      ok: true,
      value: [{ kind: "ended", at: AT, by: "agent", outcome: "stopped" }],
    });
  });

  it("is possible in an assessed contact too", () => {
    expect(stopContact(startTestContact({ mode: "assessed" }).state, AT).ok).toBe(true);
  });

  it("twice is once, and after another end there is nothing to stop", () => {
    const contact = startTestContact();
    const first = stopContact(contact.state, AT);
    if (!first.ok) throw new Error(first.failure);
    contact.events.push(...first.value);
    expect(stopContact(contact.state, AT)).toMatchObject({ failure: "already-done" });
    expect(stopContact(startTestContact().ends().state, AT)).toMatchObject({ failure: "contact-ended" });
  });

  it("shows in the browser as stopped, and no other end does", () => {
    const ended = { kind: "ended", at: AT, by: "agent" } as const;
    expect(publicEventOf({ ...ended, outcome: "stopped" })).toEqual({ ...ended, isStopped: true });
    expect(publicEventOf({ ...ended, outcome: "abandoned" })).toEqual(ended);
  });
});
