import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildSetting } from "#test/builders/scenario";
import { EvidenceSchema } from "../rubric-schema";
import { accountOf } from "./account";
import { showEvidence } from "./evidence";

const setting = buildSetting();

function shown(evidence: unknown, record: ContactRecord) {
  return showEvidence(EvidenceSchema.parse(evidence), accountOf(setting, record.numbered));
}
const levelOf = (evidence: unknown, record: ContactRecord) => shown(evidence, record).level;

describe("moves", () => {
  const heard = { kind: "moves", any: ["paraphrase", "empathize"], min: 1, withinAgentTurns: 2 };

  it("is met by one of the moves early enough, and quotes the line", () => {
    const record = new ContactRecord().opens().agent("hello").customer("yes?");
    record.agent("the lamp, not the bulb", { moves: ["paraphrase"] });
    expect(shown(heard, record)).toEqual({
      level: "met",
      detail: "",
      evidence: [{ number: record.numberOf("the lamp, not the bulb"), quote: "the lamp, not the bulb" }],
    });
  });

  it("is missed when the move comes after the turns that count", () => {
    const record = new ContactRecord().opens().agent("a").customer("1").agent("b").customer("2");
    record.agent("the lamp, then", { moves: ["paraphrase"] });
    expect(levelOf(heard, record)).toBe("missed");
  });

  it("is partly met from half of what is wanted, and says how many", () => {
    const record = new ContactRecord()
      .opens()
      .agent("why?", { moves: ["ask_open"] })
      .customer("1")
      .agent("ok");
    expect(shown({ kind: "moves", any: ["ask_open"], min: 2 }, record)).toMatchObject({
      level: "partly",
      detail: "1 of 2",
    });
  });

  it("lets a move that is found unreliably speak for the learner", () => {
    const record = new ContactRecord().opens().agent("that's hard", { unsure: ["empathize"] });
    expect(levelOf(heard, record)).toBe("met");
  });

  it("does not apply when the agent never said a word", () => {
    expect(levelOf(heard, new ContactRecord().opens().ends("abandoned"))).toBe("not-applicable");
  });
});

describe("no-moves", () => {
  const civil = { kind: "no-moves", none: ["rude"], max: 0 };

  it("is missed from one more than allowed, and quotes each line", () => {
    const record = new ContactRecord().opens().agent("are you deaf", { moves: ["rude"] });
    expect(shown(civil, record)).toEqual({
      level: "missed",
      detail: "once",
      evidence: [{ number: record.numberOf("are you deaf"), quote: "are you deaf" }],
    });
  });

  it("is not sure, and fails nobody, when only an unreliable move speaks against it", () => {
    const record = new ContactRecord().opens().agent("fine.", { unsure: ["rude"] });
    expect(shown(civil, record)).toMatchObject({ level: "not-sure", evidence: [{ quote: "fine." }] });
  });

  it("counts only the sure ones against the learner when both are there", () => {
    const record = new ContactRecord()
      .opens()
      .agent("as per policy", { moves: ["jargon"] })
      .customer("what");
    record.agent("hm", { unsure: ["jargon"] });
    expect(shown({ kind: "no-moves", none: ["jargon"], max: 1 }, record)).toMatchObject({
      level: "not-sure",
      detail: "2 times",
    });
  });

  it("says why code found the move", () => {
    const record = new ContactRecord()
      .opens()
      .agent("order number?", { moves: ["reask"], because: "given in turn 1" });
    expect(shown({ kind: "no-moves", none: ["reask"] }, record).detail).toBe("once; given in turn 1");
  });

  it("is met while no more than allowed are found", () => {
    const record = new ContactRecord().opens().agent("as per policy", { moves: ["jargon"] });
    expect(levelOf({ kind: "no-moves", none: ["jargon"], max: 1 }, record)).toBe("met");
  });
});

describe("facts-found", () => {
  const facts = (...keys: string[]) => ({ kind: "facts-found", keys, min: keys.length });

  it("counts what the customer told as the truth, and quotes the question that drew it out", () => {
    const record = new ContactRecord()
      .opens()
      .agent("Has anything moved?")
      .customer("the old flat", { facts: ["moved"] });
    expect(shown(facts("moved"), record)).toMatchObject({
      level: "met",
      evidence: [{ number: record.numberOf("Has anything moved?"), quote: "Has anything moved?" }],
    });
  });

  it("does not count what the customer claims wrongly", () => {
    const record = new ContactRecord()
      .opens()
      .agent("The address?")
      .customer("the right one", { claims: ["moved"] });
    expect(levelOf(facts("moved"), record)).toBe("missed");
  });

  it("quotes the customer where nobody had asked", () => {
    const record = new ContactRecord().opens("a brass lamp, that is", { facts: ["item"] });
    expect(shown(facts("item"), record).evidence).toEqual([
      { number: record.numberOf("a brass lamp, that is"), quote: "a brass lamp, that is" },
    ]);
  });

  it("quotes the customer who went on because the agent was silent", () => {
    const record = new ContactRecord().opens().agent("one moment").customer("ok").silent(60);
    record.customer("it is for a wedding", { facts: ["present"] });
    expect(shown(facts("present"), record).evidence[0]?.quote).toBe("it is for a wedding");
  });

  it("counts what a tool showed, and quotes the tool", () => {
    const record = new ContactRecord().opens();
    record.tool("find-order", { result: "Order 55-8103: sent to the old flat." });
    expect(shown(facts("moved"), record)).toMatchObject({
      level: "met",
      evidence: [{ quote: "Find order: Order 55-8103: sent to the old flat." }],
    });
  });

  it("does not count what a tool that refused would have shown", () => {
    const record = new ContactRecord().opens().tool("find-order", { ok: false, result: "No such order." });
    expect(levelOf(facts("moved"), record)).toBe("missed");
  });

  it("counts what the agent said rightly", () => {
    const record = new ContactRecord().opens().agent("It went to the old flat.", { tells: ["moved"] });
    expect(levelOf(facts("moved"), record)).toBe("met");
  });

  it("is partly met from half of them, and quotes a line that shows two only once", () => {
    const record = new ContactRecord()
      .opens()
      .agent("Tell me.")
      .customer("so", { facts: ["moved", "present"] });
    const found = shown({ kind: "facts-found", keys: ["moved", "present", "order-number"], min: 3 }, record);
    expect(found).toMatchObject({ level: "partly", detail: "2 of 3" });
    expect(found.evidence.map((each) => each.quote)).toEqual(["Tell me."]);
  });
});

