/**
 * What holds of every contact by letters, and what a promise in story time does.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import { placeInLetter } from "./deciding/letter";
import type { Setting } from "./setting";
import { mentionsValue } from "./values";
import { AGENT_MOVES, type AgentMove } from "./vocabulary";

const LETTER = {
  greetings: { calm: ["Dear {agent},", "Dear all,"], annoyed: ["Dear all,"], angry: [] },
  closes: { calm: ["Yours,\nJo Hale"], annoyed: ["J. Hale"], angry: ["J. Hale"] },
};

function byLetter(opening = { arousal: 40, trust: 40, patience: 14 }): Setting {
  return buildSetting({ scenario: { channel: "email", opening }, persona: { letter: LETTER } });
}

const letter = (body: string): string => `Dear Jo,\n\n${body}\n\nKind regards,\nSam Hill`;

const BODIES = [
  "I have read your letter about the brass lamp and am looking for it now.",
  "Could you send me the order number? And has the address moved, and what is it for?",
  "I can send another lamp today, if that would help you at all.",
  "I have sent another lamp just now, and it will arrive on Thursday.",
  "I'll send another lamp by tomorrow, you have my word for it.",
  "It will arrive on Thursday, as far as anybody here can say.",
  "Is that sorted for you now, or is anything left that I can do?",
  "ok",
];
const anyStart = fc.record({
  seed: fc.nat(1_000_000),
  arousal: fc.nat(100),
  letters: fc.array(
    fc.record({
      body: fc.constantFrom(...BODIES),
      moves: fc.subarray([...AGENT_MOVES], { maxLength: 3 }),
      sends: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
});
type Start = {
  seed: number;
  arousal: number;
  letters: { body: string; moves: AgentMove[]; sends: boolean }[];
};

function played({ seed, arousal, letters }: Start, after: (contact: TestContact) => void): TestContact {
  const contact = startTestContact({ setting: byLetter({ arousal, trust: 40, patience: 14 }), seed });
  after(contact);
  for (const { body, moves, sends } of letters) {
    if (contact.outcome !== undefined) break;
    if (sends) contact.uses("find-order", { number: "55-8103" }).uses("resend-item");
    contact.agentSays(letter(body), moves);
    after(contact);
  }
  return contact;
}

const RUNS = { numRuns: 80, seed: 20260105 };

describe("every contact by letters", () => {
  it("moves on in story time with each letter, by an hour at least unless something was promised sooner", () => {
    const holds = (start: Start): void => {
      const { state } = played(start, () => undefined);
      const times = state.turns.map((turn) => turn.storyAt ?? Number.NaN);
      const isRushed = state.commitments.some((each) => each.dueAt !== undefined);
      for (const [index, at] of times.entries()) {
        if (index === 0) continue;
        expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(isRushed ? 1 : 60);
      }
    };
    fc.assert(fc.property(anyStart, holds), RUNS);
  });

  it("has no silence by the clock", () => {
    const contact = startTestContact({ setting: byLetter(), seed: 1 });
    const before = contact.events.length;
    expect(contact.waits(100_000).events).toHaveLength(before);
  });

  it("answers before it feels and feels before it wants, with this person's greeting and close", () => {
    const holds = (start: Start): void => {
      played(start, ({ words, decision }) => {
        expect(words).toMatch(/(?:Jo Hale|J\. Hale)$/);
        if (decision.mood < 4) expect(words).toMatch(/^Dear (?:all|Sam Hill),\n\n/);
        const asks = (decision.also ?? []).filter((part) => part.topic.kind === "question");
        for (const { act } of asks) expect(placeInLetter(act)).toBe(2);
      });
    };
    fc.assert(fc.property(anyStart, holds), RUNS);
  });

  it("releases in no letter what the mind has not released", () => {
    const holds = (start: Start): void => {
      played(start, ({ words, state, setting }) => {
        for (const fact of setting.scenario.facts)
          if (state.facts[fact.key]?.as !== "truth")
            expect(mentionsValue(words, fact.value, fact.type), `${fact.key} in “${words}”`).toBe(false);
      });
    };
    fc.assert(fc.property(anyStart, holds), RUNS);
  });
});

describe("a letter that asks several things", () => {
  it("gets all of them answered in one", () => {
    const contact = startTestContact({
      setting: byLetter({ arousal: 20, trust: 80, patience: 14 }),
      seed: 2,
    });
    contact.agentSays(
      letter("Please send me the order number. Has the address moved? And what is it for, if I may ask?"),
      ["ask"],
    );

    expect(contact.decision.facts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["order-number", "moved", "present"]),
    );
    for (const value of ["55-8103", "the old flat", "Saturday's wedding"])
      expect(contact.words).toContain(value);
  });

  it("is answered even by somebody who is on the point of leaving", () => {
    const setting = byLetter({ arousal: 92, trust: 30, patience: 3 });
    const contact = startTestContact({ setting, seed: 4 });
    contact.agentSays(
      letter("That is nobody's fault but yours. What is the order number, so that I can look?"),
      ["blame_customer", "ask"],
    );

    expect(contact.words).toContain("55-8103");
  });
});

describe("a promise by letter", () => {
  const PROMISE = letter("I'll send another lamp by tomorrow, you have my word for it.");
  const CHAT = letter("Thank you for your patience with me, I am still looking into this matter.");

  it("is kept by a tool used before it falls due", () => {
    const contact = startTestContact({ setting: byLetter(), seed: 3 });
    contact.agentSays(PROMISE, ["commit"]);
    const [promise] = contact.state.commitments;
    expect(contact.state.story?.deskAt).toBeLessThan(promise?.dueAt ?? 0);

    contact.uses("find-order", { number: "55-8103" }).uses("resend-item");
    contact.agentSays(letter("I have sent another lamp just now, you will have it soon enough."), ["inform"]);
    expect(contact.state.commitments[0]?.status).toBe("kept");
    expect(contact.reasons.map(({ event }) => event)).toContain("keeps-commitment");
  });

  it("is broken when its day has gone by in the story, and the next letter says so", () => {
    const contact = startTestContact({ setting: byLetter(), seed: 3 });
    contact.agentSays(PROMISE, ["commit"]);
    for (let letters = 0; letters < 4 && contact.state.commitments[0]?.status === "open"; letters += 1)
      contact.agentSays(`${CHAT} ${letters}`, ["inform"]);

    expect(contact.state.commitments[0]?.status).toBe("broken");
    expect(contact.reasons.map(({ event }) => event)).toContain("breaks-commitment");
    expect(contact.decision.reactsTo).toEqual(["overpromise"]);
  });
});

describe("two questions in one letter", () => {
  it("count as left lying each, until both are answered", () => {
    const questions = [
      ...byLetter().scenario.questions,
      {
        key: "why",
        act: "ask_why",
        label: "Why it is late",
        answers: ["because", "driver lost"],
        lines: { calm: ["why is it late?"], annoyed: ["why is it late?"], angry: ["why is it late?"] },
      },
    ];
    const setting = buildSetting({
      scenario: { channel: "email", opening: { arousal: 30, trust: 40, patience: 14 }, questions },
    });
    const neglectOf = (body: string): readonly string[] => {
      const seed = [1, 2, 3, 4, 5, 6].find((each) => {
        const asked = startTestContact({ setting, seed: each }).decision.also?.length;
        return asked === 2;
      });
      const contact = startTestContact({ setting, seed }).agentSays(letter(body), ["inform"]);
      const perceived = contact.events.findLast((event) => event.kind === "perceived");
      return perceived?.perception.noticed?.neglected ?? [];
    };

    expect(neglectOf("Our warehouse is a large one and it lies beside a river.")).toEqual(["when", "why"]);
    expect(neglectOf("It will arrive on Thursday, and the river is a long one.")).toEqual(["why"]);
    expect(neglectOf("It will arrive on Thursday. It is late because the driver lost it.")).toEqual([]);
  });
});
