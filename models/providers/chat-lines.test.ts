import { describe, expect, it } from "vitest";
import { linesIn } from "./chat-lines";

const whole = (text: string): string[] => linesIn({ text, isWhole: true });

describe("linesIn", () => {
  it("takes each line of the text, without what models put around it", () => {
    expect(whole('1. so where is it\n2) "well, where is it"\n\n- “where is it”\n')).toEqual([
      "so where is it",
      "well, where is it",
      "where is it",
    ]);
  });

  it("keeps a figure that begins a line, and marks inside it", () => {
    expect(whole('40 pounds it was\nhe said "no" to me')).toEqual(["40 pounds it was", 'he said "no" to me']);
  });

  it("leaves out the last line where the text was cut off", () => {
    expect(linesIn({ text: "so where is it\nwell, whe", isWhole: false })).toEqual(["so where is it"]);
    expect(linesIn({ text: "well, whe", isWhole: false })).toEqual([]);
  });

  it("leaves out what a model thinks aloud, even without an end", () => {
    expect(whole("<think>\nthey want\nthree\n</think>\nso where is it")).toEqual(["so where is it"]);
    expect(whole("<think>\nthey want three")).toEqual([]);
  });

  it("takes no line twice, none without a letter, none of a length that nobody says, and four at most", () => {
    expect(whole(`a b\na b\n---\n***\n${"x".repeat(601)}\nc\nd\ne\nf`)).toEqual(["a b", "c", "d", "e"]);
  });
});
