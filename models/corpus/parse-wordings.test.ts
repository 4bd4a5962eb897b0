import { describe, expect, it } from "vitest";
import { modelPath } from "#models/files";
import { parseConversations, readCorpus } from "./parse-corpus";
import { checkWordings, parseManners, parsePlainLines } from "./parse-wordings";

const CORPUS = parseConversations(
  "toy.txt",
  [
    "# toy-001 | phone | water | blunt | mid",
    "situation: No water.",
    "goal: water",
    "facts: since=Tuesday; street=Quarry Bank",
    "agent: good",
    "outcome: resolved",
    "C 4 open_issue[since] | Nothing since Tuesday, 2 days.",
    "A ask:street | Which street?",
    "C 4 give_fact[street] | Quarry Bank. I said.",
    "A thank | Thanks.",
    "C 3 ask_when | When?",
    "A commit | Today.",
  ].join("\n"),
).conversations;

describe("parsePlainLines", () => {
  const faultsOf = (row: string): string[] =>
    parsePlainLines("p.txt", row, CORPUS).faults.map(({ line, fault }) => `${line}: ${fault}`);

  it("reads the plain line of a customer's line", () => {
    const { lines, faults } = parsePlainLines("p.txt", "toy-001.3 | I live in Quarry Bank.\n", CORPUS);
    expect(faults).toEqual([]);
    expect(lines).toEqual([{ conversation: "toy-001", turn: 3, text: "I live in Quarry Bank." }]);
  });

  it.each([
    ["toy-009.1 | Hello.", "1: toy-009.1 is no line of the corpus"],
    ["toy-001.2 | Which street is it?", "1: toy-001.2 is the agent's"],
    ["toy-001.3 | I live there.", '1: the value of "street" is not in the line'],
    ["toy-001.1 | There was no water since Tuesday, 5 days.", "1: 5 is not in the customer's line"],
    ["toy-001.5 | ", "1: nothing is said"],
    ["toy-001.5 | When?\ntoy-001.5 | When is it?", "2: toy-001.5 is there twice"],
  ])("names the row and the fault of %j", (row, fault) => {
    expect(faultsOf(row)).toEqual([fault]);
  });
});

describe("parseManners", () => {
  const ENTRY = [
    "@ mn-001 | phone | hotel | challenge | mid",
    "situation: A guest was charged for a minibar.",
    "agent: policy | The minibar has a sensor.",
    "facts: amount=£14",
    "plain: I want the £14 taken off.",
    "1 polite | Might you take the £14 off, please?",
    "2 chatty | I never opened it, love, so that £14 wants taking off.",
    "4 blunt,cold | Take the £14 off.",
    "5 sarcastic | Lovely sensor. Take the £14 off.",
  ];

  it("reads the plain line and its manners", () => {
    const { entries, faults } = parseManners("m.txt", ENTRY.join("\n"));
    expect(faults).toEqual([]);
    expect(entries[0]?.manners[2]).toEqual({ mood: 4, styles: ["blunt", "cold"], text: "Take the £14 off." });
  });

  it("names the row of an unknown style, a missing fact and too few manners", () => {
    const broken = [...ENTRY.slice(0, 5), "1 polite | Take it off.", "4 grumpy | Take the £14 off."];
    expect(parseManners("m.txt", broken.join("\n")).faults).toEqual([
      { file: "m.txt", line: 7, fault: '"4 grumpy" is not MOOD STYLE,STYLE' },
      { file: "m.txt", line: 1, fault: "2 manners; 4 or more are wanted" },
      { file: "m.txt", line: 6, fault: 'the value "£14" is not in the line' },
    ]);
  });
});

describe("the wordings in the box", () => {
  it("are sound: each belongs to a line of the corpus and says its facts", () => {
    const { conversations } = readCorpus();
    expect(checkWordings(conversations, (name) => modelPath(`corpus/wordings/${name}`))).toEqual([]);
  });
});
