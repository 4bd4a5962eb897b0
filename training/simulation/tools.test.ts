import { describe, expect, it } from "vitest";
import { buildScenario, buildSetting } from "#test/builders/scenario";
import { startTestContact } from "#test/drivers/test-contact";
import { unopenedState } from "./state";
import { useTool } from "./tools";

const SCENARIO = buildScenario();
const FRESH = unopenedState(buildSetting());

describe("useTool", () => {
  it("takes an entry whatever its spaces, case and punctuation, and shows true facts", () => {
    const answer = useTool(SCENARIO, FRESH, { tool: "find-order", input: { number: " 55 8103" } });
    expect(answer).toEqual({ ok: true, result: "Order 55-8103: sent to the old flat.", effects: ["found"] });
  });

  it("refuses an entry that does not match, in the author's words", () => {
    expect(useTool(SCENARIO, FRESH, { tool: "find-order", input: { number: "55-8104" } })).toEqual({
      ok: false,
      result: "No such order.",
      effects: [],
    });
  });

  it("asks for a field that was left empty", () => {
    expect(useTool(SCENARIO, FRESH, { tool: "find-order", input: {} })?.result).toBe(
      "Fill in: Order number.",
    );
  });

  it("says what has to come first", () => {
    expect(useTool(SCENARIO, FRESH, { tool: "resend-item", input: {} })).toMatchObject({
      ok: false,
      result: "Find the order first.",
    });
  });

  it.each([
    ["80", true],
    ["80.01", false],
    ["0", false],
    ["-5", false],
    ["lots", false],
  ])("with 80 as the most, an amount of %s is allowed: %s", (sum, ok) => {
    const found = startTestContact().uses("find-order", { number: "55-8103" });
    expect(useTool(found.setting.scenario, found.state, { tool: "refund-item", input: { sum } })?.ok).toBe(
      ok,
    );
  });

  it("does the same deed only once", () => {
    const contact = startTestContact()
      .uses("find-order", { number: "55-8103" })
      .uses("resend-item")
      .uses("resend-item");
    expect(contact.state.toolsUsed.map((use) => use.ok)).toEqual([true, true, false]);
    expect(contact.state.effects.map((each) => each.effect)).toEqual(["found", "resent"]);
  });

  it("looks the same thing up as often as one likes", () => {
    const contact = startTestContact()
      .uses("find-order", { number: "55-8103" })
      .uses("find-order", { number: "55-8103" });
    expect(contact.state.toolsUsed.map((use) => use.ok)).toEqual([true, true]);
  });

  it("knows no tool that the scenario does not have", () => {
    expect(useTool(SCENARIO, FRESH, { tool: "hack-bank", input: {} })).toBeUndefined();
  });
});
