import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { AgentMove } from "../vocabulary";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const lines = { calm: ["is that so?"], annoyed: ["well?"], angry: ["WELL?"] };
const QUESTIONS = [
  { key: "why", act: "ask_why", label: "Why it is late", answers: ["label torn|lost"], lines },
  { key: "when", act: "ask_when", label: "When it comes", answers: ["come thursday"], lines },
  { key: "how", act: "ask_how", label: "What to do", answers: ["stay in"], lines },
];
const TELLS_WHY = "The label was torn off at the depot.";

/** A customer of this arousal who hears this line first. */
function hears(text: string, moves: readonly AgentMove[], { arousal = 55, trust = 40, seed = 1 } = {}) {
  const scenario = { questions: QUESTIONS, opening: { arousal, trust, patience: 8 } };
  return startTestContact({ setting: buildSetting({ scenario }), seed }).agentSays(text, moves);
}

function asksSomething(contact: TestContact): boolean {
  return contact.decision.topic.kind === "question";
}

describe("the cause", () => {
  it.each(SEEDS)("is taken in before the next question, in any mood (seed %s)", (seed) => {
    for (const arousal of [15, 45, 60, 72, 90])
      expect(asksSomething(hears(TELLS_WHY, ["inform"], { arousal, seed }))).toBe(false);
  });

  it("leaves a furious customer no room for the old story", () => {
    const acts = SEEDS.map((seed) => hears(TELLS_WHY, ["inform"], { arousal: 90, seed }).decision.act);

    expect(acts).not.toContain("restate");
  });

  it("makes way for the next question once it has been taken in", () => {
    const contact = hears(TELLS_WHY, ["inform"]).agentSays("There we are.", ["inform"]);

    expect(asksSomething(contact)).toBe(true);
  });

  it("told again is no news", () => {
    const contact = hears(TELLS_WHY, ["inform"])
      .agentSays("There we are.", ["inform"])
      .agentSays(`Well, ${TELLS_WHY}`, ["inform"]);

    expect(asksSomething(contact)).toBe(true);
  });

  it("is answered to rather than a question that would only be held back", () => {
    const contact = hears(`${TELLS_WHY} Who signed for it?`, ["inform", "ask"]);

    expect(contact.decision.act).not.toBe("withhold");
    hears("Who signed for it?", ["ask"]).expectAct("withhold");
  });

  it("waits where something else was asked that can be told", () => {
    hears(`${TELLS_WHY} What's the order number?`, ["inform", "ask"]).expectFacts(["order-number"]);
  });
});

describe("a time", () => {
  it("may raise the next question at once", () => {
    const contacts = SEEDS.map((seed) => hears("It will come on Thursday.", ["inform"], { seed }));

    expect(contacts.some(asksSomething)).toBe(true);
  });

  it("that is a no to what was asked is taken in first", () => {
    const contacts = SEEDS.map((seed) =>
      hears("By our rules it can't come on Thursday.", ["policy"], { seed }),
    );

    expect(contacts.some(asksSomething)).toBe(false);
  });
});
