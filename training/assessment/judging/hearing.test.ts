import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildFinding, buildRubric } from "#test/builders/rubric";
import { buildSetting } from "#test/builders/scenario";
import type { RecallOf } from "../../simulation/index";
import { countedWeight, type Level, scoreOf, withOverrules } from "./finding";
import { chanceOfRealMiss, unheardOfTen } from "./hearing";
import { assessContact } from "./judge";

const recallOf: RecallOf = (tagger) =>
  ({ sharp: { paraphrase: 0.9, empathize: 0.9, rude: 0.4 }, dull: { paraphrase: 0.5, empathize: 0.7 } })[
    tagger
  ];

const heard = { id: "heard", weight: 2, evidence: { kind: "moves", any: ["paraphrase", "empathize"] } };
const civil = { id: "civil", evidence: { kind: "no-moves", none: ["rude"] } };
const said = (...ears: string[]): ContactRecord => {
  const record = new ContactRecord().opens();
  for (const by of ears) record.agent("Right.", { by, moves: ["rude"] }).customer("well");
  return record.ends("walked");
};
const findingsOf = (criteria: Parameters<typeof buildRubric>[0], record: ContactRecord) =>
  assessContact(buildSetting(), { rubric: buildRubric(criteria), recallOf }, record.numbered).findings;

describe("a criterion missed because no ear heard it", () => {
  it("says how likely the ear was to hear it, over the moves that would have done", () => {
    expect(findingsOf([heard], said("dull"))[0]?.recall).toBeCloseTo(0.6);
  });

  it("counts each turn by the ear that listened in it", () => {
    expect(findingsOf([heard], said("dull", "sharp", "sharp"))[0]?.recall).toBeCloseTo(0.8);
  });

  it("is believed in full where an ear's recall is not known", () => {
    const [finding] = findingsOf([heard], said("dull", "nobody's"));
    expect(finding).toMatchObject({ level: "missed", recall: undefined });
    expect(finding && countedWeight(finding)).toBe(2);
  });

  it("is told apart from what was heard, and from what rests on no ear", () => {
    const met = new ContactRecord().opens().agent("the lamp, then", { by: "dull", moves: ["paraphrase"] });
    expect(findingsOf([heard], met)[0]).toMatchObject({ level: "met", recall: undefined });
    expect(findingsOf([civil], said("dull"))[0]).toMatchObject({ level: "missed", recall: undefined });
    const settled = { id: "settled", evidence: { kind: "outcome", any: ["resolved"] } };
    expect(findingsOf([settled], said("dull"))[0]).toMatchObject({ level: "missed", recall: undefined });
  });

  it("keeps its whole weight where it is fatal", () => {
    expect(findingsOf([{ ...heard, fatal: true }], said("dull"))[0]?.recall).toBeUndefined();
  });

  it("rests on no ear any more once a trainer has judged it", () => {
    const missed = buildFinding({ level: "missed", weight: 2, recall: 0.6 });
    const [agreed] = withOverrules([missed], [{ criterion: missed.criterion, level: "missed" }]);
    expect(agreed && countedWeight(agreed)).toBe(2);
  });
});

describe("chanceOfRealMiss", () => {
  it("leaves even chances where nothing is heard, and is certain where everything is", () => {
    expect([0, 0.5, 1].map(chanceOfRealMiss)).toEqual([0.5, 1 / 1.5, 1]);
  });
});

describe("the score with what was not heard", () => {
  const scoreWith = (level: Level, recall?: number) =>
    scoreOf([
      buildFinding({ level: "met", weight: 3 }),
      buildFinding({ level: "missed", weight: 2 }),
      buildFinding({ level, weight: 4, recall }),
    ]);

  it("loses the less by it the more the ear misses", () => {
    const scores = [1, 0.9, 0.7, 0.5, 0.2, 0].map((recall) => scoreWith("missed", recall));
    expect(scores[0]).toBe(scoreWith("missed"));
    expect([...scores].sort((left, right) => left - right)).toEqual(scores);
    expect(new Set(scores).size).toBe(scores.length);
  });

  it("is never as high with it missed as begun, nor begun as met, whatever stands beside it", () => {
    for (const weight of [0, 1, 5])
      for (const beside of ["met", "partly", "missed"] as const) {
        const scores = (["missed", "partly", "met"] as const).map((level) =>
          scoreOf([buildFinding({ level: beside, weight }), buildFinding({ level, weight: 4, recall: 0 })]),
        );
        expect(scores[0]).toBeLessThan(scores[1] ?? 0);
        expect(scores[1]).toBeLessThan(scores[2] ?? 0);
      }
  });

  it("earns nothing by it", () => {
    expect(scoreOf([buildFinding({ level: "missed", recall: 0 })])).toBe(0);
  });
});

describe("unheardOfTen", () => {
  it("counts what is not heard of ten lines, where that is two or more", () => {
    expect([1, 0.86, 0.84, 0.61, 0].map(unheardOfTen)).toEqual([undefined, undefined, 2, 4, 10]);
  });
});
