import { describe, expect, it } from "vitest";
import type { Conversation } from "#models/corpus/parse-corpus";
import { buildConversation } from "#test/builders/conversation";
import { buildPlayedContact } from "#test/builders/played-contact";
import { buildRubric } from "#test/builders/rubric";
import { buildSetting } from "#test/builders/scenario";
import type { AgentMove, CustomerEar } from "#training/simulation/index";
import { judgedPlays, judgedRecords, scorerOn } from "./scorer";

const judged = (name: string, score: number, isFatal = false) => ({
  name,
  isGood: name.startsWith("good"),
  assessment: {
    rubric: "basics",
    outcome: "resolved" as const,
    score,
    findings: [
      {
        criterion: "civil",
        title: "Civil",
        competency: "listening",
        weight: 1,
        fatal: true,
        level: isFatal ? ("missed" as const) : ("met" as const),
        text: "",
        detail: "",
        focus: "tone",
        evidence: [],
      },
    ],
  },
});

describe("scorerOn", () => {
  it("gives the area under the curve and names the good ones with a fatal error", () => {
    const figures = scorerOn([
      judged("good a", 0.9),
      judged("good b", 0.4, true),
      judged("poor c", 0.5),
      judged("poor d", 0.1, true),
    ]);

    expect(figures).toEqual({
      good: 2,
      poor: 2,
      areaUnderCurve: 0.75,
      meanOfGood: 0.65,
      meanOfPoor: 0.3,
      fatalErrorsOfGood: ["good b"],
    });
  });
});

describe("judgedPlays", () => {
  it("takes the ends and leaves out what is between", () => {
    const of = (manner: string) => buildPlayedContact([], { manner });

    expect(
      judgedPlays(["excellent", "good", "average", "turning", "poor"].map(of)).map(({ isGood }) => isGood),
    ).toEqual([true, true, false]);
  });
});

describe("judgedRecords", () => {
  const conversation = (agent: Conversation["agent"], text: string) =>
    buildConversation({
      id: `made-${agent}`,
      agent,
      turns: [
        { by: "customer", line: 1, mood: 2, act: "open_issue", factKeys: [], text: "where is it" },
        { by: "agent", line: 2, moves: [], asks: [], text },
      ],
    });
  const ear: CustomerEar = {
    hear: async (line) => {
      const move: AgentMove = line.includes("late") ? "empathize" : "inform";
      return { tagger: "made", moves: [{ move, confidence: 1, unsure: false }] };
    },
  };

  it("judges what the ear hears by the criteria about what is said", async () => {
    const rubric = buildRubric([
      { id: "hears", evidence: { kind: "moves", any: ["empathize"], min: 1 } },
      { id: "settles", evidence: { kind: "outcome", any: ["resolved"] } },
    ]);
    const records = [
      conversation("good", "Your lamp is late, that's hard."),
      conversation("poor", "It takes as long as it takes."),
      conversation("mixed", "Well."),
    ];

    const found = await judgedRecords(records, { rubric, setting: buildSetting(), ear });

    expect(found.map(({ name, isGood, assessment }) => [name, isGood, assessment.score])).toEqual([
      ["made-good", true, 1],
      ["made-poor", false, 0],
    ]);
  });
});
