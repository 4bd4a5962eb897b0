import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildFinding, buildRubric } from "#test/builders/rubric";
import { buildSetting } from "#test/builders/scenario";
import { fatalErrorsOf, scoreOf, shareOfLevel, withOverrules } from "./finding";
import { assessContact } from "./judge";

const heard = {
  id: "heard",
  weight: 3,
  met: "You heard it.",
  missed: "You did not hear it.",
  evidence: { kind: "moves", any: ["paraphrase"] },
};
const civil = {
  id: "civil",
  fatal: true,
  missed: "You were rude.",
  evidence: { kind: "no-moves", none: ["rude"] },
};

describe("assessContact", () => {
  it("finds each criterion in the rubric's order, with the text for its level", () => {
    const record = new ContactRecord()
      .opens()
      .agent("the lamp, then", { moves: ["paraphrase"] })
      .ends("walked");
    const assessment = assessContact(
      buildSetting(),
      { rubric: buildRubric([heard, civil]) },
      record.numbered,
    );
    expect(assessment).toMatchObject({ outcome: "walked", score: 1 });
    expect(assessment.findings.map(({ criterion, level, text }) => [criterion, level, text])).toEqual([
      ["heard", "met", "You heard it."],
      ["civil", "met", "Well done."],
    ]);
  });

  it("says of what could not be told that it does not count, and what it would have been", () => {
    const record = new ContactRecord()
      .opens()
      .agent("fine.", { unsure: ["rude"] })
      .ends("walked");
    const [finding] = assessContact(
      buildSetting(),
      { rubric: buildRubric([civil]) },
      record.numbered,
    ).findings;
    expect(finding).toMatchObject({
      level: "not-sure",
      text: "We could not tell for certain, so this does not count. If it was so: You were rude.",
    });
  });

  it("gives the same assessment for the same events, whenever it is asked", () => {
    const record = new ContactRecord().opens().agent("hm").customer("well").ends("partial");
    const assess = () =>
      assessContact(buildSetting(), { rubric: buildRubric([heard, civil]) }, record.numbered);
    expect(assess()).toEqual(assess());
  });

  it("counts a contact without an end as not finished", () => {
    const { outcome } = assessContact(
      buildSetting(),
      { rubric: buildRubric([heard]) },
      new ContactRecord().opens().numbered,
    );
    expect(outcome).toBe("abandoned");
  });
});

describe("scoreOf", () => {
  it("is the mean by weight of what the levels earn: met 1, partly a half, missed 0", () => {
    const findings = [
      buildFinding({ level: "met", weight: 3 }),
      buildFinding({ level: "partly", weight: 2 }),
      buildFinding({ level: "missed", weight: 1 }),
    ];
    expect(scoreOf(findings)).toBeCloseTo(4 / 6);
  });

  it("leaves out what is not sure, what does not apply, and what is fatal", () => {
    const findings = [
      buildFinding({ level: "met", weight: 1 }),
      buildFinding({ level: "not-sure", weight: 5 }),
      buildFinding({ level: "not-applicable", weight: 5 }),
      buildFinding({ level: "missed", weight: 5, fatal: true }),
    ];
    expect(scoreOf(findings)).toBe(1);
  });

  it("is 0 when nothing counts", () => {
    expect(scoreOf([buildFinding({ level: "not-sure" })])).toBe(0);
  });
});

describe("fatalErrorsOf", () => {
  it("finds fatal criteria that were surely missed, and nothing else", () => {
    const rude = buildFinding({ criterion: "civil", level: "missed", fatal: true });
    const others = [
      buildFinding({ criterion: "heard", level: "missed" }),
      buildFinding({ criterion: "safe", level: "not-sure", fatal: true }),
    ];
    expect(fatalErrorsOf([rude, ...others])).toEqual([rude]);
  });
});

describe("withOverrules", () => {
  it("puts the newest overrule of a criterion in place, and leaves the others alone", () => {
    const findings = [
      buildFinding({ criterion: "heard", level: "missed" }),
      buildFinding({ criterion: "civil", level: "met" }),
    ];
    const overrules = [
      { criterion: "heard", level: "met" as const },
      { criterion: "heard", level: "partly" as const },
    ];
    expect(withOverrules(findings, overrules).map((finding) => finding.level)).toEqual(["partly", "met"]);
    expect(findings[0]?.level).toBe("missed");
  });
});

describe("shareOfLevel", () => {
  it("has no share for a level that does not count, which is not 0", () => {
    expect([shareOfLevel("missed"), shareOfLevel("not-sure"), shareOfLevel("not-applicable")]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });
});
