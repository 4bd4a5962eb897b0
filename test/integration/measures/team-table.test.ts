import { describe, expect, it } from "vitest";
import { dayAgo, daysAgo, EVERYBODY, NOW, openMeasures, success, viewer } from "./measures-driver";

const TRAINER = viewer(["trainer"]);
const HELD = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1 };
const FAILED = { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0 };

type Site = Awaited<ReturnType<typeof openMeasures>>;

/** Three scenarios at the level, the last of them so many days ago and a week after the first. */
async function becomeReady({ site }: Site, accountId: string, days: number) {
  await site.attempt({ accountId, scenario: "one", at: daysAgo(days + 7), found: HELD });
  await site.attempt({ accountId, scenario: "two", at: daysAgo(days + 3), found: HELD });
  await site.attempt({ accountId, scenario: "three", at: daysAgo(days), found: HELD });
}

async function rowsOf(test: Site, query: Partial<typeof EVERYBODY> | object = {}) {
  const asked = { query: { ...EVERYBODY, ...query }, at: NOW };
  return success(await test.measures.team(TRAINER, asked)).rows;
}

describe("the team table", () => {
  it("counts ready since, and time to competency from the day of hire", async () => {
    const test = await openMeasures();
    await test.site.person({ id: "ada", hiredOn: dayAgo(40) });
    await becomeReady(test, "ada", 10);

    expect(await rowsOf(test)).toMatchObject([
      {
        accountId: "ada",
        standing: "ready",
        readySince: dayAgo(10),
        daysToCompetency: 30,
        tenureInDays: 40,
        lastActiveAt: daysAgo(10).toISOString(),
      },
    ]);
  });

  it("says not started of somebody who has only answered quiz items", async () => {
    const test = await openMeasures();
    const accountId = await test.site.person({});
    const module = await test.version("module", "say-it-back");
    await test.site.quiz({ accountId, at: daysAgo(3), module, earned: { "say-one": 1, "say-two": 1 } });

    expect(await rowsOf(test)).toMatchObject([{ standing: "not-started", mastery: { evidence: 0 } }]);
  });

  it("lets the newest overrule stand in place of the finding", async () => {
    const test = await openMeasures();
    await test.site.person({ id: "ines", roles: ["trainer"] });
    const accountId = await test.site.person({ id: "ada" });
    const attempt = await test.site.attempt({ accountId, at: NOW, found: { heard: 0 } });
    const before = await rowsOf(test);
    await test.site.overrule(attempt, "heard", { level: "missed", trainerId: "ines", at: daysAgo(1) });
    await test.site.overrule(attempt, "heard", { level: "met", trainerId: "ines", at: NOW });

    // One miss of middling difficulty is (1 + 0) / (2 + 1), one success (1 + 1) / (2 + 1).
    expect(before[0]?.mastery.estimate).toBeCloseTo(1 / 3);
    expect((await rowsOf(test))[0]?.mastery.estimate).toBeCloseTo(2 / 3);
  });

  it("counts steps that are done, due within a week and overdue", async () => {
    const test = await openMeasures();
    const path = await test.version("path", "first-week");
    const module = await test.version("module", "say-it-back");
    // The steps are due after 2 and after 5 days.
    const late = await test.site.person({ name: "Ada Late" });
    await test.site.enrolment(late, path.id, daysAgo(3));
    const done = await test.site.person({ name: "Ben Done" });
    await test.site.enrolment(done, path.id, daysAgo(6));
    const earned = { "say-one": 1, "say-two": 1, "say-three": 1 };
    await test.site.quiz({ accountId: done, at: daysAgo(5), module, earned });
    const atLevel = { accountId: done, at: daysAgo(4), score: 0.6 };
    await test.site.attempt({ ...atLevel, scenario: "missing-parcel" });
    await test.site.person({ name: "Cem Free" });

    expect(await rowsOf(test)).toMatchObject([
      { name: "Ada Late", stepsDone: 0, steps: 2, due: 1, overdue: 1 },
      { name: "Ben Done", stepsDone: 2, steps: 2, due: 0, overdue: 0 },
      { name: "Cem Free", stepsDone: null, steps: null, due: null, overdue: null },
    ]);
  });

  it("does not take a quiz for passed whose unanswered items keep it below the mark", async () => {
    const test = await openMeasures();
    const path = await test.version("path", "first-week");
    const module = await test.version("module", "say-it-back");
    const accountId = await test.site.person({});
    await test.site.enrolment(accountId, path.id, daysAgo(1));
    // 2 of 3 is below the mark of 0.7, however right the two are.
    const earned = { "say-one": 1, "say-two": 1 };
    await test.site.quiz({ accountId, at: NOW, module, earned, items: 3 });

    expect(await rowsOf(test)).toMatchObject([{ stepsDone: 0 }]);
  });

  it("hides leavers until asked, and asks nothing of them", async () => {
    const test = await openMeasures();
    const path = await test.version("path", "first-week");
    await test.site.person({ name: "Ada Here", leftOn: null });
    await test.site.person({ name: "Ben Lastday", leftOn: dayAgo(0) });
    const gone = await test.site.person({ name: "Cem Gone", hiredOn: dayAgo(90), leftOn: dayAgo(1) });
    await test.site.enrolment(gone, path.id, daysAgo(30));

    expect((await rowsOf(test)).map((row) => row.name)).toEqual(["Ada Here", "Ben Lastday"]);
    const all = await rowsOf(test, { withLeavers: true });
    expect(all[2]).toMatchObject({ name: "Cem Gone", hasLeft: true, tenureInDays: 89, overdue: null });
  });

  it("leaves out who has become a trainer since, and who never was a learner", async () => {
    const test = await openMeasures();
    const promoted = await test.site.person({ name: "Ada Promoted", roles: ["learner", "trainer"] });
    await test.database.roleGrant.updateMany({
      where: { accountId: promoted, role: "learner" },
      data: { revokedAt: daysAgo(5) },
    });
    await test.site.person({ name: "Ben Manager", roles: ["manager"] });
    expect(await rowsOf(test)).toEqual([]);
  });

  it("finds names without minding case and accents", async () => {
    const test = await openMeasures();
    await test.site.person({ name: "Zoë Brandt" });
    await test.site.person({ name: "Ada Byrne" });
    expect((await rowsOf(test, { text: "ZOE" })).map((row) => row.name)).toEqual(["Zoë Brandt"]);
    expect(await rowsOf(test, { text: "%" })).toEqual([]);
  });

  it("sorts by what is asked, those without a value last in either direction", async () => {
    const test = await openMeasures();
    await test.site.person({ id: "b", name: "Ben" });
    await test.site.person({ id: "a", name: "Ada" });
    await test.site.person({ id: "c", name: "Cem" });
    await test.site.attempt({ accountId: "a", at: NOW, found: FAILED });
    await test.site.attempt({ accountId: "b", at: NOW, found: HELD });

    const names = async (direction: "asc" | "desc") =>
      (await rowsOf(test, { sort: "mastery", direction })).map((row) => row.name);
    expect(await names("asc")).toEqual(["Ada", "Ben", "Cem"]);
    expect(await names("desc")).toEqual(["Ben", "Ada", "Cem"]);
  });

  it("shows the ready, the fading and the quiet, and counts them whatever is shown", async () => {
    const test = await openMeasures();
    for (const name of ["ready", "fading", "new"]) await test.site.person({ id: name, name });
    await becomeReady(test, "ready", 5);
    await becomeReady(test, "fading", 500);

    const shown = async (what: string) => (await rowsOf(test, { shown: what })).map((row) => row.name);
    expect(await shown("ready")).toEqual(["ready"]);
    expect(await shown("fading")).toEqual(["fading"]);
    expect(await shown("on-the-way")).toEqual(["new"]);
    expect(await shown("quiet")).toEqual(["fading", "new"]);
    const asked = { query: { ...EVERYBODY, shown: "ready" as const }, at: NOW };
    expect(success(await test.measures.team(TRAINER, asked)).summary).toEqual({
      people: 3,
      ready: 1,
      fading: 1,
      withOverdue: 0,
      quiet: 2,
    });
  });

  it("asks the database as often for thirty people as for one", async () => {
    const test = await openMeasures();
    await test.site.person({});
    await rowsOf(test);
    const forOne = test.calls.splice(0);
    for (let count = 0; count < 29; count += 1) {
      const accountId = await test.site.person({});
      await test.site.attempt({ accountId, at: NOW, found: { heard: 1 } });
    }
    expect(await rowsOf(test)).toHaveLength(30);
    expect(test.calls).toEqual(forOne);
  });
});
