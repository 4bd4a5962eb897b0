import { describe, expect, it } from "vitest";
import { chooseVoice, firstWords, type LocalVoice, registerOf, wordsBefore } from "./reading-voice";

const voice = (name: string, changes: Partial<LocalVoice> = {}): LocalVoice => ({
  name,
  lang: "en-GB",
  localService: true,
  voiceURI: name,
  ...changes,
});
const WALTER = { name: "Walter Lindqvist", register: "low" } as const;

describe("chooseVoice", () => {
  it("takes no voice that sends the words away, and none that speaks another language", () => {
    const away = voice("Google UK English Male", { localService: false });
    expect(chooseVoice([away, voice("Anna", { lang: "de-DE" })], WALTER)).toBeUndefined();
    expect(chooseVoice([], WALTER)).toBeUndefined();
  });

  it("prefers a voice as low as the customer's, then one of which nothing is known", () => {
    const all = [voice("Serena"), voice("English (Scotland)"), voice("Daniel")];
    expect(chooseVoice(all, WALTER)?.name).toBe("Daniel");
    expect(chooseVoice(all.slice(0, 2), WALTER)?.name).toBe("English (Scotland)");
    expect(chooseVoice(all.slice(0, 1), WALTER)?.name).toBe("Serena");
  });

  it("gives the same customer the same voice, in whatever order the browser lists them", () => {
    const all = ["Daniel", "Arthur", "Oliver"].map((name) => voice(name));
    expect(chooseVoice(all, WALTER)).toEqual(chooseVoice([...all].reverse(), WALTER));
  });

  it("does not give every customer the same voice", () => {
    const all = ["Daniel", "Arthur", "Oliver", "Gordon"].map((name) => voice(name));
    const names = ["Ann Lee", "Bo Ek", "Cy Day", "Di Fox", "Ed Gray", "Flo Hill"];
    const chosen = names.map((name) => chooseVoice(all, { name, register: "middle" })?.name);
    expect(new Set(chosen).size).toBeGreaterThan(1);
  });

  it("takes no voice that was made as a joke", () => {
    expect(chooseVoice([voice("Zarvox"), voice("Bad News")], WALTER)).toBeUndefined();
  });
});

it("tells a voice's height by its name, if at all", () => {
  const names = ["Microsoft George", "Microsoft Hazel", "English female", "English male", "Pico"];
  expect(names.map((name) => registerOf({ name }))).toEqual(["low", "high", "high", "low", undefined]);
});

describe("what has been heard", () => {
  it("counts the words that a voice has begun", () => {
    const text = "It came on Tuesday, you see.";
    expect([0, 1, 3, 8, 99].map((place) => wordsBefore(text, place))).toEqual([0, 1, 1, 2, 6]);
  });

  it("is the first words of the line", () => {
    expect([0, 2, 9].map((count) => firstWords("It came on Tuesday.", count))).toEqual([
      "",
      "It came",
      "It came on Tuesday.",
    ]);
  });
});
