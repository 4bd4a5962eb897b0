/**
 * What holds of every contact in public, and what a post does before an audience.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import { sayAsAgent } from "./contact";
import type { Setting } from "./setting";
import { mentionsValue } from "./values";
import { AGENT_MOVES, type AgentMove } from "./vocabulary";

const AUDIENCE = {
  likes: 7,
  remarks: (["bad", "plain", "good", "moved"] as const).flatMap((when) =>
    ["one", "two", "three"].map((name) => ({ when, name, text: `${when} ${name}` })),
  ),
  thanks: ["it came after all"],
};

function inPublic(opening = { arousal: 45, trust: 45, patience: 12 }): Setting {
  const base = buildSetting();
  const facts = base.scenario.facts.map((fact) => ({
    ...fact,
    isPersonal: fact.key === "order-number" || fact.key === "moved",
  }));
  return buildSetting({ scenario: { channel: "social", opening, facts, audience: AUDIENCE } });
}

const open = (seed = 1) => startTestContact({ setting: inPublic(), seed });
const ASKS = "What's the order number?";
const MOVES = "Please come to private messages, so that nobody else reads your order number.";

describe("a public post", () => {
  it("is no place to ask for what is personal: the customer doesn't tell, and holds it against the agent", () => {
    const contact = open().agentSays(ASKS, ["ask"]).expectAct("withhold").expectFacts([]);
    expect(contact.reasons.map(({ event }) => event)).toContain("asks-in-public");
    expect(contact.state.facts["order-number"]).toBeUndefined();
  });

  it("is no place to tell it either", () => {
    const reasons = open().agentSays("I have your order 55-8103 here.", ["inform"]).reasons;
    expect(reasons.map(({ event }) => event)).toContain("tells-in-public");
  });

  it("is held to 280 characters; a private message is not", () => {
    const say = (contact: TestContact) =>
      sayAsAgent(contact.state, {
        text: "x".repeat(281),
        clientId: "deed-long",
        at: "2026-01-05T10:00:00.000Z",
      });
    expect(say(open())).toEqual({ ok: false, failure: "too-long" });
    expect(say(open().goesPrivate(MOVES, ["inform"]))).toMatchObject({ ok: true });
  });
});

describe("a move to private messages", () => {
  it("is taken well with its reason, and badly without", () => {
    const reasonsFor = (text: string) =>
      open()
        .goesPrivate(text, ["inform"])
        .reasons.map(({ event }) => event);
    expect(reasonsFor(MOVES)).toContain("moves-with-reason");
    expect(reasonsFor("DM us please.")).toContain("moves-without-reason");
  });

  it("puts the customer's next line in private, where the question is answered", () => {
    const contact = open().goesPrivate(MOVES, ["inform"]);
    expect(contact.state.turns.map((turn) => turn.place)).toEqual(["public", "public", "private"]);
    contact.agentSays(ASKS, ["ask"]);
    expect(contact.decision.facts.map(({ key }) => key)).toContain("order-number");
    expect(contact.reasons.map(({ event }) => event)).not.toContain("asks-in-public");
  });
});

const anyStart = fc.record({
  seed: fc.nat(1_000_000),
  arousal: fc.nat(100),
  trust: fc.nat(100),
  lines: fc.array(
    fc.record({
      text: fc.constantFrom(
        "Hello, I'm Sam.",
        ASKS,
        "Has the address moved?",
        "I can send another lamp today.",
        "I've sent another lamp just now.",
        "Calm down.",
        "Is that sorted?",
        MOVES,
      ),
      moves: fc.subarray([...AGENT_MOVES], { maxLength: 3 }),
      isMove: fc.boolean(),
      sends: fc.boolean(),
    }),
    { maxLength: 10 },
  ),
});
type Start = {
  seed: number;
  arousal: number;
  trust: number;
  lines: { text: string; moves: AgentMove[]; isMove: boolean; sends: boolean }[];
};

function played({ seed, arousal, trust, lines }: Start): TestContact {
  const contact = startTestContact({ setting: inPublic({ arousal, trust, patience: 10 }), seed });
  for (const { text, moves, isMove, sends } of lines) {
    if (contact.outcome !== undefined) break;
    if (sends) contact.uses("find-order", { number: "55-8103" }).uses("resend-item");
    if (isMove) contact.goesPrivate(text, moves);
    else contact.agentSays(text, moves);
  }
  return contact;
}

describe("every contact in public", () => {
  it("shows nothing personal in public that the agent has not told there first", () => {
    const holds = (start: Start): void => {
      const { state, setting } = played(start);
      const posts = state.turns.filter((turn) => turn.place === "public" && turn.by === "customer");
      for (const fact of setting.scenario.facts.filter((each) => each.isPersonal))
        for (const post of posts) expect(mentionsValue(post.text, fact.value, fact.type)).toBe(false);
    };
    fc.assert(fc.property(anyStart, holds), { numRuns: 100, seed: 20260105 });
  });

  it("has an audience that says only what was written, nothing twice, and nothing in private", () => {
    const written = new Set(AUDIENCE.remarks.map((remark) => remark.text));
    const holds = (start: Start): void => {
      const contact = played(start);
      const said = contact.events.flatMap((event) =>
        event.kind === "customer-said" ? (event.audience?.remarks ?? []).map(({ text }) => text) : [],
      );
      expect(new Set(said).size).toBe(said.length);
      expect(said.every((text) => written.has(text))).toBe(true);
      const lastPublic = contact.state.turns.findLastIndex((turn) => turn.place === "public");
      expect(contact.state.turns.slice(0, lastPublic).every((turn) => turn.place === "public")).toBe(true);
    };
    fc.assert(fc.property(anyStart, holds), { numRuns: 100, seed: 20260105 });
  });

  it("may end with a public word of thanks, only once it is solved in private", () => {
    const holds = (start: Start): void => {
      const contact = played(start);
      const thanks = contact.events.some(
        (event) => event.kind === "customer-said" && event.audience?.thanks !== undefined,
      );
      if (thanks) expect([contact.outcome, contact.state.place]).toEqual(["resolved", "private"]);
    };
    fc.assert(fc.property(anyStart, holds), { numRuns: 100, seed: 20260105 });
  });
});
