import { describe, expect, it } from "vitest";
import { comparedLengths, shareWithin, worstOff } from "./lengths";

const line = (text: string, styles: readonly string[] = ["terse"]) => ({ channel: "chat", styles, text });

describe("comparedLengths", () => {
  it("gives mean and spread of words, by channel and by style, beside the corpus", () => {
    const played = [line("one two three"), line("one")];
    const corpus = [line("one two"), line("one two three four five six")];

    expect(comparedLengths(played, corpus, 1)).toEqual([
      {
        cell: "chat",
        played: { lines: 2, mean: 2, spread: 1 },
        corpus: { lines: 2, mean: 4, spread: 2 },
        meanOff: -0.5,
        spreadOff: -0.5,
      },
      {
        cell: "chat, terse",
        played: { lines: 2, mean: 2, spread: 1 },
        corpus: { lines: 2, mean: 4, spread: 2 },
        meanOff: -0.5,
        spreadOff: -0.5,
      },
    ]);
  });

  it("counts a letter without its greeting and its close", () => {
    const letter = {
      channel: "email",
      styles: [],
      text: "Dear Sir,\n\nwhere is it\n\nYours faithfully,\nJo Hale",
    };
    const bare = { channel: "email", styles: [], text: "where is it" };

    expect(comparedLengths([letter], [bare], 1)).toMatchObject([{ cell: "email", meanOff: 0 }]);
  });

  it("leaves out what one side has too few lines of", () => {
    expect(comparedLengths([line("one")], [line("one"), line("two")], 2)).toEqual([]);
  });
});

describe("worstOff and shareWithin", () => {
  const length = { lines: 1, mean: 1, spread: 1 };
  const cells = [
    { cell: "chat", played: length, corpus: length, meanOff: 0.1, spreadOff: -0.3 },
    { cell: "phone", played: length, corpus: length, meanOff: 0.05, spreadOff: 0.1 },
  ];

  it("take the largest difference, whichever its sign", () => {
    expect(worstOff(cells)).toBe(0.3);
    expect(shareWithin(cells, 0.2)).toBe(0.5);
  });
});
