import { describe, expect, it } from "vitest";
import { sentencesOf, wordsOf } from "./text";

describe("sentencesOf", () => {
  it("gives each sentence with its place in the line", () => {
    const line = "Sorry about that. When did it stop?";
    expect(sentencesOf(line).map(({ text, isQuestion }) => ({ text, isQuestion }))).toEqual([
      { text: "Sorry about that.", isQuestion: false },
      { text: "When did it stop?", isQuestion: true },
    ]);
    expect(sentencesOf(line).map(({ start, end }) => line.slice(start, end))).toEqual([
      "Sorry about that.",
      "When did it stop?",
    ]);
  });

  it("ends no sentence inside an amount or an abbreviation", () => {
    expect(sentencesOf("It is £3.50 until 4 p.m. tomorrow.")[0]?.text).toContain("£3.50 until 4 p.m");
  });

  it("finds none in a line without words", () => {
    expect([...sentencesOf(""), ...sentencesOf("  \n "), ...sentencesOf("...")]).toEqual([]);
  });

  it("reads a line of 50,000 letters without delay", () => {
    expect(sentencesOf("a".repeat(50_000))).toHaveLength(1);
  });
});

describe("wordsOf", () => {
  it("reads a hurried line as a careful one", () => {
    expect(wordsOf("IM sorry, i dont know")).toEqual(wordsOf("I’m sorry, I don't know"));
  });

  it("makes one number of the digits of a number", () => {
    expect(wordsOf("77 310 442")).toEqual(["0"]);
  });

  it("shortens letters that are drawn out", () => {
    expect(wordsOf("soooo")).toEqual(["soo"]);
  });
});
