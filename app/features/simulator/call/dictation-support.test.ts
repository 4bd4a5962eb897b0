import { describe, expect, it } from "vitest";
import {
  dictationSupport,
  type RecognitionKind,
  recognitionOf,
  textOf,
  whyNoDictation,
} from "./dictation-support";

/** A browser's recogniser that answers so when it is asked whether it works on this device. */
function buildRecognition(answer?: string | Error, isOld = false): RecognitionKind {
  class Plain {}
  if (!isOld) Object.assign(Plain.prototype, { processLocally: false });
  const available =
    answer === undefined
      ? {}
      : { available: async () => (answer instanceof Error ? Promise.reject(answer) : answer) };
  return Object.assign(Plain, available) as unknown as RecognitionKind;
}

describe("dictationSupport", () => {
  it("offers only what works on this device, by the browser's own word", async () => {
    expect(await dictationSupport(buildRecognition("available"))).toBe("on-device");
    expect(await dictationSupport(buildRecognition("downloadable"))).toBe("not-installed");
    expect(await dictationSupport(buildRecognition("unavailable"))).toBe("away-only");
  });

  it("does not trust a recogniser that cannot say where it works", async () => {
    expect(await dictationSupport(buildRecognition())).toBe("away-only");
    expect(await dictationSupport(buildRecognition("available", true))).toBe("away-only");
    expect(await dictationSupport(buildRecognition(new Error("no")))).toBe("away-only");
  });

  it("says in a sentence why there is no button, and nothing where there is one", () => {
    const all = ["checking", "on-device", "not-installed", "away-only", "none"] as const;
    expect(all.map((each) => whyNoDictation(each) !== undefined)).toEqual([false, false, true, true, true]);
  });
});

it("finds the recogniser under either name", () => {
  const kind = buildRecognition();
  expect(recognitionOf({ webkitSpeechRecognition: kind })).toBe(kind);
  expect(recognitionOf({ SpeechRecognition: kind })).toBe(kind);
  expect(recognitionOf({})).toBeUndefined();
});

it("puts together what was recognised in pieces", () => {
  const piece = (transcript: string) => Object.assign([{ transcript }], { isFinal: true });
  expect(textOf({ results: [piece("I'll look "), piece(""), piece(" right now")] })).toBe(
    "I'll look right now",
  );
});
