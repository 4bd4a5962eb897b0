import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, taggerFor } from "#test/drivers/test-contact";
import type { Perception } from "./events";
import type { AgentMove } from "./vocabulary";

function heard(text: string, moves: readonly AgentMove[] = ["inform"]): Perception {
  return startTestContact().agentSays(text, moves).perception;
}

describe("facts asked", () => {
  it("finds a fact asked for by its cue", () => {
    expect(heard("What's your order number, please?", ["ask"]).factsAsked).toEqual(["order-number"]);
  });

  it("does not take a mention for a question", () => {
    expect(heard("I can see your order number on my screen.").factsAsked).toEqual([]);
  });

  it("takes reading a value back for a check and not for a question", () => {
    const perception = heard("Your order number is 55-8103, is that right?", ["paraphrase"]);
    expect(perception.factsAsked).toEqual([]);
    expect(perception.factsTold).toEqual(["order-number"]);
  });

  it.each([
    ["There's a small number on your order. What does it say?", ["order-number"]],
    ["order number? and what do u need it for", ["order-number", "present"]],
    ["whats your order number so i can find it", ["order-number"]],
    ["Your order number please, then I can look.", ["order-number"]],
    ["You don't need the order number for that.", []],
    ["I'll take it from here and send the order number to the driver.", []],
    ["I'll take the order number off the label.", []],
  ])("in “%s” finds %s", (text, keys) => {
    expect(heard(text, ["ask"]).factsAsked).toEqual(keys);
  });

  it("reads a bare question together with the line before", () => {
    const contact = startTestContact()
      .agentSays("And the number?", ["ask"])
      .agentSays("Of the order?", ["ask"]);
    expect(contact.perception.factsAsked).toEqual(["order-number"]);
  });

  it.each([
    ["Your order number and the name.", ["order-number"]],
    ["If you have the order number to hand.", ["order-number"]],
    ["Give me the order number and I'll find it.", ["order-number"]],
    ["Found the order number!", []],
    ["If you need the order number I can look it up.", []],
  ])("in “%s”, without a question mark, finds %s", (text, keys) => {
    expect(heard(text, ["ask"]).factsAsked).toEqual(keys);
  });

  it("calls no line a reask that asks for something new as well", () => {
    const contact = startTestContact()
      .agentSays("What's the order number?", ["ask"])
      .agentSays("The order number again? And what do you need it for?", ["ask"]);
    expect(contact.perception.noticed?.reasked).toEqual([]);
  });

  it("calls asking again a reask, and says when it was given", () => {
    const contact = startTestContact()
      .agentSays("What's the order number?", ["ask"])
      .agentSays("Sorry, the order number?", ["ask"]);
    expect(contact.perception.noticed?.reasked).toEqual([{ key: "order-number", turn: 3 }]);
    expect(contact.perception.moves).toContainEqual({
      move: "reask",
      confidence: 1,
      unsure: false,
      because: "The order number was given in turn 3.",
    });
  });

  it("takes a vague question about what was said before for no asking again", () => {
    const contact = startTestContact()
      .agentSays("What's the order number?", ["ask"])
      .agentSays("The order number is on its way to the depot. Can you see it in the app?", [
        "inform",
        "ask",
      ]);

    expect(contact.perception.factsAsked).toEqual([]);
  });

  it("takes a sentence that tells for no list of what is wanted", () => {
    expect(heard("The order number counts, not the name.", ["inform"]).factsAsked).toEqual([]);
  });

  it("does not blame the agent for a reask that the tagger only imagines", () => {
    const moves = heard("What's the order number?", ["reask"]).moves;
    expect(moves).toEqual([
      { move: "ask", confidence: 1, unsure: false, because: "Nothing that was given before is asked for." },
    ]);
  });
});

