import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { moodCurve } from "./mood-curve";

const ASKED_AGAIN = {
  event: "asks-again",
  text: "You asked for the order number again; it was given in turn 3.",
  arousal: 10,
  trust: -6,
  patience: -2,
};

describe("moodCurve", () => {
  it("has a point for each line of the customer, with the change since the one before", () => {
    const record = new ContactRecord().opens("where is it", { arousal: 50, trust: 35, mood: 3 });
    record.agent("The number?").customer("again?!", {
      arousal: 60,
      trust: 29,
      mood: 4,
      reasons: [ASKED_AGAIN],
    });
    expect(moodCurve(record.numbered)).toMatchObject([
      {
        turn: 1,
        arousal: 50,
        arousalChange: 0,
        trustChange: 0,
        moodName: "frustrated",
        agentLine: undefined,
      },
      {
        number: record.numberOf("again?!"),
        turn: 3,
        arousal: 60,
        arousalChange: 10,
        trustChange: -6,
        moodName: "angry",
        agentLine: "The number?",
        customerLine: "again?!",
        reasons: [ASKED_AGAIN],
      },
    ]);
  });

  it("has no line of the agent where silence moved the customer", () => {
    const record = new ContactRecord().opens().agent("wait").customer("ok").silent(60).customer("hello?");
    expect(moodCurve(record.numbered).at(-1)).toMatchObject({ turn: 4, agentLine: undefined });
  });

  it("is empty before the customer has spoken", () => {
    expect(moodCurve([])).toEqual([]);
  });
});
