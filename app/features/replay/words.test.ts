import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildSetting } from "#test/builders/scenario";
import { turnsOf } from "#training/assessment/debriefing/debrief-turns";
import { moodCurve, replayOf } from "#training/assessment/index";
import { curveInWords, stepsInWords } from "./words";

const AGAIN = { event: "asks-again", text: "You asked again.", arousal: 10, trust: -6, patience: -2 };
const record = new ContactRecord().opens("hi", { mood: 3 });
record
  .silent(30)
  .agent("Your number?")
  .customer("again?!", { mood: 4, reasons: [AGAIN] });

describe("stepsInWords", () => {
  it("reads what came: deeds, who said what, the mood and why", () => {
    const steps = replayOf(turnsOf(buildSetting(), record.numbered), record.numbered);
    expect(stepsInWords(steps.slice(1), { agent: "You", customer: "Jo Hale" })).toBe(
      "Silence for 30 seconds. You: Your number? Jo Hale: again?! Mood: angry. " +
        "You asked again. Arousal +10, trust −6, patience −2.",
    );
  });
});

describe("curveInWords", () => {
  const curve = moodCurve(record.numbered);

  it("says how the customer came in, and how they are by now", () => {
    expect(curveInWords(curve, "Jo")).toBe("Jo came in frustrated and is angry in turn 3.");
    expect(curveInWords(curve.slice(0, 1), "Jo")).toBe("Jo comes in frustrated.");
    expect(curveInWords([], "Jo")).toBe("Jo has not said a word yet.");
  });
});