describe("remedies offered", () => {
  const offers: [string, string[]][] = [
    ["I can refund you.", ["refund"]],
    ["Would you like a refund?", ["refund"]],
    ["A refund is on its way to you.", ["refund"]],
    ["I can't refund that.", []],
    ["Unfortunately a refund isn't possible.", []],
    ["I can't give a refund, but I'll send another lamp today.", ["resend"]],
    ["No problem, I'll refund it.", ["refund"]],
    ["That's too late for you, so I can send another lamp today.", ["resend"]],
    ["What's the order number, so I can refund you?", []],
    ["So you asked for a refund.", []],
    ["Why would you want a refund?", []],
    ["Did you get a refund before?", []],
    ["I'll refund it so you don't have to wait.", ["refund"]],
    ["I'll refund it, no questions asked, and you won't need to send it back.", ["refund"]],
    ["ill refund u today, dont worry", ["refund"]],
    ["You've been offered a refund before.", []],
    ["My colleague offered you a refund.", []],
    ["A refund would be too late for you.", []],
  ];

  it.each(offers)("in “%s” finds %s", (text, remedies) => {
    expect(heard(text, ["inform"]).remediesOffered).toEqual(remedies);
  });
});

describe("questions answered and neglected", () => {
  const asking = () => startTestContact().agentSays("I'll get on with it.", ["commit"]);

  it("knows an answer by its cue", () => {
    expect(heard("It will arrive on Thursday.", ["expect"]).questionsAnswered).toEqual(["when"]);
  });

  it("does not take the question said back for an answer", () => {
    expect(
      heard("So you want to know when it will arrive tomorrow?", ["paraphrase"]).questionsAnswered,
    ).toEqual([]);
  });

  it("notices that a direct question was left lying", () => {
    const contact = asking().expectAct("ask_when").agentSays("We have lovely new rugs in stock.", ["upsell"]);
    expect(contact.perception.noticed?.neglected).toEqual(["when"]);
    expect(contact.perception.moves.map((found) => found.move)).toContain("ignore");
  });

  it.each([
    ["It will arrive on Thursday, and that's only the first parcel.", ["when"]],
    ["The first email was wrong: it will arrive on Thursday.", ["when"]],
    ["First I need to check when it will arrive on Thursday.", []],
    ["First, let me see whether it will arrive.", []],
    ["I don't know.", []],
  ])("takes “%s” for an answer to %s", (text, keys) => {
    expect(heard(text, ["expect"]).questionsAnswered).toEqual(keys);
  });

  it("lets the agent find out first", () => {
    const contact = asking().agentSays("Let me check that for you.", ["hold"]);
    expect(contact.perception.noticed?.neglected).toEqual([]);
  });

  it("lets the agent ask for what is needed, once", () => {
    const contact = asking().agentSays("What's the order number?", ["ask"]);
    expect(contact.perception.noticed?.neglected).toEqual([]);
  });
});

describe("what is done", () => {
  it.each([
    ["Your new lamp is on its way.", true],
    ["No waiting for you, a new lamp has been sent.", true],
    ["ive sent u another lamp", true],
    ["You asked for another lamp.", false],
  ])("in “%s” is told of: %s", (text, isTold) => {
    const contact = startTestContact()
      .agentSays("What's the order number?", ["ask"])
      .uses("find-order", { number: "55-8103" })
      .uses("resend-item")
      .agentSays(text, []);
    expect(contact.perception.noticed?.announces.includes("resent")).toBe(isTold);
  });
});

describe("plain words", () => {
  it.each([
    ["That's not my problem.", "dismiss"],
    ["calm down", "dismiss"],
    ["shut up", "rude"],
    ["you are an idiot", "rude"],
    ["Well, you should have made an account.", "blame_customer"],
    ["There's nothing I can do.", "refuse"],
  ] as const)("in “%s” are %s, whatever the tagger hears", (text, move) => {
    expect(heard(text, []).moves).toMatchObject([{ move, unsure: false }]);
  });

  it.each([
    ["The transfer has not arrived.", "transfer"],
    ["Do you have a dog?", "close"],
  ] as const)("take the tagger's word for no hand-over or farewell in “%s”", (text, move) => {
    const contact = startTestContact().agentSays(text, [move], "unlikely");
    expect(contact.perception.moves).toEqual([]);
  });

  it.each([
    ["I'll transfer you now.", "transfer"],
    ["Bye then!", "close"],
  ] as const)("leave the tagger's word where “%s” says so", (text, move) => {
    const contact = startTestContact().agentSays(text, [move], "unlikely");
    expect(contact.perception.moves).toMatchObject([{ move }]);
  });

  it.each([
    "You should have been told that.",
    "You should have had an email.",
    "It's not your fault.",
    "I do care about that.",
    "There's no need to ring the bank.",
  ])("leave “%s” alone", (text) => {
    expect(heard(text, []).moves).toEqual([]);
  });
});

