import { describe, expect, it } from "vitest";
import { buildScenario } from "#test/builders/scenario";
import type { Scenario, WrittenLine } from "../simulation/index";
import { checkScenario } from "./check-scenario";
import { customerLinesOf } from "./customer-lines";

type Changes = Readonly<Record<string, unknown>>;

function problemsWith(changes: Changes, everyday: readonly WrittenLine[] = []): string[] {
  return checkScenario(buildScenario(changes), { everyday }).map(
    (problem) => `${problem.weight} ${problem.path.join(".")}: ${problem.message}`,
  );
}

const BASE = buildScenario();

/** The base scenario's list with one element changed. */
function withFirst<Part extends "facts" | "questions" | "remedies" | "tools">(
  part: Part,
  changes: Changes,
): Changes {
  const [first, ...rest] = BASE[part];
  return { [part]: [{ ...first, ...changes }, ...rest] };
}

function withLine(text: string, act = "vent", mood = "annoyed"): Changes {
  return { lines: [...BASE.lines, { act, mood, text }] };
}

const IN_LINE = `lines.${BASE.lines.length}.text`;
const BANDED = (text: string) => ({ calm: [text], annoyed: [text], angry: [text] });

/** What an author breaks, and what the author is told. */
const FAULTS: [string, Changes, string][] = [
  [
    "a placeholder without a fact",
    withLine("where is {parcel}"),
    `fault ${IN_LINE}: There is no fact "parcel" for {parcel}.`,
  ],
  [
    "a bracket that is no placeholder",
    withLine("where is {My Parcel}"),
    `fault ${IN_LINE}: A curly bracket stands here that is no placeholder.`,
  ],
  [
    "a fact's line that does not say it",
    withFirst("facts", { lines: BANDED("the thing") }),
    "fault facts.0.lines.calm.0: This line does not say {item}.",
  ],
  [
    "a question without lines",
    withFirst("questions", { lines: {} }),
    "fault questions.0.lines: This question has no line at all.",
  ],
  [
    "a digit in a line",
    withLine("that's 3 times now"),
    `fault ${IN_LINE}: "3" stands in a line; make it a fact and say {its-key}, or write it without the number.`,
  ],
  [
    "a hidden fact's placeholder elsewhere",
    withLine("my number is {order-number}"),
    `fault ${IN_LINE}: {order-number} is hidden at first, so only its own lines may say it.`,
  ],
  [
    "a hidden fact's value elsewhere",
    withLine("ask Harriet then"),
    `fault ${IN_LINE}: This line says "Harriet", which is hidden in the fact "neighbour".`,
  ],
  [
    "no hidden fact that matters",
    { facts: BASE.facts.map(({ matters: _, ...fact }) => fact) },
    "fault facts: No hidden fact says in `matters` what finding it would have changed; every scenario hides one.",
  ],
  [
    "a key used twice",
    withFirst("remedies", { key: "item" }),
    'fault remedies.0.key: "item" is the key of something else too.',
  ],
  [
    "a question that waits for nothing",
    withFirst("questions", { after: "nowhere" }),
    'fault questions.0.after: There is no effect, fact, remedy or question "nowhere".',
  ],
  [
    "a remedy that no tool delivers",
    withFirst("remedies", { deliveredBy: "sent" }),
    'fault remedies.0.deliveredBy: No tool leaves the effect "sent".',
  ],
  [
    "an override of no row",
    { overrides: [{ event: "shouts", arousal: 1 }] },
    'fault overrides.0.event: The parameter table has no row "shouts".',
  ],
  [
    "a resolution that asks for nothing",
    { resolution: { full: {}, partial: {} } },
    "fault resolution.full: The full resolution asks for nothing, so it can never be reached.",
  ],
  [
    "a resolution out of reach",
    { resolution: { full: { effects: ["moon"] }, partial: {} } },
    'fault resolution.full.effects.0: No order of using the tools leads to "moon".',
  ],
  [
    "a tool that needs what nothing leads to",
    withFirst("tools", { requires: [{ effect: "moon", otherwise: "No." }] }),
    'fault tools.0.requires.0: Nothing leads to the effect "moon", so this tool can never be used.',
  ],
  [
    "a tool that must match no fact",
    withFirst("tools", { fields: [{ key: "n", label: "N", kind: "text", mustMatch: "nothing" }] }),
    'fault tools.0.fields.0: There is no fact "nothing" to match.',
  ],
  [
    "a choice without the right option",
    withFirst("tools", {
      fields: [{ key: "n", label: "N", kind: "choice", options: ["a", "b"], mustMatch: "item" }],
    }),
    `fault tools.0.fields.0: None of the options is the fact's value, "a brass lamp".`,
  ],
  [
    "a cue that cannot be read",
    withFirst("facts", { asks: ["order | item"] }),
    'fault facts.0.asks.0: "order | item": A | has nothing on one side.',
  ],
  [
    "a fact that nobody can ask for",
    { facts: BASE.facts.map((fact) => (fact.key === "order-number" ? { ...fact, asks: [] } : fact)) },
    "fault facts.1.asks: Nothing counts as asking for this fact, so nobody can find it.",
  ],
  [
    "no opening in the opening mood",
    {
      opening: { arousal: 52, trust: 30, patience: 8 },
      lines: BASE.lines.filter((line) => line.mood !== "annoyed"),
    },
    'fault lines: The scenario opens "annoyed" and has no open_issue line in that mood.',
  ],
  [
    "too few lines",
    {},
    `fault lines: The customer has ${customerLinesOf(BASE).length} lines; at least 60 are needed.`,
  ],
  [
    "an act without any line",
    {},
    "fault lines: No line lets the customer challenge while calm, whatever was said before.",
  ],
];

