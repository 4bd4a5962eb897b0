import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { moodFit, readMoodFit, writeMoodFit } from "./mood-fit";
import { learnWordMood, moodByWords } from "./word-mood";

const TAUGHT = [
  { text: "thank you so much, that's lovely", mood: 0 },
  { text: "thanks, lovely", mood: 0 },
  { text: "could you tell me where it is", mood: 1 },
  { text: "i've asked this already", mood: 2 },
  { text: "this is the third time and i'm tired of it", mood: 3 },
  { text: "this is RIDICULOUS, what are you people doing!!", mood: 5 },
  { text: "RIDICULOUS! get me your manager!", mood: 5 },
];
/** A line sounds like its level, give or take one; lines of any level spread by two. */
const SOUNDS = { offset: 0, slope: 1, deviation: 1, any: { mean: 2.5, deviation: 2 } };
const learned = learnWordMood(TAUGHT);

describe("moodByWords", () => {
  it("hears anger in words like those it learned as angry, and calm in the others", () => {
    expect(moodByWords(learned, "RIDICULOUS!")).toBeGreaterThan(
      moodByWords(learned, "lovely, thank you") + 2,
    );
  });

  it("stays between 0 and 5", () => {
    for (const { text } of TAUGHT) {
      expect(moodByWords(learned, `${text} ${text}`)).toBeGreaterThanOrEqual(0);
      expect(moodByWords(learned, `${text} ${text}`)).toBeLessThanOrEqual(5);
    }
  });
});

describe("weights on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "word-mood-"));
  writeMoodFit(learned, SOUNDS, folder);

  it("hear the same as before within a hundredth", () => {
    const { words } = readMoodFit(folder);

    for (const { text } of TAUGHT)
      expect(moodByWords(words, text)).toBeCloseTo(moodByWords(learned, text), 1);
  });

  it("fit a mood the better the nearer the line sounds to it", () => {
    const fit = readMoodFit(folder);

    expect(moodFit(fit, "RIDICULOUS!", 5)).toBeGreaterThan(moodFit(fit, "lovely, thank you", 5));
    expect(moodFit(fit, "RIDICULOUS!", 0)).toBeLessThan(moodFit(fit, "lovely, thank you", 0));
    expect(moodFit(fit, "RIDICULOUS!", 0)).toBeLessThan(0);
  });

  it("are refused where they are cut short", () => {
    const cut = mkdtempSync(join(tmpdir(), "word-mood-"));
    writeMoodFit(learned, SOUNDS, cut);
    writeFileSync(join(cut, "mood.bin"), Buffer.alloc(10));

    expect(() => readMoodFit(cut)).toThrow(/10 bytes/);
  });
});

describe("the weights in the box", () => {
  it("tell pleased, annoyed and furious apart", () => {
    const { words } = readMoodFit();
    const heard = [
      "thank you, that's lovely",
      "i've asked you this already",
      "This is ridiculous, get me your manager!",
    ].map((line) => moodByWords(words, line));

    expect(heard).toEqual([...heard].sort((left, right) => left - right));
    expect((heard[2] ?? 0) - (heard[0] ?? 0)).toBeGreaterThan(1);
  });
});