describe("the end of a letter", () => {
  const byLetter = (text: string): readonly AgentMove[] => {
    const setting = buildSetting({ scenario: { channel: "email" } });
    return startTestContact({ setting })
      .agentSays(text, ["inform", "close"])
      .perception.moves.map((found) => found.move);
  };

  it("is no leave taken for good", () => {
    expect(byLetter("Your lamp is on its way. Kind regards, Sam")).not.toContain("close");
  });

  it("is one where the letter closes the matter", () => {
    expect(byLetter("I am closing this complaint. Kind regards, Sam")).toContain("close");
  });
});

describe("the closing question", () => {
  it("is no canned line, however often it is heard", () => {
    const moves = heard("Thank you. Is there anything else I can help you with today?", [
      "more_help",
      "scripted",
    ]).moves;

    expect(moves.map((found) => found.move)).toEqual(["more_help"]);
  });

  it("excuses no canned sentence beside it", () => {
    const line = "We value your custom. Is there anything else I can help you with?";

    expect(heard(line, ["more_help", "scripted"]).moves.map((found) => found.move)).toContain("scripted");
  });
});

describe("promises", () => {
  it("keeps a promise with its time and its remedy", () => {
    const [promise] = heard("I'll send another lamp by Friday.", ["commit"]).noticed?.promises ?? [];
    expect(promise).toMatchObject({ time: "by Friday", remedies: ["resend"] });
  });

  it("keeps how long the agent means to be away", () => {
    const [promise] = heard("Can I put you on hold for two minutes?", ["hold"]).noticed?.promises ?? [];
    expect(promise).toMatchObject({ backInMinutes: 2 });
  });

  it("takes a report of what has been done for no promise", () => {
    expect(
      heard("I've sent another lamp and it will be there tomorrow.", ["commit"]).noticed?.promises,
    ).toEqual([]);
    expect(heard("I'll stay until it is sorted today.", ["commit"]).noticed?.promises).toHaveLength(1);
  });

  it("takes no promise from a refusal", () => {
    expect(heard("I won't be able to send it by Friday.", ["refuse", "commit"]).noticed?.promises).toEqual(
      [],
    );
  });
});

describe("lines that are no message", () => {
  const lines: [string, string][] = [
    ["   ", "empty"],
    ["?!?!", "empty"],
    ["🙂🙂🙂", "empty"],
    ["asdf", "gibberish"],
    ["sdkjfhskjdf wkjrhw", "gibberish"],
    ["aaaaaaaaa", "gibberish"],
    ["lorem ipsum ".repeat(170).slice(0, 2000), "flood"],
    ["Bitte nennen Sie mir Ihre Bestellnummer damit ich helfen kann", "foreign"],
    ["Пожалуйста, назовите номер", "foreign"],
  ];

  it.each(lines)("makes nothing of “%s” (%s)", (text, why) => {
    expect(heard(text, ["ask"])).toMatchObject({ moves: [], factsAsked: [], noticed: { unclear: why } });
  });

  it.each(["ok", "yes", "hmm", "Order number please", "Refund issued today via bank", "thx"])(
    "takes “%s” for a message",
    (text) => {
      expect(heard(text).noticed?.unclear).toBeUndefined();
    },
  );
});

describe("repetition and echo", () => {
  it("notices the same line said again, whatever its punctuation", () => {
    const contact = startTestContact()
      .agentSays("Please bear with me.", ["hold"])
      .agentSays("please bear with me", ["hold"]);
    expect(contact.perception.noticed?.repeatsTurn).toBe(2);
  });

  it("measures how much of the customer's words come back", () => {
    const contact = startTestContact({ seed: 1 });
    expect(contact.words).toBe("a brass lamp that i ordered never came");
    expect(contact.agentSays("A brass lamp never came.", ["paraphrase"]).perception.echo).toBeCloseTo(3 / 4);
  });

  it("asks the tagger with what was said before", () => {
    expect(taggerFor(["greet"]).tag("hello", [])).toEqual([{ move: "greet", confidence: 1, unsure: false }]);
  });
});
