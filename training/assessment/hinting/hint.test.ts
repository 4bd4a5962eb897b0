import { describe, expect, it } from "vitest";
import { AGENT_MANNERS, playToTheEnd } from "#test/agents/scripted-agents";
import { buildRewrite } from "#test/builders/rewrite";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import { askForHint, type Hint, mentionsValue, stateOf } from "../../simulation/index";
import { hintFor } from "./hint";
import { occasionOf } from "./occasions";

const REWRITES = [
  buildRewrite({
    id: "rw-1",
    focus: "empathy",
    strong: { moves: ["empathize"], text: "Three weeks is long." },
  }),
  buildRewrite({
    id: "rw-2",
    focus: "empathy",
    strong: { moves: ["empathize"], text: "No wonder you ask." },
  }),
  buildRewrite({
    id: "rw-3",
    focus: "empathy",
    strong: { moves: ["empathize"], text: "A lamp in the old flat." },
  }),
];

let asked = 0;

/** Asks for help and takes it down as an event. */
function ask(contact: TestContact): Hint | undefined {
  asked += 1;
  const hint = hintFor(contact.setting, contact.state, REWRITES);
  const step = askForHint(contact.state, hint, { clientId: `ask-${asked}`, at: "2026-01-05T09:05:00.000Z" });
  if (step.ok) contact.events.push(...step.value);
  return hint;
}

const subjectOf = (contact: TestContact) => occasionOf(contact.setting, contact.state).subject;

describe("the steps of help", () => {
  it("go from where to look, to what to do, to a line of another contact, and end there", () => {
    const contact = startTestContact({ seed: 3 });
    expect(ask(contact)).toMatchObject({ step: 1, text: expect.stringContaining("what happened") });
    expect(ask(contact)).toMatchObject({ step: 2, text: expect.stringContaining("Give your name") });
    expect(ask(contact)).toMatchObject({ step: 3, text: expect.stringContaining("Three weeks is long.") });
    expect(ask(contact)).toBeUndefined();
  });

  it("show another example where the same help is needed again", () => {
    const contact = startTestContact({ seed: 3 });
    for (let times = 0; times < 3; times += 1) ask(contact);
    const again = {
      ...contact.state,
      turns: [...contact.state.turns.slice(0, 1)],
      hints: contact.state.hints,
    };
    const later = { ...again, hints: again.hints.map((hint) => ({ ...hint, turn: 0 })) };
    const third = {
      ...later,
      hints: [
        ...later.hints,
        ...[1, 2].map((step) => ({
          turn: 1,
          subject: "greeting" as const,
          step: step === 1 ? (1 as const) : (2 as const),
        })),
      ],
    };
    expect(hintFor(contact.setting, third, REWRITES)?.text).toContain("No wonder you ask.");
  });

  it("differ in their example from contact to contact", () => {
    const examples = [3, 4].map((seed) => {
      const contact = startTestContact({ seed });
      return [ask(contact), ask(contact), ask(contact)].at(-1)?.text;
    });
    expect(examples[0]).not.toBe(examples[1]);
  });

  it("leave out an example that holds what is yet to be found here", () => {
    const contact = startTestContact();
    const texts = [REWRITES[2]].flatMap((rewrite) => rewrite ?? []);
    ask(contact);
    ask(contact);
    expect(hintFor(contact.setting, contact.state, texts)?.text).not.toContain("the old flat");
  });
});

