import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, taggerFor } from "#test/drivers/test-contact";
import {
  decideTurn,
  endHold,
  hearTurn,
  noticeSilence,
  openContact,
  perceiveTurn,
  sayAsAgent,
  sayAsCustomer,
  startHold,
  useTool,
} from "./contact";
import { stateOf } from "./fold";
import type { CustomerEar } from "./ports";

const AT = "2026-01-05T10:00:00.000Z";
const SETTING = buildSetting();

function opened() {
  return startTestContact({ seed: 1 });
}

describe("the steps of a contact", () => {
  it("begin with the start and the customer's decision, who then owes a line", () => {
    const events = openContact(SETTING, { seed: 7, mode: "assessed", at: AT });
    expect(events.map((event) => event.kind)).toEqual(["started", "customer-decided"]);
    expect(stateOf(SETTING, events)).toMatchObject({
      phase: "open",
      seed: 7,
      mode: "assessed",
      pending: { cause: "opening" },
    });
  });

  it("take one line of the agent at a time", () => {
    const { state } = opened();
    const said = sayAsAgent(state, { text: "Hello", clientId: "a-1", at: AT });
    const next = stateOf(SETTING, [...opened().events, ...(said.ok ? said.value : [])]);
    expect(sayAsAgent(next, { text: "Hello?", clientId: "a-2", at: AT })).toEqual({
      ok: false,
      failure: "customer-is-answering",
    });
  });

  it("do the same deed only once, known by its client id", () => {
    const contact = opened().agentSays("Hello, I'm Sam.", ["greet"]);
    expect(sayAsAgent(contact.state, { text: "Hello, I'm Sam.", clientId: "deed-1", at: AT })).toEqual({
      ok: false,
      failure: "already-done",
    });
  });

  it("do not decide before the line has been understood", () => {
    const said = sayAsAgent(opened().state, { text: "Hello", clientId: "a-1", at: AT });
    const state = stateOf(SETTING, [...opened().events, ...(said.ok ? said.value : [])]);
    expect(decideTurn(SETTING, state, AT)).toEqual({ ok: false, failure: "nothing-pending" });
  });

  it("perceive nothing that was not said, and say nothing that was not decided", () => {
    const { state } = opened();
    expect(perceiveTurn(SETTING, state, { tagger: taggerFor([]), at: AT })).toEqual({
      ok: false,
      failure: "nothing-pending",
    });
    expect(sayAsCustomer(state, { text: "hi", source: "written", typingInMs: 0, at: AT })).toEqual({
      ok: false,
      failure: "nothing-pending",
    });
  });

  it("wait for an ear that takes its time, and say which ear it was", async () => {
    const said = sayAsAgent(opened().state, { text: "Hello there.", clientId: "a-1", at: AT });
    const state = stateOf(SETTING, [...opened().events, ...(said.ok ? said.value : [])]);
    const heard: string[] = [];
    const ear: CustomerEar = {
      hear: async (line, before) => {
        heard.push(`${line} after ${before.length}`);
        return { tagger: "ear-9", moves: [{ move: "greet", confidence: 0.9, unsure: false }] };
      },
    };
    const signal = new AbortController().signal;
    const step = await hearTurn(SETTING, state, { ear, at: AT, signal });

    expect(heard).toEqual(["Hello there. after 1"]);
    expect(step).toMatchObject({
      ok: true,
      value: [{ kind: "perceived", tagger: "ear-9", perception: { moves: [{ move: "greet" }] } }],
    });
    expect(await hearTurn(SETTING, opened().state, { ear, at: AT, signal })).toEqual({
      ok: false,
      failure: "nothing-pending",
    });
  });

  it("end a hold by speaking", () => {
    const contact = opened().holds(2).passes(60).agentSays("I'm back.", ["return"]);
    expect(contact.events.filter((event) => event.kind === "hold-ended")).toMatchObject([{ seconds: 60 }]);
  });

  it("know one hold at a time", () => {
    const { state } = opened().holds(2);
    expect(startHold(state, { clientId: "h-2", at: AT })).toEqual({ ok: false, failure: "on-hold" });
    expect(endHold(opened().state, { clientId: "h-3", at: AT })).toEqual({
      ok: false,
      failure: "not-on-hold",
    });
  });

  it("refuse everything after the end", () => {
    const { state } = opened().ends();
    const failures = [
      sayAsAgent(state, { text: "Hello", clientId: "x-1", at: AT }),
      useTool(SETTING, state, { tool: "find-order", input: {}, clientId: "x-2", at: AT }),
      startHold(state, { clientId: "x-3", at: AT }),
    ];
    expect(failures).toEqual(failures.map(() => ({ ok: false, failure: "contact-ended" })));
    expect(noticeSilence(SETTING, state, { seconds: 9999, at: AT })).toEqual([]);
  });

  it("know no tool that the scenario does not have", () => {
    expect(useTool(SETTING, opened().state, { tool: "nope", input: {}, clientId: "t-1", at: AT })).toEqual({
      ok: false,
      failure: "unknown-tool",
    });
  });
});

describe("the fold", () => {
  it("gives the same state for the same events, and plain JSON", () => {
    const contact = opened()
      .agentSays("What's the order number?", ["ask"])
      .uses("find-order", { number: "55-8103" })
      .holds(1)
      .passes(200)
      .comesBack();
    const stored: unknown = JSON.parse(JSON.stringify(contact.state));
    expect(stored).toEqual(JSON.parse(JSON.stringify(stateOf(contact.setting, contact.events))));
  });

  it("remembers which facts came up in which turn, and by whom", () => {
    const contact = opened()
      .agentSays("What's the order number?", ["ask"])
      .agentSays("Was it for Saturday's wedding?", ["ask"]);
    expect(contact.state.facts).toMatchObject({
      item: { turn: 1, as: "truth", by: "customer" },
      "order-number": { turn: 3, as: "truth", by: "customer" },
      present: { turn: 4, as: "truth", by: "agent" },
    });
  });
});
