import { describe, expect, it } from "vitest";
import { buildPersona } from "#test/builders/scenario";
import { lineTime, pacedWords, type Speaker } from "./pace";

const sentence = (words: number) => Array.from({ length: words }, () => "word").join(" ");
/** Sixty words a minute: a second a word, of which 160 ms are shown in a chat. */
const typist = (wordsPerMinute = 60): Speaker => ({
  persona: buildPersona({ wordsPerMinute }),
  channel: "chat",
  mood: 1,
});
/** 170 words a minute on the phone: 17 words in six seconds. */
const caller = (changes: Partial<Speaker> = {}): Speaker => ({
  persona: buildPersona(),
  channel: "phone",
  mood: 1,
  ...changes,
});

describe("lineTime in a chat", () => {
  it("shows a share of the time that real typing takes", () => {
    expect(lineTime(sentence(20), typist(), 1)).toBe(3200);
  });

  it("is longer for somebody who types slowly", () => {
    expect(lineTime(sentence(20), typist(40), 1)).toBe(4800);
  });

  it("lets even one word take a moment, and no line longer than six seconds", () => {
    expect(lineTime("no", typist(), 1)).toBe(900);
    expect(lineTime(sentence(300), typist(), 1)).toBe(6000);
  });

  it("follows the pace of the installation; 0 shows lines at once", () => {
    expect(lineTime(sentence(20), typist(), 2)).toBe(6400);
    expect(lineTime(sentence(20), typist(), 0)).toBe(0);
  });
});

describe("lineTime elsewhere", () => {
  it("is as long on the phone as saying it takes, whatever the pace of typing", () => {
    expect(lineTime(sentence(17), caller(), 1)).toBe(6000);
    expect(lineTime(sentence(17), caller({ persona: buildPersona({ wordsPerMinute: 20 }) }), 1)).toBe(6000);
  });

  it("is longer for the old, shorter for the angry", () => {
    const old = caller({ persona: buildPersona({ styles: ["elderly"] }) });
    expect(lineTime(sentence(17), old, 1)).toBeGreaterThan(6000);
    expect(lineTime(sentence(17), caller({ mood: 5 }), 1)).toBeLessThan(6000);
  });

  it("is nothing for a letter, which is there whole", () => {
    expect(lineTime(sentence(60), caller({ channel: "email" }), 1)).toBe(0);
  });
});

describe("pacedWords", () => {
  it("gives the line back whole, word by word, with its spaces", () => {
    const text = "where  is it,\nthen?";
    expect(pacedWords(text, 1000, 0.55).map((word) => word.text)).toEqual([
      "where",
      "  is",
      " it,",
      "\nthen?",
    ]);
    expect(
      pacedWords(text, 1000, 0.55)
        .map((word) => word.text)
        .join(""),
    ).toBe(text);
  });

  it("shows only the sign for the share before the first word, and the last word at the end", () => {
    expect(pacedWords("one two three four", 1000, 0.55).map((word) => word.atMs)).toEqual([
      550, 700, 850, 1000,
    ]);
  });

  it("shows a line of one word after the typing sign", () => {
    expect(pacedWords("no", 1000, 0.55)).toEqual([{ text: "no", atMs: 550 }]);
  });

  it("takes what has no words for one piece", () => {
    expect(pacedWords("", 1000, 0.55)).toEqual([{ text: "", atMs: 550 }]);
  });
});
