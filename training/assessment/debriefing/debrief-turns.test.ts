import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildSetting } from "#test/builders/scenario";
import { turnsOf } from "./debrief-turns";

const setting = buildSetting();

describe("turnsOf", () => {
  it("numbers lines as turns, and tags what the agent's do", () => {
    const record = new ContactRecord()
      .opens("hi")
      .agent("Which order?", { moves: ["ask"], because: "asked in turn 1" });
    expect(turnsOf(setting, record.numbered)).toMatchObject([
      { kind: "customer", turn: 1, text: "hi", moves: [] },
      { kind: "agent", turn: 2, text: "Which order?", moves: [{ move: "ask", because: "asked in turn 1" }] },
    ]);
  });

  it("shows tools by their label with what was entered, holds with what was announced, and silences", () => {
    const record = new ContactRecord().opens("hi");
    record.tool("find-order", { input: { number: "55" }, ok: false, result: "No such order." });
    record.hold(60, 2).silent(45);
    expect(
      turnsOf(setting, record.numbered).map(({ kind, text, worked, turn }) => [kind, text, worked, turn]),
    ).toEqual([
      ["customer", "hi", true, 1],
      ["tool", "Find order (Order number 55): No such order.", false, undefined],
      ["hold", "On hold for 60 seconds; 2 minutes had been announced.", true, undefined],
      ["silence", "Silence for 45 seconds.", true, undefined],
    ]);
  });

  it("says with each line of the customer how they felt and why", () => {
    const reason = { event: "owns", text: "You took it on.", arousal: -4, trust: 5, patience: 1 };
    const record = new ContactRecord()
      .opens("hi")
      .agent("mine")
      .customer("ok", { mood: 1, reasons: [reason] });
    expect(turnsOf(setting, record.numbered).at(-1)).toMatchObject({
      mood: 1,
      moodName: "calm",
      reasons: [reason],
    });
  });

  it("lets another attempt begin at every line of the customer but the one that ends the contact", () => {
    const record = new ContactRecord().opens("hi").agent("so").customer("that's it", { ends: "walked" });
    expect(turnsOf(setting, record.numbered).map((turn) => turn.canBranch)).toEqual([true, false, false]);
  });

  it("lets another attempt begin at the customer's last line when the agent ended it", () => {
    const record = new ContactRecord().opens("hi").agent("so").customer("well?").ends("abandoned", "agent");
    expect(turnsOf(setting, record.numbered).at(-1)).toMatchObject({ text: "well?", canBranch: true });
  });
});
