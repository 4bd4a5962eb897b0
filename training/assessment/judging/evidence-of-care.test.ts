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

describe("answer-pace", () => {
  const pace = { kind: "answer-pace", maxMedianSeconds: 30 };
  const answering = (...seconds: number[]) =>
    seconds.reduce(
      (record, after) => record.agent("so", { after }).customer("ok"),
      new ContactRecord().opens(),
    );

  it("takes the middle one of the waits, so that one long search does not decide", () => {
    expect(levelOf(pace, answering(10, 300, 20))).toBe("met");
  });

  it("takes the mean of the two in the middle where their number is even", () => {
    expect(levelOf(pace, answering(10, 60))).toBe("partly");
  });

  it("is missed beyond one and a half times what is wanted", () => {
    expect(levelOf(pace, answering(46, 46, 46))).toBe("missed");
  });

  it("counts from when the line could be read, not from when typing began", () => {
    const record = new ContactRecord()
      .opens("a long line", { typingInMs: 20_000 })
      .agent("so", { after: 45 });
    expect(shown(pace, record).detail).toBe("mostly within 25 s; at most 30 s wanted");
  });

  it("goes on counting when the customer has to ask whether anybody is there", () => {
    const record = new ContactRecord().opens().silent(60).customer("hello?").agent("here", { after: 5 });
    expect(levelOf(pace, record)).toBe("missed");
  });

  it("leaves out the time after a hold, which is judged apart", () => {
    const record = new ContactRecord().opens().hold(200, 3).agent("back", { after: 1 });
    expect(levelOf(pace, record)).toBe("not-applicable");
  });
});

describe("holds", () => {
  const careful = { kind: "holds", maxUnannounced: 0, maxOverrunSeconds: 30 };

  it("does not apply without a hold", () => {
    expect(levelOf(careful, new ContactRecord().opens())).toBe("not-applicable");
  });

  it("is met by a hold that was announced and kept to", () => {
    expect(levelOf(careful, new ContactRecord().opens().hold(140, 2))).toBe("met");
  });

  it("is missed by one without a word, and by one that took longer than announced", () => {
    const wordless = new ContactRecord().opens().hold(20);
    expect(shown(careful, wordless).evidence).toEqual([
      { number: 3, quote: "On hold for 20 seconds, without a word." },
    ]);
    expect(shown(careful, new ContactRecord().opens().hold(200, 2)).evidence[0]?.quote).toBe(
      "On hold for 3 minutes; 2 minutes had been announced.",
    );
  });

  it("takes words that announce a hold for an announcement", () => {
    const record = new ContactRecord()
      .opens()
      .agent("May I put you on hold?", { moves: ["hold"] })
      .customer("ok");
    expect(levelOf(careful, record.hold(40))).toBe("met");
  });

  it("counts a hold that nobody came back from, up to the end", () => {
    const record = new ContactRecord().opens().holdWithoutReturn(1).passes(400).ends("walked", "customer");
    expect(shown(careful, record)).toMatchObject({
      level: "missed",
      evidence: [{ quote: "On hold for 7 minutes; 1 minute had been announced." }],
    });
  });
});

describe("note", () => {
  const noted = { kind: "note", mentions: ["old flat", "wedding", "sent again"], min: 2 };
  const withNote = (text: string) => new ContactRecord().opens().ends("resolved").notes(text);

  it("is met by enough of what should stand in it, and quotes it", () => {
    expect(shown(noted, withNote("Went to the old flat.\nWedding on Saturday."))).toMatchObject({
      level: "met",
      detail: "2 of 3 things noted, 2 wanted",
      evidence: [{ quote: "Went to the old flat.\nWedding on Saturday." }],
    });
  });

  it("is partly met by half, and missed by less", () => {
    expect(levelOf(noted, withNote("For a wedding."))).toBe("partly");
    expect(levelOf(noted, withNote("Customer called."))).toBe("missed");
  });

  it("is missed when it was skipped, without a quote", () => {
    expect(shown(noted, withNote(" "))).toMatchObject({ level: "missed", evidence: [] });
    expect(levelOf(noted, new ContactRecord().opens().ends("resolved"))).toBe("missed");
  });
});

describe("forbidden", () => {
  const forbidden = { kind: "forbidden", cues: ["calm down"] };

  it("is missed by the sentence that holds the words", () => {
    const record = new ContactRecord().opens().agent("I see. You need to calm down. Then we talk.");
    expect(shown(forbidden, record)).toMatchObject({
      level: "missed",
      detail: "once",
      evidence: [{ quote: "You need to calm down." }],
    });
  });

  it("is met without them, and does not look at what the customer says", () => {
    expect(levelOf(forbidden, new ContactRecord().opens("calm down, me?").agent("I see."))).toBe("met");
  });
});

describe("commitments", () => {
  const kept = { kind: "commitments", min: 1, kept: true };
  const made = { kind: "commitments", min: 1, kept: false };
  const promising = (promise: object) =>
    new ContactRecord().opens().agent("so", { moves: ["commit"], promises: [promise] });

  it("is met by a promise with a time that a tool then kept", () => {
    const record = promising({ text: "I'll send it today.", time: "today", remedies: ["resend"] });
    record.customer("good").tool("resend-item", { effects: ["resent"] });
    expect(shown(kept, record)).toMatchObject({
      level: "met",
      evidence: [{ number: record.numberOf("so"), quote: "I'll send it today." }],
    });
  });

  it("is met by telling the time of what was delivered before", () => {
    const record = new ContactRecord().opens().tool("resend-item", { effects: ["resent"] });
    record.agent("so", { promises: [{ time: "tomorrow", remedies: ["resend"] }] });
    expect(levelOf(kept, record)).toBe("met");
  });

  it("believes a promise that lies beyond the contact", () => {
    expect(levelOf(kept, promising({ text: "I'll ring you on Friday.", time: "on Friday" }))).toBe("met");
    expect(levelOf(kept, promising({ time: "today", remedies: ["voucher"] }))).toBe("met");
  });

  it("is only begun when what was promised was never done, or no time was named", () => {
    expect(levelOf(kept, promising({ time: "today", remedies: ["resend"] }))).toBe("partly");
    expect(levelOf(made, promising({}))).toBe("partly");
  });

  it("is missed by a promise that was broken, whatever else was kept", () => {
    const record = promising({ text: "I'll ring you.", time: "on Friday" }).customer("ok");
    record.agent("wait", { promises: [{ text: "Two minutes.", time: "two minutes", backInMinutes: 2 }] });
    record.customer("ok").hold(400);
    expect(shown(kept, record)).toMatchObject({
      level: "missed",
      detail: "1 not kept",
      evidence: [{ quote: "Two minutes." }],
    });
    expect(levelOf(made, record)).toBe("met");
  });

  it("is missed without a promise", () => {
    expect(shown(kept, new ContactRecord().opens().agent("hm"))).toMatchObject({
      level: "missed",
      detail: "0 of 1 with a time and kept",
    });
  });
});
