import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { Decision, SpeechOrder, WrittenLine } from "#training/simulation/index";
import { orderFor } from "./speech-order";

type Around = { readonly everyday?: readonly WrittenLine[]; readonly avoid?: readonly string[] };

function ordered(
  contact: TestContact,
  decision: Partial<Decision>,
  { everyday = [], avoid }: Around = {},
): SpeechOrder {
  const extras = { attemptId: "attempt-1", everyday, avoid, decision: { ...contact.decision, ...decision } };
  return orderFor(contact.setting, contact.state, extras);
}

const TELLS_NUMBER: Partial<Decision> = {
  act: "give_fact",
  mood: 1,
  topic: { kind: "fact", key: "order-number", downplayed: false },
  facts: [{ key: "order-number", as: "truth" }],
};

describe("orderFor", () => {
  it("fills the lines of the act, topic and mood with what is released", () => {
    const order = ordered(startTestContact(), TELLS_NUMBER);
    expect(order.written).toEqual(["sure, 55-8103"]);
    expect(order.mustSay).toEqual([
      { key: "order-number", label: "order number", type: "code", value: "55-8103" },
    ]);
    expect(order.isSpecific).toBe(true);
  });

  it("says a claim as the customer claims it", () => {
    const decision = {
      ...TELLS_NUMBER,
      topic: { kind: "fact" as const, key: "moved", downplayed: false },
      facts: [{ key: "moved", as: "claim" as const }],
    };
    expect(ordered(startTestContact(), decision).written).toEqual(["it went to the right address"]);
  });

  it("knows of the scenario only what has come up", () => {
    const order = JSON.stringify(
      ordered(startTestContact(), { act: "vent", topic: { kind: "none" }, facts: [] }),
    );
    for (const secret of ["55-8103", "the old flat", "Harriet", "Saturday's wedding"])
      expect(order).not.toContain(secret);
    expect(order).toContain("a brass lamp");
  });

  it("takes the neighbouring mood's lines where the very one has none, then the everyday ones", () => {
    const everyday: WrittenLine[] = [{ act: "challenge", mood: "calm", text: "is that so" }];
    expect(
      ordered(startTestContact(), { act: "vent", mood: 5, topic: { kind: "none" }, facts: [] }).written,
    ).toEqual(["i've been waiting and waiting"]);
    expect(
      ordered(
        startTestContact(),
        { act: "challenge", mood: 5, topic: { kind: "none" }, facts: [] },
        { everyday },
      ).written,
    ).toEqual(["is that so"]);
  });

  it("never comes without words", () => {
    const setting = buildSetting({
      scenario: { lines: [{ act: "open_issue", mood: "annoyed", text: "hi, {item}" }] },
    });
    expect(
      ordered(startTestContact({ setting }), { act: "ramble", topic: { kind: "none" }, facts: [] }).written,
    ).toEqual(["Hm."]);
  });

  it("says two facts in one breath, a line of each", () => {
    const decision = {
      ...TELLS_NUMBER,
      facts: [
        { key: "order-number", as: "truth" as const },
        { key: "present", as: "truth" as const },
      ],
    };
    expect(ordered(startTestContact(), decision).written).toEqual([
      "sure, 55-8103. it's for Saturday's wedding",
    ]);
  });

  it("knows a line again that was said in one breath with another", () => {
    const decision = {
      ...TELLS_NUMBER,
      topic: { kind: "fact" as const, key: "moved", downplayed: false },
      facts: [{ key: "moved", as: "claim" as const }],
    };
    const avoid = ["sure, 55-8103. it went to the right address"];
    expect(ordered(startTestContact(), decision).written).toEqual(["it went to the right address"]);
    expect(ordered(startTestContact(), decision, { avoid }).written).not.toContain(
      "it went to the right address",
    );
  });

  it("keeps lines that only fit one move of the agent for that move", () => {
    const everyday: WrittenLine[] = [
      { act: "doubt", mood: "annoyed", text: "sorry won't help", after: ["apologize"] },
      { act: "doubt", mood: "annoyed", text: "i'll believe it when i see it" },
    ];
    const doubting = { act: "doubt" as const, mood: 3, topic: { kind: "none" as const }, facts: [] };
    expect(ordered(startTestContact(), { ...doubting, reactsTo: ["commit"] }, { everyday }).written).toEqual([
      "i'll believe it when i see it",
    ]);
    expect(
      ordered(startTestContact(), { ...doubting, reactsTo: ["apologize"] }, { everyday }).written,
    ).toEqual(["sorry won't help"]);
  });

  it("answers a slight with a line written for it, before the scenario's other lines", () => {
    const everyday: WrittenLine[] = [
      { act: "vent", mood: "annoyed", text: "don't talk to me like that", after: ["rude"] },
    ];
    const venting = { act: "vent" as const, mood: 3, topic: { kind: "none" as const }, facts: [] };
    expect(ordered(startTestContact(), { ...venting, reactsTo: ["rude"] }, { everyday }).written).toEqual([
      "don't talk to me like that",
    ]);
  });

  it("lets no line from a bank replace the scenario's own words, but everyday ones", () => {
    const everyday: WrittenLine[] = [{ act: "ramble", mood: "annoyed", text: "makes you wonder" }];
    const about = { mood: 3, topic: { kind: "none" as const }, facts: [], reactsTo: [] };
    const vents = ordered(startTestContact(), { ...about, act: "vent" }, { everyday });
    const rambles = ordered(startTestContact(), { ...about, act: "ramble" }, { everyday });
    expect([vents.isSpecific, rambles.isSpecific]).toEqual([true, false]);
  });

  it("prefers everyday lines typed as this customer types", () => {
    const everyday: WrittenLine[] = [
      { act: "ramble", mood: "annoyed", text: "One does wonder." },
      { act: "ramble", mood: "annoyed", text: "makes you wonder" },
    ];
    const rambling = { act: "ramble" as const, mood: 3, topic: { kind: "none" as const }, facts: [] };
    expect(ordered(startTestContact(), rambling, { everyday }).written).toEqual(["makes you wonder"]);
  });

  it("speaks of typing only where both sides type", () => {
    const texts = ["my message is further up", "top of the chat, please", "i have been through that"];
    const everyday: WrittenLine[] = texts.map((text) => ({ act: "challenge", mood: "calm", text }));
    const wanted = { act: "challenge" as const, mood: 1, topic: { kind: "none" as const }, facts: [] };
    const writtenOn = (channel: string): readonly string[] => {
      const setting = buildSetting({ scenario: { channel } });
      return ordered(startTestContact({ setting }), wanted, { everyday }).written;
    };

    expect(writtenOn("chat")).toEqual(texts);
    expect(writtenOn("social")).toEqual([texts[0], texts[2]]);
    expect(writtenOn("phone")).toEqual([texts[2]]);
  });

  it("leaves out what has been said, here or elsewhere, while there is something else", () => {
    const everyday: WrittenLine[] = [{ act: "vent", mood: "annoyed", text: "not again" }];
    const venting = { act: "vent" as const, mood: 3, topic: { kind: "none" as const }, facts: [] };
    expect(
      ordered(startTestContact(), venting, { everyday, avoid: ["I've been waiting, and waiting!"] }).written,
    ).toEqual(["not again"]);
  });

  it("complains before saying it again, where there is a line for that", () => {
    const everyday: WrittenLine[] = [
      { act: "vent", mood: "annoyed", text: "I told you that.", after: ["reask"] },
    ];
    const order = ordered(
      startTestContact(),
      { ...TELLS_NUMBER, mood: 3, reactsTo: ["reask"] },
      { everyday },
    );
    expect(order.written).toEqual(["I told you that. 55-8103. can you find it"]);
  });

  it("is an error of the program where nothing is to be said", () => {
    const { setting, state } = startTestContact();
    expect(() => orderFor(setting, state, { attemptId: "a", everyday: [] })).toThrow(
      "no decision is pending",
    );
  });
});
