import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict";

describe("verdictOf", () => {
  it.each([
    ["unseen", { estimate: 0.5, low: 0.13, high: 0.87, evidence: 0 }],
    ["too-little", { estimate: 0.8, low: 0.6, high: 1, evidence: 2.9 }],
    ["below", { estimate: 0.5, low: 0.4, high: 0.69, evidence: 20 }],
    ["developing", { estimate: 0.65, low: 0.55, high: 0.75, evidence: 20 }],
    ["reached", { estimate: 0.75, low: 0.65, high: 0.85, evidence: 20 }],
    ["secure", { estimate: 0.8, low: 0.7, high: 0.9, evidence: 20 }],
  ] as const)("says %s of a mastery like this", (verdict, mastery) => {
    expect(verdictOf(mastery)).toBe(verdict);
  });
});
