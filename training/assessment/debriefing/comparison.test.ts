import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildFinding } from "#test/builders/rubric";
import { buildSetting } from "#test/builders/scenario";
import type { Level } from "../judging/finding";
import { type ComparedContact, compareContacts } from "./comparison";
import { turnsOf } from "./debrief-turns";

const because = (event: string, arousal: number, trust: number) => ({
  event,
  text: "Because.",
  arousal,
  trust,
  patience: 0,
});

const contactOf = (record: ContactRecord, findings: ComparedContact["findings"] = []): ComparedContact => ({
  turns: turnsOf(buildSetting(), record.numbered),
  findings,
});

const opening = () => new ContactRecord().opens("hi").agent("Hello.").customer("my lamp is late");
/** Goes on later than the first did, as a branch does. */
const branch = () => opening().passes(3600);

const texts = (turns: readonly { text: string }[]) => turns.map(({ text }) => text);

describe("compareContacts", () => {
  it("gives what both have once, and names the last turn of it", () => {
    const first = opening().agent("Number?").customer("again?");
    const second = branch().agent("Number?").customer("55-8103");
    const compared = compareContacts(contactOf(first), contactOf(second));
    expect(texts(compared.common)).toEqual(["hi", "Hello.", "my lamp is late"]);
    expect(compared.partedAfter).toBe(3);
    expect(compared.exchanges.map((side) => side.map(texts))).toEqual([
      [["Number?", "again?"]],
      [["Number?", "55-8103"]],
    ]);
  });

  it("lets an exchange end with the customer's line, and hold what was done before it", () => {
    const first = opening().tool("find-order").agent("Found it.").customer("good").agent("Bye.");
    const { exchanges } = compareContacts(contactOf(first), contactOf(branch()));
    expect(exchanges[0].map((exchange) => exchange.map(({ kind }) => kind))).toEqual([
      ["tool", "agent", "customer"],
      ["agent"],
    ]);
    expect(exchanges[1]).toEqual([]);
  });

  it("has nothing in common for two contacts that began apart", () => {
    const second = new ContactRecord().passes(60).opens("hi");
    const compared = compareContacts(contactOf(opening()), contactOf(second));
    expect([compared.common, compared.partedAfter]).toEqual([[], 0]);
  });

  it("puts criteria that differ first: fatal ones, then by what they weigh", () => {
    const explained = (heavy: Level, light: Level, civil: Level) =>
      [
        buildFinding({ criterion: "same", weight: 5, level: "met" }),
        buildFinding({ criterion: "light", weight: 1, level: light }),
        buildFinding({ criterion: "heavy", weight: 5, level: heavy }),
        buildFinding({ criterion: "civil", fatal: true, level: civil }),
      ].map((each) => ({ ...each, about: "moves" as const }));
    const first = contactOf(opening(), explained("partly", "met", "missed"));
    const second = contactOf(opening(), explained("met", "missed", "met"));
    const { criteria } = compareContacts(first, second);
    expect(criteria.map(({ criterion, levels, differs }) => [criterion, ...levels, differs])).toEqual([
      ["civil", "missed", "met", true],
      ["heavy", "partly", "met", true],
      ["light", "met", "missed", true],
      ["same", "met", "met", false],
    ]);
  });

  it("sums each row of the table since they parted, the one that sets them furthest apart first", () => {
    const first = opening()
      .agent("Number?")
      .customer("again?", { reasons: [because("asks-again", 10, -6), because("informs", -1, 1)] })
      .agent("Number?")
      .customer("again?!", { reasons: [because("asks-again", 15, -9)] });
    const second = branch()
      .agent("By noon.")
      .customer("ok", { reasons: [because("commits-with-time", -6, 8), because("informs", -1, 1)] });
    const { differences } = compareContacts(contactOf(first), contactOf(second));
    expect(differences).toEqual([
      {
        event: "asks-again",
        sums: [
          { turns: [5, 7], arousal: 25, trust: -15 },
          { turns: [], arousal: 0, trust: 0 },
        ],
        size: 40,
      },
      {
        event: "commits-with-time",
        sums: [
          { turns: [], arousal: 0, trust: 0 },
          { turns: [5], arousal: -6, trust: 8 },
        ],
        size: 14,
      },
    ]);
  });

  it("leaves out what moved the customer in the common part", () => {
    const start = () =>
      new ContactRecord()
        .opens("hi")
        .agent("Hm.")
        .customer("well?", { reasons: [because("is-cold", 3, -2)] });
    const { differences } = compareContacts(
      contactOf(start().agent("a")),
      contactOf(start().passes(9).agent("b")),
    );
    expect(differences).toEqual([]);
  });
});
