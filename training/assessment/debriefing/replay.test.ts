import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildSetting } from "#test/builders/scenario";
import { turnsOf } from "./debrief-turns";
import { replayOf } from "./replay";

const stepsOf = (record: ContactRecord) =>
  replayOf(turnsOf(buildSetting(), record.numbered), record.numbered);

describe("replayOf", () => {
  it("counts the time before a step from when the one before had been seen whole", () => {
    const record = new ContactRecord().opens("hi", { typingInMs: 1500 }).agent("Hello.", { after: 9 });
    record.passes(2).customer("where is it", { typingInMs: 700 });
    expect(stepsOf(record).map((step) => step.cameAfterInMs)).toEqual([0, 7500, 2700]);
  });

  it("never goes back in time, as where an agent answers while the line still runs in", () => {
    const record = new ContactRecord().opens("hi", { typingInMs: 6000 }).agent("Hello.", { after: 2 });
    expect(stepsOf(record).map((step) => step.cameAfterInMs)).toEqual([0, 0]);
  });

  it("names the customer's line from which an agent's line can be said anew", () => {
    const record = new ContactRecord().opens("hi").agent("Hello.").customer("well?");
    record.tool("find-order").agent("Found it.").customer("bye", { ends: "walked" });
    expect(stepsOf(record).map(({ turn, againFrom }) => [turn.text.slice(0, 9), againFrom])).toEqual([
      ["hi", undefined],
      ["Hello.", record.numberOf("hi")],
      ["well?", undefined],
      ["Find orde", undefined],
      ["Found it.", record.numberOf("well?")],
      ["bye", undefined],
    ]);
  });

  it("has nothing to go back to for a line before the customer's first", () => {
    const events = new ContactRecord().agent("Hello?").numbered;
    expect(replayOf(turnsOf(buildSetting(), events), events)).toMatchObject([{ againFrom: undefined }]);
  });
});