describe("questions-answered", () => {
  const answered = { kind: "questions-answered", keys: ["when"], min: 1 };

  it("is met by the line that answers", () => {
    const record = new ContactRecord().opens().agent("It comes on Thursday.", { answers: ["when"] });
    expect(shown(answered, record)).toMatchObject({
      level: "met",
      evidence: [{ quote: "It comes on Thursday." }],
    });
  });

  it("is missed when nobody answered", () => {
    expect(levelOf(answered, new ContactRecord().opens().agent("Hm."))).toBe("missed");
  });
});

describe("effects", () => {
  it("is met when all are there, and quotes the tool that left them", () => {
    const record = new ContactRecord()
      .opens()
      .tool("resend-item", { effects: ["resent"], result: "Sent again today." });
    expect(shown({ kind: "effects", all: ["resent"] }, record)).toMatchObject({
      level: "met",
      evidence: [{ number: 3, quote: "Send again: Sent again today." }],
    });
  });

  it("is partly met by half of them", () => {
    const record = new ContactRecord().opens().tool("find-order", { effects: ["found"] });
    expect(levelOf({ kind: "effects", all: ["found", "resent"] }, record)).toBe("partly");
  });

  it("takes no effect from a tool that refused", () => {
    const record = new ContactRecord().opens().tool("resend-item", { effects: ["resent"], ok: false });
    expect(levelOf({ kind: "effects", all: ["resent"] }, record)).toBe("missed");
  });
});

describe("effects-in-order", () => {
  // biome-ignore lint/suspicious/noThenProperty: authors' word for it.
  const order = { kind: "effects-in-order", first: "found", then: "refunded" };
  const find = { effects: ["found"] };
  const refund = { effects: ["refunded"] };

  it("is met when the first came first", () => {
    const record = new ContactRecord().opens().tool("find-order", find).tool("refund-item", refund);
    expect(levelOf(order, record)).toBe("met");
  });

  it("is missed when the second came alone or too early", () => {
    const alone = new ContactRecord().opens().tool("refund-item", refund);
    const early = new ContactRecord().opens().tool("refund-item", refund).tool("find-order", find);
    expect([levelOf(order, alone), levelOf(order, early)]).toEqual(["missed", "missed"]);
  });

  it("does not apply when the second never came about", () => {
    expect(levelOf(order, new ContactRecord().opens().tool("find-order", find))).toBe("not-applicable");
  });
});

describe("no-effects", () => {
  it("is missed by the tool that should not have been used, and met without it", () => {
    const evidence = { kind: "no-effects", none: ["refunded"] };
    const used = new ContactRecord()
      .opens()
      .tool("refund-item", { effects: ["refunded"], result: "Refunded." });
    expect(shown(evidence, used)).toMatchObject({
      level: "missed",
      evidence: [{ quote: "Refund: Refunded." }],
    });
    expect(levelOf(evidence, new ContactRecord().opens())).toBe("met");
  });
});

describe("outcome", () => {
  const resolved = { kind: "outcome", any: ["resolved"] };

  it("is met by an ending that was wanted and missed by another", () => {
    expect(levelOf(resolved, new ContactRecord().opens().agent("a").ends("resolved"))).toBe("met");
    expect(levelOf(resolved, new ContactRecord().opens().agent("a").ends("walked"))).toBe("missed");
  });

  it("quotes what the customer said last", () => {
    const record = new ContactRecord().opens("hi").agent("a").customer("forget it", { ends: "walked" });
    expect(shown(resolved, record).evidence).toEqual([
      { number: record.numberOf("forget it"), quote: "forget it" },
    ]);
  });

  it("is partly met when resolved was wanted and half of it was done", () => {
    expect(levelOf(resolved, new ContactRecord().opens().agent("a").ends("partial"))).toBe("partly");
    expect(
      levelOf({ kind: "outcome", any: ["escalated"] }, new ContactRecord().opens().ends("partial")),
    ).toBe("missed");
  });

  it("does not apply before the end", () => {
    expect(levelOf(resolved, new ContactRecord().opens().agent("a"))).toBe("not-applicable");
  });
});
