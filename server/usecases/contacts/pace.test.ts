import { describe, expect, it } from "vitest";
import { buildPersona } from "#test/builders/scenario";
import { pacedWords, typingTime } from "./pace";

const sentence = (words: number) => Array.from({ length: words }, () => "word").join(" ");
/** Sixty words a minute: a second a word, of which 160 ms are shown. */
const PERSONA = buildPersona({ wordsPerMinute: 60 });

describe("typingTime", () => {
  it("shows a share of the time that real typing takes", () => {
    expect(typingTime(sentence(20), PERSONA, 1)).toBe(3200);
  });

  it("is longer for somebody who types slowly", () => {
    expect(typingTime(sentence(20), buildPersona({ wordsPerMinute: 40 }), 1)).toBe(4800);
  });

  it("lets even one word take a moment, and no line longer than six seconds", () => {
    expect(typingTime("no", PERSONA, 1)).toBe(900);
    expect(typingTime(sentence(300), PERSONA, 1)).toBe(6000);
  });

  it("follows the pace of the installation; 0 shows lines at once", () => {
    expect(typingTime(sentence(20), PERSONA, 2)).toBe(6400);
    expect(typingTime(sentence(20), PERSONA, 0)).toBe(0);
  });
});

describe("pacedWords", () => {
  it("gives the line back whole, word by word, with its spaces", () => {
    const text = "where  is it,\nthen?";
    expect(pacedWords(text, 1000).map((word) => word.text)).toEqual(["where", "  is", " it,", "\nthen?"]);
    expect(
      pacedWords(text, 1000)
        .map((word) => word.text)
        .join(""),
    ).toBe(text);
  });

  it("shows only typing for the first 55 hundredths, and the last word at the end", () => {
    expect(pacedWords("one two three four", 1000).map((word) => word.atMs)).toEqual([550, 700, 850, 1000]);
  });

  it("shows a line of one word after the typing sign", () => {
    expect(pacedWords("no", 1000)).toEqual([{ text: "no", atMs: 550 }]);
  });

  it("takes what has no words for one piece", () => {
    expect(pacedWords("", 1000)).toEqual([{ text: "", atMs: 550 }]);
  });
});
