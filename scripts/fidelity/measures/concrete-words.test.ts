import { describe, expect, it } from "vitest";
import { amountsIn, datesIn, namesIn, numbersIn } from "./concrete-words";

describe("numbersIn", () => {
  it("takes digits and words for the same number", () => {
    expect(numbersIn("three calls, 3 letters, £1,204.50")).toEqual(["3", "1204.5", "3"]);
  });

  it("leaves a number that begins with nought as it is typed", () => {
    expect(numbersIn("sort code 04-16")).toEqual(["04", "16"]);
  });
});

describe("amountsIn", () => {
  it("takes money by its sign or its word and nothing else", () => {
    expect(amountsIn("£64 and 20 quid in 3 days")).toEqual(["64", "20"]);
  });
});

describe("datesIn", () => {
  it("takes days, months and named times, but not today", () => {
    expect(datesIn("Fridays, tomorrow, last week, in June, today")).toEqual([
      "friday",
      "tomorrow",
      "last week",
      "june",
    ]);
  });
});

describe("namesIn", () => {
  it("takes words with a capital inside a sentence", () => {
    expect(namesIn("I spoke to Harriet, and Ruben's colleague")).toEqual(["Harriet", "Ruben"]);
  });

  it("takes no beginnings, no shouting, no codes and no I", () => {
    expect(namesIn("Hello. This is MINE, and I'm OK with M-771205")).toEqual([]);
  });
});
