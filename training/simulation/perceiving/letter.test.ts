import { describe, expect, it } from "vitest";
import type { FoundMove } from "../events";
import { bodyOf, heardInLetter, letterPartsOf, piecesOfLetter, withLetterForm } from "./letter";

const LETTER =
  "Dear Mr Pask,\n\nThe debit is stopped. I'll write again tomorrow.\n\nKind regards,\nHannah Lowe";
const found = (move: FoundMove["move"], confidence = 0.9, unsure = false): FoundMove => ({
  move,
  confidence,
  unsure,
});

describe("a letter's parts", () => {
  it("are greeting, body, close and name", () => {
    expect(letterPartsOf(LETTER)).toEqual({
      greeting: "Dear Mr Pask,",
      body: "The debit is stopped. I'll write again tomorrow.",
      close: "Kind regards,\nHannah Lowe",
      name: "Hannah Lowe",
    });
  });

  it.each([
    ["Hi Edmund,\nIt is done.\nThanks\nSam", "It is done.", "Sam"],
    ["It is done.\n\nBest wishes, Sam", "It is done.", "Sam"],
    ["Good morning,\n\nIt is done.\n\nSam Hill", "It is done.", "Sam Hill"],
    ["It is done.", "It is done.", undefined],
    [
      "Dear Sir,\n\nThank you for the photograph. It is done.",
      "Thank you for the photograph. It is done.",
      undefined,
    ],
  ])("are found in %j", (text, body, name) => {
    expect(letterPartsOf(text)).toMatchObject({ body, name });
  });

  it("leave the whole text where it is nothing but form", () => {
    expect(bodyOf("Kind regards,\nSam")).toBe("Kind regards,\nSam");
  });
});

describe("a letter's form", () => {
  const formOf = (text: string, isOver = false) =>
    withLetterForm([], letterPartsOf(text), { isOver }).map(({ move }) => move);

  it("greets and introduces where greeting and name are there", () => {
    expect(formOf(LETTER)).toEqual(["greet", "introduce"]);
  });

  it("is cold in one line, unless there is nothing left to say, and cold without greeting and close", () => {
    expect(formOf("Please read our guide.")).toEqual(["cold"]);
    expect(formOf("Please read our guide.", true)).toEqual(["cold"]);
    expect(formOf("Dear Mr Pask,\n\nYou are welcome.\n\nSam Hill", true)).toEqual(["greet", "introduce"]);
    expect(formOf("Please read our guide, which explains how every bill is made and why.")).toEqual(["cold"]);
  });
});

describe("hearing a letter", () => {
  it("is done by parts of three sentences, none across paragraphs, and by single sentences", () => {
    expect(piecesOfLetter("One. Two. Three. Four.\n\nFive?")).toEqual({
      parts: ["One. Two. Three.", "Four.", "Five?"],
      sentences: ["One.", "Two.", "Three.", "Four.", "Five?"],
    });
  });

  it("finds care in a sentence, but a slight or a refusal only with what surrounds it", () => {
    const parts = [[found("inform", 0.5, true)]];
    const sentences = [[found("empathize", 0.6)], [found("rude")], [found("refuse")], [found("inform", 0.8)]];

    expect(heardInLetter(parts, sentences).map(({ move, confidence }) => [move, confidence])).toEqual([
      ["inform", 0.8],
      ["empathize", 0.6],
    ]);
    expect(heardInLetter([[found("rude")]], [])).toMatchObject([{ move: "rude" }]);
  });
});
