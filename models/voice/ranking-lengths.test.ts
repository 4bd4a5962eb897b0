import { describe, expect, it } from "vitest";
import { bodyOf, type LengthSample, learnLengths, lengthOff, readLengthTable } from "./ranking-lengths";

const said = (words: number, act: string, styles: readonly string[] = ["polite"]): LengthSample => ({
  channel: "chat",
  styles,
  act,
  text: Array.from({ length: words }, () => "word").join(" "),
});
const times = (count: number, sample: (at: number) => LengthSample): LengthSample[] =>
  Array.from({ length: count }, (_, at) => sample(at));
const speaker = { channel: "chat" as const, act: "thank" as const, styles: ["polite" as const] };

describe("lengthOff", () => {
  const polite = [
    ...times(40, (at) => said(4 + (at % 3), "thank")),
    ...times(40, (at) => said(18 + (at % 5), "vent")),
  ];
  const table = learnLengths(polite);
  const off = (words: number, who: Parameters<typeof lengthOff>[2], of = table): number =>
    lengthOff(of, said(words, "").text, who);

  it("is near 0 for a line as long as people's of this act, and grows to both sides", () => {
    expect(Math.abs(off(5, speaker))).toBeLessThan(0.5);
    expect(off(1, speaker)).toBeLessThan(-2);
    expect(off(20, speaker)).toBeGreaterThan(2);
  });

  it("asks for fewer words of people who say less", () => {
    const both = learnLengths([...polite, ...times(40, () => said(8, "vent", ["terse"]))]);
    const vent = { ...speaker, act: "vent" as const };

    expect(off(10, { ...vent, styles: ["terse"] }, both)).toBeGreaterThan(off(10, vent, both));
  });

  it("goes by the channel where an act is rare, and says nothing of a channel that it doesn't know", () => {
    expect(off(12, { ...speaker, act: "ramble" })).not.toBe(0);
    expect(off(12, { ...speaker, channel: "phone" })).toBe(0);
  });
});

describe("bodyOf", () => {
  it("leaves out a letter's greeting and close, and nothing of a line without them", () => {
    expect(bodyOf("Dear Sir,\n\nwhere is it\n\nand when\n\nYours,\nJo Hale")).toBe("where is it\n\nand when");
    expect(bodyOf("where is it")).toBe("where is it");
  });
});

describe("the table in the box", () => {
  it("knows every channel, and that an opening is longer than thanks", () => {
    const table = readLengthTable();

    expect(Object.keys(table)).toEqual(["chat", "email", "phone", "social"]);
    for (const { acts } of Object.values(table))
      expect(acts.open_issue?.mean ?? 0).toBeGreaterThan(acts.thank?.mean ?? 9);
  });
});
