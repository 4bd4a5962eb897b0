import { describe, expect, it } from "vitest";
import { matchesCue, parseCue, sentencesWithCue, whatIsWrongWith } from "./cues";

describe("matchesCue", () => {
  const cases: [string, string, boolean][] = [
    ["refund today", "I'll have it refunded by today", true],
    ["refund today", "I'll refund it tomorrow", false],
    ["refund|credit today", "The credit goes out today", true],
    ["refund !not", "I can't refund that", false],
    ["refund !not", "I can refund that", true],
    ["order number", "Your number, the one of the order", true],
    ["follow-up call", "I'll call you to follow up", true],
    ["£64", "that makes £64", true],
    ["£64", "that makes £640", false],
  ];

  it.each(cases)("for the cue “%s” and the line “%s” says %s", (cue, line, expected) => {
    expect(matchesCue(parseCue(cue), line)).toBe(expected);
  });

  it("wants all words in one sentence", () => {
    expect(sentencesWithCue(["refund today"], "I'll refund you. It goes out today.")).toEqual([]);
  });

  it("matches nothing if every word is forbidden", () => {
    expect(matchesCue(parseCue("!not"), "anything at all")).toBe(false);
  });
});

describe("whatIsWrongWith", () => {
  it.each(["refund | today", "refund| today", "!not", "refund ***"])("finds the fault in “%s”", (cue) => {
    expect(whatIsWrongWith(cue)).toBeDefined();
  });

  it("finds none in a good cue", () => {
    expect(whatIsWrongWith("refund|credit today !not")).toBeUndefined();
  });
});
