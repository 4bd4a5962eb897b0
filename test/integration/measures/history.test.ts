import { describe, expect, it } from "vitest";
import { daysAgo, NOW, openMeasures, success, viewer } from "./measures-driver";

const LEARNER = viewer(["learner"], { accountId: "ada" });

async function openAda() {
  const test = await openMeasures();
  await test.site.person({ id: "ada", name: "Ada" });
  await test.site.person({ id: "ines", name: "Ines Roth", roles: ["trainer"] });
  const scenario = await test.version("scenario", "missing-parcel");
  const module = await test.version("module", "say-it-back");
  const history = async (competency: string) => test.measures.ownHistory(LEARNER, { competency, at: NOW });
  return { ...test, scenario, module, history };
}

describe("the history behind a number", () => {
  it("names every observation, where it was made, and the way to it, newest first", async () => {
    const { site, scenario, module, history } = await openAda();
    const quiz = await site.quiz({
      accountId: "ada",
      at: daysAgo(9),
      module,
      earned: { "say-one": 0.5 },
    });
    await site.attempt({
      id: "played",
      accountId: "ada",
      at: daysAgo(2),
      scenarioVersionId: scenario.id,
      mode: "practice",
      weight: 1.5,
      found: { heard: 1 },
    });

    expect(success(await history("listening")).rows).toMatchObject([
      {
        at: daysAgo(2).toISOString(),
        source: "criterion",
        setting: "The missing parcel",
        title: "Heard",
        mode: "practice",
        value: 1,
        weight: 1.5,
        to: "/attempts/played/debrief",
      },
      {
        at: daysAgo(9).toISOString(),
        source: "item",
        setting: "Say it back",
        title: "Which one?",
        mode: null,
        value: 0.5,
        to: `/quiz/${quiz}/results`,
      },
    ]);
  });

  it("adds up to the evidence of the number", async () => {
    const { site, history } = await openAda();
    await site.attempt({ accountId: "ada", at: daysAgo(70), found: { heard: 1, kind: 0 } });
    await site.attempt({ accountId: "ada", at: daysAgo(1), found: { heard: 0.5 } });
    const { rows, mastery } = success(await history("listening"));
    expect(rows.reduce((sum, row) => sum + row.evidence, 0)).toBeCloseTo(mastery.evidence);
  });

  it("shows what a trainer made of a finding, and takes out what was not applicable", async () => {
    const { site, history } = await openAda();
    await site.attempt({ id: "played", accountId: "ada", at: daysAgo(2), found: { heard: 0, kind: 0 } });
    await site.overrule("played", "heard", { level: "met", trainerId: "ines", at: daysAgo(1) });
    await site.overrule("played", "kind", { level: "not-applicable", trainerId: "ines", at: daysAgo(1) });

    const { rows, mastery } = success(await history("listening"));
    const overruling = { trainer: "Ines Roth", reason: "She did say it back." };
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          found: 0,
          value: 1,
          counts: true,
          overruling: expect.objectContaining(overruling),
        }),
        expect.objectContaining({ found: 0, counts: false, evidence: 0 }),
      ]),
    );
    expect(mastery.estimate).toBeGreaterThan(0.6);
  });

  it("counts what the scorer was not sure of once a trainer has judged it, in practice by half", async () => {
    const { site, scenario, database, history } = await openAda();
    await site.attempt({
      id: "played",
      accountId: "ada",
      at: daysAgo(2),
      scenarioVersionId: scenario.id,
      mode: "practice",
    });
    const finding = {
      criterion: "heard",
      title: "Heard",
      competency: "listening",
      weight: 2,
      fatal: false,
      level: "not-sure",
      text: "",
      detail: "",
      focus: "listening",
      evidence: [],
    };
    const assessment = { rubric: "chat", outcome: "resolved", findings: [finding], score: 0 };
    const body = JSON.stringify({ kind: "assessed", at: daysAgo(2).toISOString(), assessment });
    await database.attemptEvent.create({
      data: { attemptId: "played", number: 0, kind: "assessed", body, at: daysAgo(2) },
    });
    expect(success(await history("listening")).rows).toEqual([]);
    await site.overrule("played", "heard", { level: "met", trainerId: "ines", at: NOW });

    expect(success(await history("listening")).rows).toMatchObject([
      // The scenario is of level 1, the easiest.
      { title: "Heard", found: null, value: 1, weight: 1, difficulty: 0, counts: true },
    ]);
  });

  it("suggests a scenario that shows the competency while too little was seen", async () => {
    const { history } = await openAda();
    expect(success(await history("listening"))).toMatchObject({
      verdict: "unseen",
      next: { kind: "scenario", slug: "missing-parcel" },
    });
  });

  it("suggests the module to somebody below the level who has not passed it", async () => {
    const { site, history } = await openAda();
    const found = Object.fromEntries("abcdefghij".split("").map((id) => [id, 0]));
    await site.attempt({ accountId: "ada", at: daysAgo(1), found });
    expect(success(await history("listening"))).toMatchObject({
      verdict: "below",
      next: { kind: "module", slug: "say-it-back" },
    });
  });

  it("knows no competency that is not in the library", async () => {
    const { history } = await openAda();
    expect(await history("juggling")).toEqual({ ok: false, failure: "not-found" });
  });
});

describe("my progress", () => {
  it("lists every competency, seen or not, with attempts and quizzes newest first", async () => {
    const { site, module, measures } = await openAda();
    await site.attempt({ id: "first", accountId: "ada", at: daysAgo(5), score: 0.4, found: { heard: 0 } });
    await site.attempt({ id: "again", accountId: "ada", at: daysAgo(1), score: 0.8, parentId: "first" });
    await site.quiz({ accountId: "ada", at: daysAgo(3), module, earned: { "say-one": 1 } });

    const report = success(await measures.ownProgress(LEARNER, NOW));
    expect(report.competencies.map(({ slug, verdict }) => [slug, verdict])).toEqual([
      ["empathy", "unseen"],
      ["listening", "too-little"],
    ]);
    expect(report.attempts).toMatchObject([
      { id: "again", score: 0.8, isBranch: true },
      { id: "first", score: 0.4, isBranch: false },
    ]);
    expect(report.quizzes).toMatchObject([{ module: "Say it back", share: 1, isPassed: true }]);
  });
});
