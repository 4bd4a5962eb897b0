/**
 * What holds of every contact, whatever the agent does.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { Decision } from "./events";
import { feelingAfter } from "./feel";
import { moodAt } from "./mood";
import { TRAITS } from "./scenario";
import { factOf } from "./setting";
import { mentionsValue } from "./values";
import { AGENT_MOVES, type AgentMove } from "./vocabulary";

type Deed =
  | { readonly kind: "say"; readonly text: string; readonly moves: readonly AgentMove[] }
  | { readonly kind: "tool"; readonly tool: string; readonly input: Record<string, string> }
  | { readonly kind: "hold"; readonly minutes: number; readonly seconds: number }
  | { readonly kind: "wait"; readonly seconds: number };

/** So that a run can be repeated. */
const SEED = 20260105;

const TEXTS = [
  "Hello, I'm Sam.",
  "What's the order number?",
  "Has the address moved?",
  "When do you need it? What for?",
  "Who signed for it?",
  "Did Harriet sign for it?",
  "It went to the old flat.",
  "I can send another lamp today.",
  "I've sent another lamp just now.",
  "I can refund you.",
  "Here's a voucher.",
  "A brass lamp that never came, that's annoying.",
  "It will arrive on Thursday.",
  "Calm down.",
  "I can't do that.",
  "Is that sorted?",
  "Goodbye.",
  "asdf",
  "",
];

const TOOLS: readonly Deed[] = [
  { kind: "tool", tool: "find-order", input: { number: "55-8103" } },
  { kind: "tool", tool: "find-order", input: { number: "1" } },
  { kind: "tool", tool: "resend-item", input: {} },
  { kind: "tool", tool: "refund-item", input: { sum: "64" } },
  { kind: "tool", tool: "ask-lead", input: {} },
];

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant("say" as const),
      text: fc.constantFrom(...TEXTS),
      moves: fc.subarray([...AGENT_MOVES], { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom(...TOOLS) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("hold" as const),
      minutes: fc.integer({ min: 0, max: 5 }),
      seconds: fc.integer({ min: 0, max: 600 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 0, max: 400 }) }),
  },
);

const anyContact = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  arousal: fc.integer({ min: 0, max: 100 }),
  trust: fc.integer({ min: 0, max: 100 }),
  patience: fc.integer({ min: 2, max: 20 }),
  traits: fc.subarray([...TRAITS], { maxLength: 3 }),
  deeds: fc.array(anyDeed, { maxLength: 20 }),
});
type AnyContact = {
  seed: number;
  arousal: number;
  trust: number;
  patience: number;
  traits: (typeof TRAITS)[number][];
  deeds: Deed[];
};

function open({ seed, arousal, trust, patience, traits }: AnyContact): TestContact {
  const setting = buildSetting({ scenario: { opening: { arousal, trust, patience } }, persona: { traits } });
  return startTestContact({ setting, seed });
}

function does(contact: TestContact, deed: Deed): void {
  if (contact.outcome !== undefined) return;
  if (deed.kind === "say") contact.agentSays(deed.text === "" ? " " : deed.text, deed.moves);
  else if (deed.kind === "tool") contact.uses(deed.tool, deed.input);
  else if (deed.kind === "hold") contact.holds(deed.minutes).passes(deed.seconds).comesBack();
  else contact.waits(deed.seconds);
}

function played(start: AnyContact): TestContact {
  const contact = open(start);
  for (const deed of start.deeds) does(contact, deed);
  return contact;
}

function decisionsOf(contact: TestContact): Decision[] {
  return contact.events.flatMap((event) => (event.kind === "customer-decided" ? [event.decision] : []));
}

describe("every contact", () => {
  it("goes the same way for the same seed and the same deeds", () => {
    fc.assert(
      fc.property(anyContact, (start) => {
        expect(played(start).events).toEqual(played(start).events);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it("stays within bounds and explains every change by its reasons", () => {
    const holds = (start: AnyContact): void => {
      const contact = played(start);
      let before = {
        arousal: start.arousal,
        trust: start.trust,
        patience: start.patience,
        mood: moodAt(start.arousal),
        ledgers: { outcome: 0, respect: 0, process: 0 },
      };
      for (const { feeling, reasons, mood } of decisionsOf(contact)) {
        expect(
          feeling.arousal >= 0 && feeling.arousal <= 100 && feeling.trust >= 0 && feeling.trust <= 100,
        ).toBe(true);
        expect(feeling.patience).toBeGreaterThanOrEqual(-3);
        expect(feeling.patience).toBeLessThanOrEqual(start.patience * 1.25);
        expect(mood).toBe(feeling.mood);
        if (reasons.length > 0) expect(feeling).toEqual(feelingAfter(contact.setting, before, reasons));
        before = { ...feeling, mood: moodAt(feeling.arousal, before.mood) };
      }
    };
    fc.assert(fc.property(anyContact, holds), { numRuns: 80, seed: SEED });
  });

  it("is over or waits for the agent after each deed, and always has words", () => {
    const holds = (start: AnyContact): void => {
      const contact = open(start);
      for (const deed of start.deeds) {
        does(contact, deed);
        expect(contact.state.pending).toBeUndefined();
        expect(contact.words.length).toBeGreaterThan(0);
      }
    };
    fc.assert(fc.property(anyContact, holds), { numRuns: 60, seed: SEED });
  });

  it("ends within 40 lines if the agent only makes conversation", () => {
    const holds = (start: AnyContact): void => {
      const contact = open(start);
      for (let line = 0; line < 40 && contact.outcome === undefined; line += 1)
        contact.agentSays(`Right, that is line ${line}.`, ["inform"]);
      expect(contact.outcome).toBe("walked");
    };
    fc.assert(fc.property(anyContact, holds), { numRuns: 60, seed: SEED });
  });

  it("releases no hidden fact before its rule allows, in no decision and in no line", () => {
    const holds = (start: AnyContact): void => {
      const contact = open(start);
      for (const deed of start.deeds) {
        does(contact, deed);
        checkSecrets(contact);
      }
    };
    fc.assert(fc.property(anyContact, holds), { numRuns: 120, seed: SEED });
  });
});

/** Looks at the customer's last decision and words. */
function checkSecrets(contact: TestContact): void {
  const { decision, state, words, setting } = contact;
  for (const { key, as } of decision.facts) if (as === "truth") checkRelease(contact, key);
  for (const fact of setting.scenario.facts) {
    const isShared = state.facts[fact.key]?.as === "truth";
    if (!isShared)
      expect(mentionsValue(words, fact.value, fact.type), `${fact.key} in “${words}”`).toBe(false);
  }
}

/** A truth that is new with this line must be due by its rule; what the agent said before is no secret. */
function checkRelease(contact: TestContact, key: string): void {
  const perceived = contact.events.flatMap((event) => (event.kind === "perceived" ? [event.perception] : []));
  const isNew = contact.state.facts[key]?.turn === contact.state.turns.length;
  const disclosure = factOf(contact.setting.scenario, key)?.disclosure;
  if (disclosure === undefined || !isNew || perceived.some((each) => each.factsTold.includes(key))) return;
  const wasAsked = perceived.some((each) => each.factsAsked.includes(key));
  const needed = { volunteered: true, asked: wasAsked, never: false };
  const isDue =
    "trust" in disclosure ? contact.decision.feeling.trust >= disclosure.trust : needed[disclosure.rule];
  expect(isDue, `${key} at trust ${contact.decision.feeling.trust}`).toBe(true);
}
