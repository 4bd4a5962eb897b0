import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import type { SpeakableFact, SpeechOrder } from "#training/simulation/ports";
import { createGuard, type Stop } from "./guard";
import type { Candidate } from "./rule";

const guard = createGuard();
const fact = (value: string, key = "order"): SpeakableFact => ({ key, label: key, type: "code", value });
const bank = (text: string): Candidate => ({ text, source: "bank" });
const generated = (text: string, plan: string): Candidate => ({ text, source: "generated", plan });

/** The rule that stops the line; "passes" if none does. */
function verdict(candidate: Candidate, order: Partial<SpeechOrder> = {}): string {
  const judged = guard.judge(candidate, buildOrder(order));
  return judged.passes ? "passes" : judged.rule;
}

describe("facts and grounds", () => {
  it("stops a line that leaves out a fact of this turn", () => {
    const order = { mustSay: [fact("R-1182")], written: ["it's R-1182"] };
    expect(verdict(bank("it's on the label"), order)).toBe("misses-a-fact");
    expect(verdict(bank("it's r-1182"), order)).toBe("passes");
  });

  it.each(["{order}", "<|f1|>", "it is undefined"])("stops a line that still holds %s", (text) => {
    expect(verdict(bank(text))).toBe("leaves-a-placeholder");
  });

  it("stops a figure that nobody released, in digits or words", () => {
    expect(verdict(bank("it was £40"))).toBe("invents-a-figure");
    expect(verdict(bank("i waited three hours"))).toBe("invents-a-figure");
  });

  it("lets a figure pass that a fact, a written line or an earlier turn holds", () => {
    expect(verdict(bank("it was £40"), { maySay: [fact("£40", "price")] })).toBe("passes");
    expect(verdict(bank("three hours, really"), { written: ["i waited three hours"] })).toBe("passes");
    expect(verdict(bank("what, 40?"), { history: [{ by: "agent", text: "It costs 40." }] })).toBe("passes");
  });

  it("does not take one figure for a part of another", () => {
    expect(verdict(bank("it was 40"), { maySay: [fact("£140", "price")] })).toBe("invents-a-figure");
  });

  it("stops a name that nobody released, and lets one pass that the agent gave", () => {
    expect(verdict(bank("i spoke to Harriet about it"))).toBe("invents-a-name");
    expect(verdict(bank("no, Harriet"), { history: [{ by: "agent", text: "I'm Harriet." }] })).toBe("passes");
  });

  it("takes shouting for no name", () => {
    expect(verdict(bank("you people NEVER listen"))).toBe("passes");
  });

  it("stops a day or month that nobody released", () => {
    expect(verdict(bank("you said tomorrow"))).toBe("invents-a-date");
    expect(verdict(bank("it came in march"))).toBe("invents-a-date");
    expect(
      verdict(bank("tomorrow, you say"), { history: [{ by: "agent", text: "It comes tomorrow." }] }),
    ).toBe("passes");
  });

  it("stops a promise that the story does not hold", () => {
    expect(verdict(bank("i was promised a refund"))).toBe("invents-a-promise");
    expect(verdict(bank("a refund, then"), { written: ["i want a refund"] })).toBe("passes");
  });
});

describe("the customer's part", () => {
  const agentLines = [
    "How can I help you today?",
    "thank you for your patience",
    "I apologize for any trouble",
    "your order has been sent",
  ];

  it.each(agentLines)("stops what only an agent says: %s", (text) => {
    expect(verdict(bank(text))).toBe("speaks-as-the-agent");
  });

  it.each(["*sighs* fine", "[laughs] right", "Customer: where is it", "the customer is angry"])(
    "stops narration: %s",
    (text) => {
      expect(verdict(bank(text))).toBe("narrates");
    },
  );

  it("stops thanks and consent where the customer disputes", () => {
    expect(verdict(bank("thanks, that's great"))).toBe("does-another-act");
    expect(verdict(bank("yes please"))).toBe("does-another-act");
    expect(verdict(bank("thanks for nothing"))).toBe("passes");
  });

  it("stops a threat where none was decided", () => {
    expect(verdict(bank("i'll go to the ombudsman"))).toBe("does-another-act");
    expect(verdict(bank("i'll go to the ombudsman"), { act: "threaten_public" })).toBe("passes");
  });

  it("stops anger in a pleased customer's thanks", () => {
    expect(verdict(bank("this is ridiculous"), { act: "thank", mood: 0 })).toBe("does-another-act");
  });

  it.each(["what the fuck", "you bastards", "i'll find you, i will come round there and find you"])(
    "stops abuse and threats of violence: %s",
    (text) => {
      expect(verdict(bank(text))).toBe("abuses");
    },
  );

  it("lets mild words pass", () => {
    expect(verdict(bank("oh, bloody hell. what a crap day"))).toBe("passes");
  });
});

