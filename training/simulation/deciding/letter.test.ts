import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";

const SEEDS = [1, 2, 3, 4, 5, 6];
const letter = (body: string): string => `Dear Jo,\n\n${body}\n\nKind regards,\nSam Hill`;

function startByLetter(seed: number, changes: Record<string, unknown> = {}): TestContact {
  const opening = { arousal: 40, trust: 60, patience: 14 };
  return startTestContact({
    seed,
    setting: buildSetting({ scenario: { channel: "email", opening, ...changes } }),
  });
}

/** Keys of the questions in the customer's last letter. */
function questionsIn({ decision }: TestContact): string[] {
  return [decision, ...(decision.also ?? [])].flatMap(({ topic }) =>
    topic.kind === "question" ? [topic.key] : [],
  );
}

describe("a question of an earlier letter", () => {
  it.each(SEEDS)(
    "comes again once the agent has asked what was needed and still not answered (seed %s)",
    (seed) => {
      const contact = startByLetter(seed);
      expect(questionsIn(contact)).toEqual(["when"]);

      contact.agentSays(letter("Could you send me the order number so that I can find it, please?"), ["ask"]);
      expect(questionsIn(contact)).toEqual([]);

      contact.agentSays(letter("Thank you, I have found your order with that number just now."), ["inform"]);
      expect(questionsIn(contact)).toEqual(["when"]);
    },
  );
});

describe("what both know", () => {
  const askedTwice = (seed: number): TestContact =>
    startByLetter(seed)
      .agentSays(letter("Could you send me the order number so that I can find it, please?"), ["ask"])
      .agentSays(letter("Could you tell me the order number? And when do you need it, if I may ask?"), [
        "ask",
      ]);

  it.each(SEEDS)("is left out of a letter that has something new to tell (seed %s)", (seed) => {
    const contact = askedTwice(seed);

    expect(contact.decision.facts.map(({ key }) => key)).toEqual(["present"]);
    expect(contact.words).not.toContain("55-8103");
  });

  it("is told again where nothing else was asked", () => {
    const contact = askedTwice(1).agentSays(letter("What was the order number again, would you tell me?"), [
      "ask",
    ]);

    expect(contact.words).toContain("55-8103");
  });

  it.each(SEEDS)("is not said beside the matter while there are other words (seed %s)", (seed) => {
    const said = ["{order-number}, a number and nothing else", "so many letters and still no lamp"];
    const lines = ["calm", "annoyed", "angry"].flatMap((mood) => [
      { act: "open_issue", mood, text: "{item} has not come" },
      ...["confirm", "restate", "disclose", "soften", "vent", "thank"].flatMap((act) =>
        said.map((text) => ({ act, mood, text })),
      ),
    ]);
    const contact = startByLetter(seed, { lines, questions: [] })
      .agentSays(letter("Could you send me the order number so that I can find it, please?"), ["ask"])
      .agentSays(letter("I have read all of it and I am looking into it for you."), ["inform"]);

    expect(contact.words).not.toContain("55-8103");
  });
});