const ADVICE: [string, Changes, string][] = [
  [
    "a cue found everywhere",
    withFirst("facts", { asks: ["you"] }),
    `advice facts.0.asks.0: "you" is found in "Hello, my name is Sam and I'm happy to help you today." too; use a rarer word.`,
  ],
  [
    "a line too long for a chat",
    withLine("so ".repeat(41).trim()),
    `advice ${IN_LINE}: 41 words are long for a line by chat; 40 are the most that sound real.`,
  ],
  [
    "a spoiler in the summary",
    { summary: "It went to the old flat." },
    'advice summary: It says "the old flat", which the learner is meant to find out.',
  ],
  [
    "a topic without lines for one mood",
    withFirst("facts", { lines: { calm: ["it's {item}"] } }),
    'advice facts.0.lines: This fact has no line for the mood "angry"; another mood\'s will be said.',
  ],
];

describe("checkScenario", () => {
  it.each(FAULTS)("finds %s", (_, changes, expected) => {
    expect(problemsWith(changes)).toContain(expected);
  });

  it.each(ADVICE)("advises on %s", (_, changes, expected) => {
    expect(problemsWith(changes)).toContain(expected);
  });

  it("has nothing to say about a good scenario but that it has few lines", () => {
    const everyday = everyActInEveryMood();
    expect(problemsWith({}, everyday)).toEqual([
      `fault lines: The customer has ${customerLinesOf(BASE).length} lines; at least 60 are needed.`,
      'advice lines: Only 1 open_issue line fits the opening mood "annoyed"; 3 keep it fresh.',
    ]);
  });

  it("names faults before advice", () => {
    const weights = checkScenario(BASE, { everyday: [] }).map((problem) => problem.weight);
    expect([...weights].sort().reverse()).toEqual(weights);
  });
});

function everyActInEveryMood(): WrittenLine[] {
  const acts: Scenario["lines"][number]["act"][] = [
    "vent",
    "restate",
    "withhold",
    "ask_when",
    "ask_why",
    "challenge",
    "confused",
    "reject",
    "negotiate",
    "accept",
    "accept_grudging",
    "confirm",
    "doubt",
    "soften",
    "disclose",
    "impatient",
    "demand_supervisor",
    "threaten_leave",
    "threaten_public",
    "ramble",
    "thank",
    "close",
    "hang_up",
    "apologize",
  ];
  return acts.flatMap((act) =>
    (["calm", "annoyed", "angry"] as const).map((mood) => ({ act, mood, text: `a line to ${act}` })),
  );
}
