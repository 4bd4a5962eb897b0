import { describe, expect, it } from "vitest";
import { buildScenario } from "#test/builders/scenario";
import { mended } from "./typos";

/** Its cues know, among others: order, number, refund, voucher, replacement, another, arrive, thursday. */
const SCENARIO = buildScenario();

describe("typos", () => {
  it.each([
    ["ill refnd you", "ill refund you"],
    ["a vouhcer for you", "a voucher for you"],
    ["the ordeer nubmer", "the order number"],
    ["on thrusday", "on thursday"],
  ])("“%s” are read as “%s”", (typed, meant) => {
    expect(mended(SCENARIO, typed)).toBe(meant);
  });

  it.each([
    "refunds and refunded",
    "the others",
    "a vaucher",
    "he numbs",
    "other orders",
    "jane.numbr@postbay.example",
  ])("are no excuse for changing “%s”", (typed) => {
    expect(mended(SCENARIO, typed)).toBe(typed);
  });
});