describe("what a hint is about", () => {
  it("is the greeting before the agent has said anything", () => {
    expect(subjectOf(startTestContact())).toBe("greeting");
  });

  it("is the hold while the customer is on hold, with the time that was promised", () => {
    const contact = startTestContact()
      .agentSays("Hello, I'm Sam. May I put you on hold for two minutes?", ["greet", "hold"])
      .holds(2);
    expect(occasionOf(contact.setting, contact.state)).toMatchObject({
      subject: "hold",
      look: "Jo is on hold. You said 2 minutes.",
    });
  });

  it("is the customer's question, in the customer's own words, as long as it has no answer", () => {
    const contact = startTestContact();
    const asking = {
      ...contact.state,
      turns: [
        ...contact.state.turns,
        { number: 2, by: "agent" as const, text: "Hello.", at: "", moves: ["greet" as const] },
        {
          number: 3,
          by: "customer" as const,
          text: "so when is it coming?",
          at: "",
          act: "ask_when" as const,
        },
      ],
      questions: { when: { askedIn: 3, timesAsked: 1 } },
    };
    expect(occasionOf(contact.setting, asking)).toMatchObject({
      subject: "question",
      look: "Jo asked you something that has had no answer yet: “so when is it coming?”",
    });
    const answered = { ...asking, questions: { when: { askedIn: 3, timesAsked: 1, answeredIn: 4 } } };
    expect(occasionOf(contact.setting, answered).subject).not.toBe("question");
  });

  it("is a feeling that nobody has taken up, and no longer once it was", () => {
    const contact = startTestContact();
    const venting = (moves: readonly ("greet" | "empathize")[]) => ({
      ...contact.state,
      turns: [
        ...contact.state.turns,
        { number: 2, by: "agent" as const, text: "Hello.", at: "", moves },
        { number: 3, by: "customer" as const, text: "i've been waiting", at: "", act: "vent" as const },
      ],
    });
    expect(occasionOf(contact.setting, venting(["greet"])).subject).toBe("feeling");
    expect(occasionOf(contact.setting, venting(["empathize"])).subject).not.toBe("feeling");
  });

  it("is telling what was done, with the tool that the agent used", () => {
    const contact = startTestContact()
      .agentSays("Hello, I'm Sam. I see what waiting for the lamp means.", ["greet", "empathize"])
      .agentSays("What is the order number?", ["ask"])
      .uses("find-order", { number: "55-8103" })
      .uses("resend-item");
    const told = { ...contact.state, questions: {} };
    expect(occasionOf(contact.setting, told)).toMatchObject({
      subject: "news",
      look: "You used “Send again”, and Jo has not heard what came of it.",
    });
  });

  it("is checking and closing when everything is done and told", () => {
    const contact = playToTheEnd(startTestContact({ seed: 1 }), "excellent");
    const before = contact.events.slice(
      0,
      contact.events.findLastIndex((event) => event.kind === "agent-said"),
    );
    expect(occasionOf(contact.setting, stateOf(contact.setting, before)).subject).toBe("closing");
  });
});

/** Every moment at which the agent could ask, in contacts of this manner. */
function momentsOf(manner: (typeof AGENT_MANNERS)[number]) {
  return [1, 2, 3].flatMap((seed) => {
    const { events, setting } = playToTheEnd(startTestContact({ seed }), manner);
    const ends = events.flatMap((event, index) => (event.kind === "customer-said" ? [index + 1] : []));
    return ends.map((end) => ({ setting, state: stateOf(setting, events.slice(0, end)) }));
  });
}

type Moment = ReturnType<typeof momentsOf>[number];

/** The three hints of a moment, as one text. */
function allHints({ setting, state }: Moment): string {
  const given = (steps: readonly (1 | 2)[]) =>
    steps.map((step) => ({ turn: state.turns.length, subject: "listening" as const, step }));
  return [given([]), given([1]), given([1, 2])]
    .map((hints) => hintFor(setting, { ...state, hints }, REWRITES)?.text)
    .join("\n");
}

/** What this customer has not told yet: values of facts, and claims in their place. */
function untoldOf({ setting, state }: Moment): string[] {
  const shown = JSON.stringify([state.turns.map((turn) => turn.text), state.toolsUsed]);
  return setting.scenario.facts
    .flatMap(({ key, value, claimed }) =>
      state.facts[key] === undefined ? [value, claimed ?? []].flat() : [],
    )
    .filter((value) => !mentionsValue(shown, value));
}

describe("what a hint never says", () => {
  it.each(AGENT_MANNERS)("is what has not been told, to an agent who is %s", (manner) => {
    for (const moment of momentsOf(manner)) {
      const text = allHints(moment);
      expect(untoldOf(moment).filter((value) => mentionsValue(text, value))).toEqual([]);
    }
  });

  it("is a number of the mind", () => {
    for (const moment of momentsOf("average"))
      expect(allHints(moment)).not.toMatch(/arousal|trust|patience|mood|level \d/i);
  });
});