describe("repetition and form", () => {
  it("stops what was said before, here or lately", () => {
    expect(verdict(bank("Where is it?"))).toBe("repeats");
    expect(
      verdict(bank("you said that already, twice now"), {
        avoid: ["You said that already, twice now!"],
        written: ["twice"],
      }),
    ).toBe("repeats");
  });

  it("stops a line that circles round itself", () => {
    expect(verdict(bank("i want it now i want it now i want it now"))).toBe("repeats");
    expect(verdict(bank("That is not right. That is not right."))).toBe("repeats");
  });

  it("lets a short line pass that only resembles an earlier one", () => {
    expect(verdict(bank("where is that"))).toBe("passes");
  });

  it("stops quotation marks and brackets without their other half", () => {
    expect(verdict(bank('it says "delivered'))).toBe("is-broken-off");
    expect(verdict(bank("it says (delivered"))).toBe("is-broken-off");
    expect(verdict(bank("great :("))).toBe("passes");
  });

  it("stops a line that ends in the middle", () => {
    expect(verdict(bank("i only want my"))).toBe("is-broken-off");
  });

  it("stops a line too long for a chat", () => {
    const long = Array.from(
      { length: 61 },
      (_, at) => `w${"abcdefghij"[at % 10]}${"klmnopqrst"[Math.floor(at / 10)]}`,
    ).join(" ");
    expect(verdict(bank(long))).toBe("wrong-length");
  });
});

describe("generated lines", () => {
  const plan = "How was I meant to know? It was in the box. Is there a list?";
  const judged = (text: string, line = plan, order: Partial<SpeechOrder> = {}): string =>
    verdict(generated(text, line), { written: [line], ...order });

  it("lets a line say its plan in other words and another order", () => {
    expect(judged("oh, it was in the box! how should i know? is there a list of these or what")).toBe(
      "passes",
    );
    expect(judged("It was refused, dear, whatever they say.", "They refuse it.")).toBe("passes");
  });

  it("stops a turned meaning", () => {
    expect(judged("it is my fault", "it is not my fault")).toBe("turns-the-meaning");
    expect(judged("its not here", "it's here")).toBe("turns-the-meaning");
    expect(judged("no, it isn't, not at all", "it's not here")).toBe("turns-the-meaning");
    expect(judged("I'm still happy about this", "I am still unhappy about this")).toBe("turns-the-meaning");
    expect(judged("I'm still not happy about this", "I am still unhappy about this")).toBe("passes");
  });

  it("takes a no that only begins a sentence for manner, but not the only no of a line", () => {
    expect(judged("No, it isn't here.", "It is not here.")).toBe("passes");
    expect(judged("no wonder its here", "it's here")).toBe("passes");
    expect(judged("No.", "Yes please do that.")).toBe("turns-the-meaning");
  });

  it("stops a thing that has not come up, and lets one pass that the agent named", () => {
    const text = "how was i meant to know. it was in the freezer box. is there a list";
    expect(judged(text)).toBe("strays-from-its-plan");
    const history = [{ by: "agent" as const, text: "Was it in the freezer?" }];
    expect(judged(text, plan, { history })).toBe("passes");
  });

  it("stops a line that leaves out most of what its plan names", () => {
    const long = "The engineer left the parcel with the neighbour and broke the gate.";
    expect(judged("the gate, honestly", long)).toBe("strays-from-its-plan");
  });

  it("knows a plan without things by its longer words", () => {
    expect(judged("i am so tired of waiting", "I am tired of waiting.")).toBe("passes");
    expect(judged("i have this", "I am tired of waiting.")).toBe("strays-from-its-plan");
  });

  it("stops a line that speaks of somebody else than its plan", () => {
    expect(judged("Tomorrow. I'll pay for the truck.", "Tomorrow. Will you pay for the truck?")).toBe(
      "changes-who",
    );
    expect(judged("It's she who keeps the chats.", "It's here who keeps the chats.")).toBe("changes-who");
    expect(
      judged("ah thank you, the truck, then. tomorrow", "The truck, then. Tomorrow.", { act: "accept" }),
    ).toBe("passes");
    expect(judged("I put this in your review.", "I will put what you said in my review.")).toBe(
      "changes-who",
    );
    expect(judged("I said the truck comes tomorrow, mind you", "The truck comes tomorrow.")).toBe("passes");
  });

  it("stops a line that goes on about something else", () => {
    const text = "it was in the box and so that was how it all went for so long then";
    expect(judged(text, "It was in the box.")).toBe("strays-from-its-plan");
    expect(judged("it was in the box. it's just a bit too late", "It was in the box.")).toBe(
      "strays-from-its-plan",
    );
    expect(judged("it was in the box. just like that", "It was in the box.")).toBe("passes");
  });

  it("stops slips that a person would not make", () => {
    expect(verdict(bank("it is the the box"))).toBe("stumbles");
    expect(verdict(bank("its a my box"))).toBe("stumbles");
    expect(verdict(bank("no no no"))).toBe("passes");
  });
});

describe("createGuard", () => {
  it("lets a sound line pass", () => {
    expect(verdict({ text: "that's not what the tracking says", source: "written" })).toBe("passes");
  });

  it("tells the log which rule stopped a line of which source, never the text", () => {
    const stops: Stop[] = [];
    createGuard((stop) => stops.push(stop)).judge(bank("it was £40"), buildOrder());
    expect(stops).toEqual([{ rule: "invents-a-figure", source: "bank" }]);
  });
});
