import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import { feelingAfter, feelTriggers, satisfactionOf } from "./feel";
import { type ContactState, unopenedState } from "./state";

const SETTING = buildSetting();

function stateWith(changes: Partial<ContactState>): ContactState {
  return { ...unopenedState(SETTING), ...changes };
}

function arousalOf(contact: TestContact, event: string): number | undefined {
  return contact.reasons.find((reason) => reason.event === event)?.arousal;
}

const SPECIFIC = "A brass lamp that never came, I see why that's maddening.";

describe("inertia", () => {
  it.each([
    [0, 15],
    [1, 22.5],
    [2, 30],
  ])("after %s bad turns in a row a provocation weighs %s", (badStreak, arousal) => {
    const { reasons } = feelTriggers(SETTING, stateWith({ badStreak }), [{ event: "provokes", text: "" }]);
    expect(reasons[0]?.arousal).toBe(arousal);
  });

  it("does not multiply what does good", () => {
    const { reasons } = feelTriggers(SETTING, stateWith({ badStreak: 3 }), [{ event: "owns", text: "" }]);
    expect(reasons[0]?.arousal).toBe(-4);
  });

  it("starts anew after a turn that was not bad", () => {
    const contact = startTestContact()
      .agentSays("Calm down.", ["dismiss"])
      .agentSays("Hello, I'm Sam.", ["introduce"]);
    expect(contact.state.badStreak).toBe(0);
  });
});

describe("empathy", () => {
  it("is specific where it names the event in the customer's words, and halves at each repeat", () => {
    const contact = startTestContact().agentSays(SPECIFIC, ["empathize"]);
    expect(arousalOf(contact, "specific-empathy")).toBe(-8);
    contact.agentSays(`Again: ${SPECIFIC}`, ["empathize"]);
    expect(arousalOf(contact, "specific-empathy")).toBe(-4);
  });

  it("is a stock phrase where it names nothing", () => {
    startTestContact()
      .agentSays("I understand how frustrating this must be.", ["empathize"])
      .expectReasons("generic-empathy");
  });
});

describe("what the tagger is unsure of", () => {
  it("weighs half where it is likely, and nobody flies into a passion over it", () => {
    const contact = startTestContact().agentSays("And why is that?", ["rude"], "unsure");
    expect(arousalOf(contact, "provokes")).toBe(7.5);
    contact.expectAct("withhold", "confused", "restate", "disclose", "impatient", "vent");
  });

  it("weighs nothing where it is unlikely", () => {
    startTestContact()
      .agentSays("Is there anything else I can help you with?", ["interrupt"], "unlikely")
      .expectReasons();
  });
});

describe("politeness in a slight", () => {
  it("is not heard", () => {
    startTestContact()
      .agentSays("I'm sorry, I understand, but calm down.", ["apologize", "empathize", "own"])
      .expectReasons("provokes");
  });
});

describe("claims of what is not done", () => {
  it("are found out without being asked about", () => {
    const contact = startTestContact().agentSays("ok ive sent u another lamp", []);
    expect(contact.reasons.map((reason) => reason.event)).toContain("claims-undone");
  });

  it("are found out when the customer is asked to look", () => {
    const contact = startTestContact().agentSays(
      "I've sent another lamp just now. Can you see it in your app?",
      ["confirm_done"],
    );
    expect(contact.reasons.map((reason) => reason.event)).toContain("claims-undone");
    contact.expectAct("doubt", "challenge", "restate");
  });
});

describe("apology", () => {
  it("without substance helps once, then does nothing, then provokes", () => {
    const contact = startTestContact();
    const felt = ["Sorry.", "So sorry!", "I am really sorry."].map((text) =>
      arousalOf(contact.agentSays(text, ["apologize"]), "generic-apology"),
    );
    expect(felt).toEqual([-2, 0, 3]);
  });

  it("has substance when the agent owns the fault", () => {
    startTestContact()
      .agentSays("Sorry, that was our mistake.", ["apologize", "own"])
      .expectReasons("apology-with-substance", "owns");
  });
});

describe("second failures", () => {
  it("turn frustration to anger after an apology", () => {
    const contact = startTestContact()
      .agentSays("Sorry.", ["apologize"])
      .agentSays("You must ring the carrier.", ["push_away"]);
    expect(contact.reasons.map((reason) => reason.event)).toContain("double-deviation");
    expect(contact.decision.mood).toBeGreaterThanOrEqual(4);
  });

  it("do not count double without an apology before", () => {
    const contact = startTestContact()
      .agentSays("You must ring the carrier.", ["push_away"])
      .agentSays("Use the website.", ["push_away"]);
    expect(contact.reasons.map((reason) => reason.event)).not.toContain("double-deviation");
  });
});

