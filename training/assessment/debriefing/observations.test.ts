import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildFinding } from "#test/builders/rubric";
import { observationsOf, shareOfNewTurns } from "./observations";

describe("observationsOf", () => {
  const findings = [
    buildFinding({ criterion: "heard", competency: "listening", level: "partly", weight: 3 }),
    buildFinding({ criterion: "warm", level: "not-sure" }),
    buildFinding({ criterion: "held", level: "not-applicable" }),
  ];

  it("observes what counts, in full when it was assessed", () => {
    expect(observationsOf(findings, "assessed")).toEqual([
      { competency: "listening", sourceId: "heard", value: 0.5, weight: 3 },
    ]);
  });

  it("weighs practice half", () => {
    expect(observationsOf(findings, "practice").map((each) => each.weight)).toEqual([1.5]);
  });

  it("weighs what was only not heard by the chance that it was missed", () => {
    const unheard = buildFinding({ level: "missed", weight: 3, recall: 0.5 });
    expect(observationsOf([unheard], "assessed")).toMatchObject([{ value: 0, weight: 2 }]);
  });

  it("weighs an attempt tried again from a turn by what was played anew", () => {
    expect(observationsOf(findings, "practice", 0.5).map((each) => each.weight)).toEqual([0.75]);
    expect(observationsOf(findings, "practice", 0)).toEqual([]);
  });
});

describe("shareOfNewTurns", () => {
  const record = new ContactRecord().opens().agent("a").customer("1").agent("b").customer("2").agent("c");

  it("is 1 for an attempt from the beginning", () => {
    expect(shareOfNewTurns(record.numbered, null)).toBe(1);
  });

  it("counts the agent's turns after the one taken over last", () => {
    expect(shareOfNewTurns(record.numbered, record.numberOf("2"))).toBeCloseTo(1 / 3);
    expect(shareOfNewTurns(record.numbered, record.numberOf("c"))).toBe(0);
  });
});
