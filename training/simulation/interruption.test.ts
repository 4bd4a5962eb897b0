import { describe, expect, it } from "vitest";
import { buildScenario, buildSetting } from "#test/builders/scenario";
import { startTestContact, taggerFor } from "#test/drivers/test-contact";
import { decideTurn, interruptCustomer, perceiveTurn, sayAsAgent } from "./contact";
import { applyEvent } from "./fold";
import type { ContactState } from "./state";

const AT = "2026-01-05T09:00:30.000Z";
const PHONE = buildSetting({ scenario: { channel: "phone" } });

function phoneCall() {
  const contact = startTestContact({ setting: PHONE });
  return contact.agentSays("Hello, I'm Sam. What is the order number?", ["greet", "ask"]);
}

/** The events of speaking over the customer's last line after so many words. */
function cutAfter(state: ContactState, words: number) {
  const step = interruptCustomer(state, { words, clientId: "cut-0001", at: AT });
  return step.ok ? step.value : step.failure;
}

/** A state in which the customer is saying this. */
function saying(text: string): ContactState {
  const { state } = phoneCall();
  const last = state.turns.at(-1);
  if (last === undefined) throw new Error("Nobody has said anything.");
  return { ...state, turns: [...state.turns.slice(0, -1), { ...last, text }] };
}

describe("speaking over the customer on the phone", () => {
  it("keeps what was heard, and how much was not", () => {
    expect(cutAfter(saying("It's on the letter, the number is 55-8103, wait a second"), 4)).toEqual([
      {
        kind: "interrupted",
        at: AT,
        clientId: "cut-0001",
        heard: "It's on the letter,",
        wordsLeft: 7,
      },
    ]);
  });

  it("is no interruption while fewer than four words are left, or two were said, nor in a chat", () => {
    expect(cutAfter(saying("one two three four five six"), 3)).toEqual([]);
    expect(cutAfter(saying("one two three four five six"), 1)).toEqual([]);
    const chat = startTestContact({ setting: buildSetting() });
    expect(cutAfter(chat.state, 2)).toEqual([]);
  });

  it("is refused twice for the same line, quietly", () => {
    const state = saying("one two three four five six seven");
    const [event] = cutAfter(state, 2);
    if (event === undefined || typeof event === "string") throw new Error("There was no interruption.");
    const after = applyEvent(PHONE, state, event);
    expect(cutAfter({ ...after, clientIds: [] }, 2)).toEqual([]);
  });

  it("takes a fact off the table that had not been said by then", () => {
    const { state } = phoneCall();
    expect(state.facts["order-number"]).toBeDefined();
    const number = state.turns.length;
    const cut = (heard: string) =>
      applyEvent(PHONE, state, { kind: "interrupted", at: AT, clientId: "cut-0001", heard, wordsLeft: 5 });

    expect(cut("It's on the").facts["order-number"]).toBeUndefined();
    expect(cut("It's on the").turns.at(-1)).toMatchObject({ number, text: "It's on the –", isCut: true });
    expect(cut("it's 55-8103 and").facts["order-number"]).toBeDefined();
  });

  it("is heard as an interruption, whatever the agent then says", () => {
    const state = saying("one two three four five six seven");
    const [event] = cutAfter(state, 2);
    if (event === undefined || typeof event === "string") throw new Error("There was no interruption.");
    const cut = applyEvent(PHONE, state, event);
    const said = sayAsAgent(cut, { text: "I'll look for your order now.", clientId: "say-0001", at: AT });
    if (!said.ok) throw new Error(said.failure);
    const pending = said.value.reduce((each, next) => applyEvent(PHONE, each, next), cut);
    const perceived = perceiveTurn(PHONE, pending, { tagger: taggerFor(["commit"]), at: AT });

    const found = perceived.ok && perceived.value[0]?.kind === "perceived" ? perceived.value[0] : undefined;
    expect(found?.perception.moves).toContainEqual({
      move: "interrupt",
      confidence: 1,
      unsure: false,
      because: "The customer was still speaking.",
    });
  });

  it("undoes a question that was not put", () => {
    const contact = startTestContact({
      setting: { ...PHONE, scenario: buildScenario({ channel: "phone" }) },
    });
    const state: ContactState = {
      ...contact.state,
      questions: { when: { timesAsked: 1, askedIn: contact.state.turns.length } },
    };
    const cut = applyEvent(PHONE, state, {
      kind: "interrupted",
      at: AT,
      clientId: "cut-0001",
      heard: "so when",
      wordsLeft: 5,
    });
    expect(cut.questions.when).toEqual({ timesAsked: 0, askedIn: undefined });
  });

  it("is felt, less than an insult, and told as what it was", () => {
    const state = saying("one two three four five six seven");
    const [event] = cutAfter(state, 2);
    if (event === undefined || typeof event === "string") throw new Error("There was no interruption.");
    const cut = applyEvent(PHONE, state, event);
    const said = sayAsAgent(cut, { text: "I'll look for your order now.", clientId: "say-0001", at: AT });
    if (!said.ok) throw new Error(said.failure);
    const pending = said.value.reduce((each, next) => applyEvent(PHONE, each, next), cut);
    const perceived = perceiveTurn(PHONE, pending, { tagger: taggerFor([]), at: AT });
    if (!perceived.ok) throw new Error(perceived.failure);
    const heard = perceived.value.reduce((each, next) => applyEvent(PHONE, each, next), pending);
    const decided = decideTurn(PHONE, heard, AT);

    const decision =
      decided.ok && decided.value[0]?.kind === "customer-decided" ? decided.value[0].decision : undefined;
    expect(decision?.reasons).toContainEqual({
      event: "talks-over",
      text: "You spoke while the customer was still speaking.",
      arousal: 9,
      trust: -7,
      patience: -1,
    });
  });
});

it("takes some seconds of silence on the phone for no turn of their own", () => {
  const call = phoneCall();
  const { badStreak } = call.state;
  expect(call.waits(20).state.badStreak).toBe(badStreak);
});
