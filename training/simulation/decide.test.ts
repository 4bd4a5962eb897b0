import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";

const ASKS_NUMBER = ["What's the order number?", ["ask"]] as const;

function found(seed = 1): TestContact {
  return startTestContact({ seed })
    .agentSays(...ASKS_NUMBER)
    .uses("find-order", { number: "55-8103" });
}

/** Everything done and told, in a friendly way. */
function delivered(seed = 1): TestContact {
  return found(seed)
    .agentSays("A brass lamp that never came, no wonder you're annoyed.", ["empathize"])
    .agentSays("I'll send another lamp out today, and it will arrive on Thursday.", [
      "commit",
      "offer",
      "expect",
    ])
    .uses("resend-item")
    .agentSays("Done, I've sent another lamp just now.", ["commit", "inform"]);
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe("the opening", () => {
  it("states the problem with the facts of the line that is said, and only volunteered ones", () => {
    const contact = startTestContact().expectAct("open_issue").expectFacts(["item"]);
    expect(contact.words).toContain("a brass lamp");
  });
});

describe("answering", () => {
  it.each(SEEDS)("answers what was asked before anything else, and no more (seed %s)", (seed) => {
    const contact = startTestContact({ seed }).agentSays("I'm sorry. What's the order number?", [
      "apologize",
      "ask",
    ]);
    contact.expectAct("give_fact").expectFacts(["order-number"]);
    expect(contact.words).toContain("55-8103");
  });

  it("never tells three facts in one line, however many were asked for", () => {
    const contact = startTestContact().agentSays(
      "What's the order number? What did you order? And what for?",
      ["ask"],
    );
    expect(contact.decision.facts.length).toBeLessThanOrEqual(2);
  });

  it("waves a downplayed fact away below its trust, in the written words", () => {
    const contact = startTestContact().agentSays("When do you need it?", ["ask"]).expectFacts([]);
    expect(["i just want it, that's all", "does it matter"]).toContain(contact.words);
  });

  it("tells it once trust is there", () => {
    const setting = buildSetting({ scenario: { opening: { arousal: 30, trust: 60, patience: 8 } } });
    startTestContact({ setting }).agentSays("When do you need it?", ["ask"]).expectFacts(["present"]);
  });

  it("fibs below the trust of a fact that has a claim, and takes it back above", () => {
    const low = startTestContact().agentSays("Has the address moved?", ["ask"]);
    expect(low.decision.facts).toEqual([{ key: "moved", as: "claim" }]);
    const setting = buildSetting({ scenario: { opening: { arousal: 20, trust: 60, patience: 8 } } });
    expect(startTestContact({ setting }).agentSays("Has the address moved?", ["ask"]).decision.facts).toEqual(
      [{ key: "moved", as: "truth" }],
    );
  });

  it("never tells what is never told", () => {
    const setting = buildSetting({ scenario: { opening: { arousal: 5, trust: 100, patience: 8 } } });
    startTestContact({ setting })
      .agentSays("Who signed for it?", ["ask"])
      .expectAct("withhold")
      .expectFacts([]);
  });

  it("says a fact again when asked again", () => {
    startTestContact()
      .agentSays(...ASKS_NUMBER)
      .agentSays("Sorry, the order number?", ["ask"])
      .expectFacts(["order-number"]);
  });
});

describe("offers", () => {
  it("takes what fully helps, grudgingly in anger", () => {
    found()
      .agentSays("I can send another lamp out to you.", ["offer"])
      .expectAct("accept", "accept_grudging");
    const angry = buildSetting({ scenario: { opening: { arousal: 75, trust: 40, patience: 8 } } });
    startTestContact({ setting: angry })
      .agentSays("I can send another lamp out to you.", ["offer"])
      .expectAct("accept_grudging");
  });

  it("doubts it first where there is hardly any trust", () => {
    const setting = buildSetting({ scenario: { opening: { arousal: 60, trust: 5, patience: 8 } } });
    startTestContact({ setting })
      .agentSays("I can send another lamp out to you.", ["offer"])
      .expectAct("doubt");
  });

  it("bargains over half a remedy before taking it", () => {
    const contact = found().agentSays("I can refund you.", ["offer"]).expectAct("negotiate", "reject");
    contact.agentSays("I do understand, it was for a day that matters. I can refund you today.", [
      "empathize",
      "offer",
      "commit",
    ]);
    contact
      .agentSays("The refund is the best I can do, and I can do it this minute.", ["offer", "own", "commit"])
      .expectAct("accept_grudging", "negotiate", "reject");
  });

  it.each(SEEDS)("turns a poor one down (seed %s)", (seed) => {
    startTestContact({ seed })
      .agentSays("I can offer you a voucher.", ["offer"])
      .expectAct("reject", "negotiate");
  });
});

describe("honesty about what is done", () => {
  it.each(SEEDS)("does not say that it is solved when it is only agreed (seed %s)", (seed) => {
    const contact = found(seed)
      .agentSays("I can send another lamp out to you.", ["offer"])
      .agentSays("Is that all sorted then?", ["confirm_done"]);
    contact.expectAct("restate", "doubt", "challenge", "impatient", "ask_when");
    expect(contact.outcome).toBeUndefined();
  });

  it.each(SEEDS)("is content once it is delivered and told (seed %s)", (seed) => {
    delivered(seed).expectAct("thank", "soften", "confirm", "accept", "accept_grudging", "ask_when");
  });
});

describe("endings", () => {
  it.each(SEEDS)("resolved: delivered, told, accepted and checked (seed %s)", (seed) => {
    const contact = delivered(seed).agentSays("Is there anything else?", ["more_help"]);
    if (contact.outcome === undefined) contact.agentSays("Then take care, goodbye.", ["close"]);
    expect(contact.outcome).toBe("resolved");
  });

  it("partial: the agent leaves after the lesser remedy", () => {
    const contact = found()
      .agentSays("I can refund you.", ["offer"])
      .uses("refund-item", { sum: "64" })
      .agentSays("I've refunded it just now.", ["commit"])
      .ends();
    expect(contact.outcome).toBe("partial");
  });

  it("abandoned: the agent leaves with nothing done, whatever was agreed", () => {
    expect(found().agentSays("I can send another lamp out to you.", ["offer"]).ends().outcome).toBe(
      "abandoned",
    );
  });

  it("escalated: handed over with the tool and told so", () => {
    const contact = startTestContact()
      .uses("ask-lead")
      .agentSays("I'm passing you to my team lead now.", ["escalate"]);
    expect(contact.outcome).toBe("escalated");
  });

  it("not escalated by words alone", () => {
    expect(
      startTestContact().agentSays("I'm passing you to my team lead now.", ["escalate"]).outcome,
    ).toBeUndefined();
  });

  it.each(SEEDS)("walked: after provocation and one warning, never without one (seed %s)", (seed) => {
    const contact = startTestContact({ seed });
    const insults = [
      "Calm down.",
      "It's your own fault.",
      "Do stop whining.",
      "I've had enough of you.",
      "Not my problem, is it.",
      "Whatever you say.",
    ];
    for (const insult of insults) if (contact.outcome === undefined) contact.agentSays(insult, ["dismiss"]);
    expect(contact.outcome).toBe("walked");
    expect(contact.state.warnings).toBeGreaterThan(0);
  });

  it("stops an agent who closes over an open problem once, and goes the second time", () => {
    const contact = startTestContact().agentSays("Have a nice day, goodbye.", ["close"]);
    expect(contact.outcome).toBeUndefined();
    expect(contact.agentSays("Goodbye then.", ["close"]).outcome).toBe("walked");
  });

  it("takes leave by themselves when content and nobody says goodbye", () => {
    const contact = delivered();
    for (const text of ["Nice weather.", "Lovely lamps they are.", "Brass is fine."])
      if (contact.outcome === undefined) contact.agentSays(text, ["inform"]);
    expect(contact.outcome).toBe("resolved");
  });
});

describe("silence", () => {
  it("is borne for a while and then spoken to", () => {
    const contact = startTestContact().waits(30);
    expect(contact.state.silences).toBe(0);
    contact.waits(80).expectAct("impatient", "restate").expectReasons("is-silent");
  });

  it("drives the customer away in the end", () => {
    const contact = startTestContact();
    for (let times = 0; times < 12 && contact.outcome === undefined; times += 1) contact.waits(120);
    expect(contact.outcome).toBe("walked");
  });
});

describe("questions that nobody wrote an answer for", () => {
  it.each(SEEDS)("get no invented content (seed %s)", (seed) => {
    startTestContact({ seed })
      .agentSays("Have you tried turning it off and on?", ["ask"])
      .expectAct("withhold", "confused", "restate")
      .expectFacts([]);
    startTestContact({ seed })
      .agentSays("What colour is your hallway?", ["ask"])
      .expectAct("withhold", "confused", "restate")
      .expectFacts([]);
  });

  it.each(SEEDS)("get a yes where they ask for leave (seed %s)", (seed) => {
    startTestContact({ seed })
      .agentSays("Shall I go on like that?", ["ask"])
      .expectAct("confirm", "confused", "restate");
    startTestContact({ seed })
      .agentSays("Do you have the receipt?", ["ask"])
      .expectAct("withhold", "confused", "restate");
  });

  it.each(SEEDS)("puzzle nobody who is angry (seed %s)", (seed) => {
    const setting = buildSetting({ scenario: { opening: { arousal: 90, trust: 30, patience: 9 } } });
    startTestContact({ seed, setting })
      .agentSays("Can you explain again what the problem is?", ["ask"])
      .expectAct("withhold", "restate");
  });

  it("answer “are you there?” with a yes", () => {
    startTestContact().agentSays("Hello, are you still there?", ["ask"]).expectAct("confirm", "impatient");
  });
});

describe("lines that are no message", () => {
  it.each(["", "asdf", "🙂🙂", "x".repeat(1900)])(
    "confuse the customer and break nothing: “%.10s”",
    (text) => {
      startTestContact()
        .agentSays(text === "" ? " " : text, [])
        .expectAct("confused", "impatient", "vent")
        .expectReasons("makes-no-sense");
    },
  );
});

describe("variety", () => {
  it.each(SEEDS)("never does the same thing three times running, except answering (seed %s)", (seed) => {
    const contact = startTestContact({ seed });
    for (let times = 0; times < 14 && contact.outcome === undefined; times += 1)
      contact.agentSays(`Right, number ${times} then.`, ["inform"]);
    const acts = contact.state.turns.flatMap((turn) => turn.act ?? []);
    const runs = acts.filter(
      (act, index) => act !== "give_fact" && act === acts[index - 1] && act === acts[index - 2],
    );
    expect(runs).toEqual([]);
  });
});