describe("holds", () => {
  it("cost little with notice and in time, and the promise counts as kept", () => {
    const contact = startTestContact()
      .agentSays("May I put you on hold for two minutes?", ["hold"])
      .holds()
      .passes(100)
      .comesBack();
    contact.agentSays("Thanks for waiting.", ["return"]);
    contact.expectReasons("holds-with-notice", "hold-minutes", "keeps-commitment");
  });

  it("cost more without a word, one a minute more", () => {
    const contact = startTestContact().holds().passes(185).comesBack().agentSays("Back.", ["return"]);
    expect([arousalOf(contact, "holds-without-notice"), arousalOf(contact, "hold-minutes")]).toEqual([10, 3]);
  });

  it("that overrun count double for each minute late and break the promise", () => {
    const contact = startTestContact()
      .agentSays("Can I put you on hold for one minute?", ["hold"])
      .holds()
      .passes(250)
      .comesBack();
    contact.agentSays("Thanks for waiting.", ["return"]);
    expect(arousalOf(contact, "hold-overrun")).toBe(6);
    expect(contact.reasons.map((reason) => reason.event)).toContain("breaks-commitment");
  });

  it("are felt once", () => {
    const contact = startTestContact()
      .holds()
      .passes(60)
      .comesBack()
      .agentSays("Back.", ["return"])
      .agentSays("Right then.", ["inform"]);
    expect(contact.reasons.map((reason) => reason.event)).not.toContain("holds-without-notice");
  });
});

describe("commitments to act", () => {
  const promised = () =>
    startTestContact({ seed: 2 })
      .agentSays("What's the order number?", ["ask"])
      .uses("find-order", { number: "55-8103" })
      .agentSays("I'll send another lamp today.", ["commit"]);

  it("count as kept once the deed is done and told", () => {
    const contact = promised()
      .uses("resend-item")
      .agentSays("Done, I've sent another lamp, it left just now.", ["commit"]);
    expect(contact.reasons.map((reason) => reason.event)).toEqual(
      expect.arrayContaining(["keeps-commitment", "tells-of-delivery"]),
    );
  });

  it("are not known to be kept while the customer has not been told", () => {
    const contact = promised().uses("resend-item").agentSays("Lovely weather here.", ["inform"]);
    expect(contact.reasons.map((reason) => reason.event)).not.toContain("keeps-commitment");
  });

  it("come as a surprise when nobody says so for long", () => {
    const contact = promised().uses("resend-item");
    for (const text of ["Lovely weather.", "How is the weather there?", "It may rain.", "Or not."])
      contact.agentSays(text, ["cold"]);
    expect(contact.reasons.map((reason) => reason.event)).toContain("acts-untold");
  });
});

describe("every jump", () => {
  it("is the sum of its reasons, kept within bounds", () => {
    const contact = startTestContact({ seed: 5 });
    for (const [text, move] of [
      ["Calm down.", "dismiss"],
      [SPECIFIC, "empathize"],
      ["It's your fault.", "blame_customer"],
    ] as const) {
      const before = contact.state.feeling;
      contact.agentSays(text, [move]);
      expect(contact.decision.feeling).toEqual(feelingAfter(contact.setting, before, contact.reasons));
    }
  });

  it("says in words why", () => {
    const contact = startTestContact()
      .agentSays("What's the order number?", ["ask"])
      .agentSays("And the order number is?", ["ask"]);
    expect(contact.reasons[0]?.text).toBe("You asked for the order number again; it was given in turn 3.");
  });

  it("is no greater than a person is moved by one line", () => {
    const triggers = [
      { event: "provokes" as const, text: "" },
      { event: "asks-again" as const, text: "" },
      { event: "refuses-flat" as const, text: "" },
    ];
    const { reasons } = feelTriggers(SETTING, stateWith({ badStreak: 5 }), triggers);
    expect(reasons.reduce((sum, reason) => sum + reason.arousal, 0)).toBe(32);
  });
});

describe("a customer who is unmoved", () => {
  it("stays frustrated whatever is said, and is still served", () => {
    const setting = buildSetting({ persona: { traits: ["unmoved"] } });
    const after = feelingAfter(setting, { ...unopenedState(setting).feeling, arousal: 60, mood: 3 }, [
      { event: "owns", text: "", arousal: -40, trust: 0, patience: 0 },
    ]);
    expect(after.arousal).toBe(50);
    expect(after.mood).toBe(3);
  });
});

describe("satisfactionOf", () => {
  it("rises most with the outcome and stays between 0 and 1", () => {
    const by = (ledger: "outcome" | "respect" | "process") =>
      satisfactionOf({ outcome: 0, respect: 0, process: 0, [ledger]: 10 });
    expect(by("outcome")).toBeGreaterThan(by("respect"));
    expect(by("respect")).toBeGreaterThan(by("process"));
    expect([
      satisfactionOf({ outcome: -100, respect: -100, process: -100 }),
      satisfactionOf({ outcome: 100, respect: 100, process: 100 }),
    ]).toEqual([0, 1]);
  });
});
