/**
 * What makes a conversation believable beyond the single decision: what was said
 * before is remembered, taken in and not contradicted.
 */
import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";

const WILL_IT_FIT = {
  key: "fit",
  act: "ask_how",
  label: "Whether the old bulb fits",
  answers: ["bulb fit|fits"],
  lines: { calm: ["will my old bulb fit?"], annoyed: ["does the old bulb fit?"], angry: ["DOES IT FIT"] },
};
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Everything done and told, in a friendly way. */
function delivered(seed: number): TestContact {
  return startTestContact({ seed })
    .agentSays("What's the order number?", ["ask"])
    .uses("find-order", { number: "55-8103" })
    .agentSays("A brass lamp that never came, no wonder you're annoyed.", ["empathize"])
    .agentSays("I'll send another lamp out today, and it will arrive on Thursday.", ["commit", "offer"])
    .uses("resend-item")
    .agentSays("Done, I've sent another lamp just now.", ["commit", "inform"]);
}

describe("offers that went by", () => {
  it("are not turned down once something better was taken", () => {
    const contact = startTestContact({ seed: 2 })
      .agentSays("I'll send another lamp today, or here's a voucher.", ["offer", "choice"])
      .agentSays("I'm on it.", ["own"])
      .agentSays("Right, I have that.", ["inform"]);
    const turnedDown = contact.events.filter(
      (event) =>
        event.kind === "customer-decided" &&
        event.decision.topic.kind === "remedy" &&
        event.decision.topic.key === "voucher",
    );
    expect(turnedDown).toEqual([]);
  });
});

describe("a poor offer that went by", () => {
  it.each(SEEDS)("is not come back to only to say no (seed %s)", (seed) => {
    const contact = startTestContact({ seed })
      .agentSays("What's the order number? There's a voucher in it for you.", ["ask", "offer"])
      .expectAct("give_fact")
      .agentSays("Right, I have that.", ["note"])
      .agentSays("One moment more.", ["hold"]);
    const about = contact.events.flatMap((event) =>
      event.kind === "customer-decided" && event.decision.topic.kind === "remedy"
        ? [event.decision.topic.key]
        : [],
    );

    expect(about).not.toContain("voucher");
  });
});

describe("an offer that was carried out while something else was answered", () => {
  it.each(SEEDS)("needs no yes any more (seed %s)", (seed) => {
    const contact = startTestContact({ seed })
      .agentSays("What's the order number? I'll give you a refund.", ["ask", "offer"])
      .expectAct("give_fact")
      .uses("find-order", { number: "55-8103" })
      .uses("refund-item", { sum: "20" })
      .agentSays("I've refunded you. And what did you order?", ["inform", "ask"])
      .expectAct("give_fact")
      .agentSays("I see.", ["note"]);

    expect(contact.decision.topic.kind).not.toBe("remedy");
  });
});

describe("a gift on top", () => {
  it.each(SEEDS)("is taken by who has had the solution, and not bargained over (seed %s)", (seed) => {
    delivered(seed)
      .agentSays("And a refund as well, for the trouble.", ["offer"])
      .expectAct("accept", "accept_grudging");
  });
});

describe("a check of what the customer knows", () => {
  it.each(SEEDS)("is answered with a yes where it is so (seed %s)", (seed) => {
    startTestContact({ seed })
      .agentSays("Is the number 55-8103?", ["ask"])
      .expectAct("confirm", "confused")
      .expectFacts([]);
  });
});

describe("being sorry for the tone", () => {
  const calmed = (seed: number): TestContact =>
    startTestContact({
      seed,
      setting: buildSetting({ scenario: { opening: { arousal: 70, trust: 50, patience: 9 } } }),
    })
      .agentSays("What's the order number?", ["ask"])
      .uses("find-order", { number: "55-8103" })
      .agentSays("A brass lamp that never came, no wonder you're annoyed.", ["empathize", "own"])
      .agentSays("I'll send another lamp out today, and it will arrive on Thursday.", ["commit", "expect"])
      .uses("resend-item")
      .agentSays("I've sent another lamp.", ["inform"])
      .agentSays("That is all done, and I'm sorry it took so long.", ["apologize", "own"]);

  it("happens now and then to a customer who was angry and has calmed down, and only once", () => {
    const apologies = Array.from({ length: 24 }, (_, seed) => {
      const turns = calmed(seed).state.turns;
      return turns.filter((turn) => turn.act === "apologize").length;
    });
    expect(Math.max(...apologies)).toBe(1);
    expect(apologies.filter((count) => count === 0).length).toBeGreaterThan(4);
  });
});

describe("taking leave", () => {
  it.each(SEEDS)("waits until what was asked is answered (seed %s)", (seed) => {
    delivered(seed)
      .agentSays("Good. When do you need it, by the way? Anything else?", ["ask", "more_help"])
      .expectAct("give_fact", "withhold");
  });
});

describe("a question left lying at the end", () => {
  it.each([1, 2, 4])("is asked once more by a content customer, and then let be (seed %s)", (seed) => {
    const setting = buildSetting({ scenario: { questions: [WILL_IT_FIT] } });
    const contact = startTestContact({ seed, setting })
      .agentSays("What's the order number?", ["ask"])
      .uses("find-order", { number: "55-8103" })
      .uses("resend-item")
      .agentSays("Done, I've sent another lamp just now.", ["commit", "inform"])
      .agentSays("Is there anything else?", ["more_help"])
      .expectAct("ask_how")
      .agentSays("Goodbye then, take care.", ["close"])
      .expectAct("ask_how")
      .agentSays("Goodbye now.", ["close"]);

    expect(contact.outcome).toBe("resolved");
  });
});

describe("news", () => {
  it.each(SEEDS)("is taken in before the matter comes up again (seed %s)", (seed) => {
    startTestContact({ seed })
      .agentSays("It will arrive on Thursday.", ["expect"])
      .expectAct("confirm", "soften", "disclose", "ask_how");
  });

  it.each(SEEDS)("that comes with a sorry is not met with the old story (seed %s)", (seed) => {
    startTestContact({ seed })
      .agentSays("It will arrive on Thursday. That should have been said at once, that was our mistake.", [
        "own",
      ])
      .expectAct("soften", "disclose", "confirm");
  });
});

describe("a no to a question that was asked", () => {
  it("is an answer and no flat refusal", () => {
    const contact = startTestContact().agentSays("I'll get on with it.", ["commit"]).expectAct("ask_when");
    contact.agentSays("No, it won't arrive by Thursday.", ["refuse"]);
    expect(contact.reasons.map((reason) => reason.event)).toContain("refuses-with-choice");
  });
});
