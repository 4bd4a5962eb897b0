import { describe, expect, it } from "vitest";
import { checkCorpus, parseConversations, readCorpus } from "./parse-corpus";

const SOUND = [
  "# shop-001 | chat | retail | blunt, terse | mid",
  "situation: A parcel is late.",
  "goal: the parcel",
  "facts: order=R-10; due=Tuesday; gift=a birthday present",
  "agent: good",
  "outcome: resolved",
  "C 3 open_issue[order,due] | R-10 was due tuesday",
  "A greet,ask:gift | Hello. What is in it?",
  "C 2 give_fact[gift] | a birthday present",
  "A inform | It is in the van.",
  "C 2 ask_when | when",
  "A commit | I will ring you by four.",
  "C 1 thank | thanks",
  "A close | Bye.",
];
const withRow = (index: number, row: string): string =>
  SOUND.map((old, at) => (at === index ? row : old)).join("\n");
const faultsOf = (text: string): string[] =>
  parseConversations("shop.txt", text).faults.map((each) => `${each.line}: ${each.fault}`);

describe("parseConversations", () => {
  it("reads header, facts and turns with their labels", () => {
    const { conversations, faults } = parseConversations("shop.txt", SOUND.join("\n"));

    expect(faults).toEqual([]);
    expect(conversations[0]).toMatchObject({
      id: "shop-001",
      channel: "chat",
      styles: ["blunt", "terse"],
      outcome: "resolved",
    });
    expect(conversations[0]?.facts.get("due")).toBe("Tuesday");
    expect(conversations[0]?.turns[1]).toEqual({
      by: "agent",
      line: 8,
      moves: ["greet", "ask"],
      asks: ["gift"],
      text: "Hello. What is in it?",
    });
    expect(conversations[0]?.turns[2]).toMatchObject({ mood: 2, act: "give_fact", factKeys: ["gift"] });
  });

  const faulty: Array<{ what: string; row: number; put: string; fault: string }> = [
    { what: "an unknown move", row: 7, put: "A greet,charm | Hello.", fault: '8: "charm" is no move' },
    {
      what: "an unknown act",
      row: 8,
      put: "C 2 sing | la",
      fault: '9: "C 2 sing" is not C MOOD ACT[fact keys]',
    },
    {
      what: "a mood beyond 5",
      row: 8,
      put: "C 6 vent | la",
      fault: '9: "C 6 vent" is not C MOOD ACT[fact keys]',
    },
    {
      what: "a fact that is not in the line",
      row: 8,
      put: "C 2 give_fact[gift] | a hat",
      fault: '9: the value of "gift" is not in the line',
    },
    {
      what: "a fact that is not listed",
      row: 8,
      put: "C 2 give_fact[colour] | red",
      fault: '9: the fact "colour" is not listed',
    },
    {
      what: "an unknown channel",
      row: 0,
      put: "# shop-001 | fax | retail | blunt | mid",
      fault: '1: "fax" is no channel',
    },
    {
      what: "an id of another file",
      row: 0,
      put: "# bank-001 | chat | retail | blunt | mid",
      fault: '1: the id "bank-001" is not the file\'s name, a dash and a number',
    },
    { what: "a missing header line", row: 2, put: "aim: the parcel", fault: '3: "goal:" is wanted here' },
    {
      what: "an outcome that does not exist",
      row: 5,
      put: "outcome: fine",
      fault: '6: "fine" is no outcome',
    },
  ];

  it.each(faulty)("names line and fault of $what, and leaves the conversation out", ({ row, put, fault }) => {
    expect(faultsOf(withRow(row, put))).toContain(fault);
    expect(parseConversations("shop.txt", withRow(row, put)).conversations).toEqual([]);
  });

  it("keeps the sound conversations of a file with a faulty one", () => {
    const text = `${withRow(5, "outcome: fine")}\n\n${SOUND.join("\n").replace("shop-001", "shop-002")}`;
    expect(parseConversations("shop.txt", text).conversations.map((each) => each.id)).toEqual(["shop-002"]);
  });
});

describe("the corpus in the box", () => {
  it("has no fault", () => {
    expect(checkCorpus()).toEqual([]);
  });

  it("holds 2270 conversations", () => {
    expect(readCorpus().conversations).toHaveLength(2270);
  });
});
