import { describe, expect, it } from "vitest";
import { amountIn, isSameEntry, mentionsValue } from "./values";

describe("mentionsValue", () => {
  const cases: { value: string; text: string; type: "amount" | "code" | "name" | "time"; said: boolean }[] = [
    { value: "55-8103", text: "is it 55 8103 then", type: "code", said: true },
    { value: "55-8103", text: "is it 55-81030", type: "code", said: false },
    { value: "Harriet", text: "ask for harriet.", type: "name", said: true },
    { value: "last Tuesday", text: "so, Last Tuesday", type: "time", said: true },
    { value: "£64", text: "I see 64 pounds", type: "amount", said: true },
    { value: "£64", text: "I see £64.00 here", type: "amount", said: true },
    { value: "£64", text: "in 64 days", type: "amount", said: false },
    { value: "£64", text: "£640", type: "amount", said: false },
    { value: "£1,240", text: "it's 1240", type: "amount", said: true },
  ];

  it.each(cases)("looking for $value in “$text” ($type) says $said", ({ value, text, type, said }) => {
    expect(mentionsValue(text, value, type)).toBe(said);
  });
});

describe("isSameEntry", () => {
  it("lets spaces, case and punctuation pass", () => {
    expect(isSameEntry("sy93 4qt", "SY93-4QT")).toBe(true);
  });

  it("does not take two empty entries for the same", () => {
    expect(isSameEntry("--", "  ")).toBe(false);
  });
});

describe("amountIn", () => {
  it("reads thousands and pence", () => {
    expect(amountIn("about £1,204.50 or so")).toBe(1204.5);
  });
});
