import { describe, expect, it } from "vitest";
import { dayAgo, daysAgo, NOW, openMeasures, success, viewer } from "./measures-driver";

const ADMIN = viewer(["admin"]);

describe("the comparison of cohorts", () => {
  it("shows who stayed, by cohort, the youngest first, and who is in none last", async () => {
    const { site, measures } = await openMeasures();
    await site.cohort("old", dayAgo(200));
    await site.cohort("young", dayAgo(40));
    await site.person({ cohortId: "old", hiredOn: dayAgo(200) });
    await site.person({ cohortId: "old", hiredOn: dayAgo(200), leftOn: dayAgo(150) });
    await site.person({ cohortId: "young", hiredOn: dayAgo(40) });
    await site.person({ hiredOn: dayAgo(10) });

    const page = success(await measures.cohorts(ADMIN, NOW));
    expect(page.cohorts.map(({ name, size, stillHere }) => ({ name, size, stillHere }))).toEqual([
      { name: "Cohort young", size: 1, stillHere: 1 },
      { name: "Cohort old", size: 2, stillHere: 1 },
      { name: "No cohort", size: 1, stillHere: 1 },
    ]);
    expect(page.cohorts[1]?.retention.map((each) => each.share)).toEqual([1, 0.5, 0.5, 0.5, null]);
    expect(page.isPartial).toBe(false);
  });

  it("compares first with best scores without attempts that began in the middle", async () => {
    const { site, measures } = await openMeasures();
    const accountId = await site.person({});
    const first = await site.attempt({ accountId, at: daysAgo(5), score: 0.4 });
    await site.attempt({ accountId, at: daysAgo(4), score: 0.7 });
    await site.attempt({ accountId, at: daysAgo(3), score: 1, parentId: first });
    const { everybody } = success(await measures.cohorts(ADMIN, NOW));
    expect(everybody.improvement).toEqual({ first: 0.4, best: 0.7, pairs: 1 });
  });

  it("shows the share of assessed contacts that were stopped, and lets no stop choose the first score", async () => {
    const { site, measures } = await openMeasures();
    const accountId = await site.person({});
    await site.attempt({ accountId, at: daysAgo(5), outcome: "stopped" });
    await site.attempt({ accountId, at: daysAgo(5), mode: "practice", outcome: "stopped" });
    await site.attempt({ accountId, at: daysAgo(4), score: 0.7 });
    await site.attempt({ accountId, at: daysAgo(3), score: 0.9 });
    const { everybody } = success(await measures.cohorts(ADMIN, NOW));
    expect(everybody).toMatchObject({ assessed: { ended: 3, stopped: 1 }, improvement: null });
    const file = success(await measures.exports.cohorts(ADMIN, { table: "cohorts", at: NOW }));
    expect(file.text).toContain("Assessed contacts ended,Of these stopped\r\n");
    expect(file.text).toMatch(/^Everybody together.*,0,3,1\r$/m);
  });

  it("sets who finished the path within 30 days beside who did not, of those still here then", async () => {
    const { site, measures, version } = await openMeasures();
    const path = await version("path", "first-week");
    const module = await version("module", "say-it-back");
    const finished = await site.person({ hiredOn: dayAgo(100) });
    await site.enrolment(finished, path.id, daysAgo(100));
    const earned = { "say-one": 1, "say-two": 1, "say-three": 1 };
    await site.quiz({ accountId: finished, at: daysAgo(95), module, earned });
    await site.attempt({ accountId: finished, at: daysAgo(90), score: 0.9 });
    await site.person({ hiredOn: dayAgo(100) });
    await site.person({ hiredOn: dayAgo(100), leftOn: dayAgo(80) });

    const { exposure } = success(await measures.cohorts(ADMIN, NOW));
    expect([exposure.within.size, exposure.without.size, exposure.leftOut]).toEqual([1, 1, 1]);
  });
});

describe("the ledger of tenure", () => {
  it("lists moves newest first, with reasons and roles, without the learner role of joining", async () => {
    const { site, measures, database } = await openMeasures();
    await site.person({ id: "ada", name: "Ada", hiredOn: dayAgo(100) });
    await database.roleGrant.create({
      data: { id: "g", accountId: "ada", role: "trainer", grantedAt: daysAgo(20) },
    });
    const left = { leftOn: dayAgo(10), leaveReason: "involuntary" };
    await site.person({ name: "Ben", hiredOn: dayAgo(50), ...left });

    const page = success(await measures.tenure(ADMIN, { months: 12, at: NOW }));
    expect(page.moves).toMatchObject([
      { on: dayAgo(10), name: "Ben", kind: "left", reason: "involuntary", tenureInDays: 40 },
      { on: dayAgo(20), name: "Ada", kind: "role-given", role: "trainer" },
      { on: dayAgo(50), name: "Ben", kind: "joined" },
      { on: dayAgo(100), name: "Ada", kind: "joined" },
    ]);
    expect(page.reasons).toEqual({ voluntary: 0, involuntary: 1, unknown: 0 });
    expect(page.early).toEqual({ early: 1, all: 1 });
  });

  it("reckons turnover from leavers and both ends, and its cost from the amount in force", async () => {
    const { site, measures } = await openMeasures();
    for (let count = 0; count < 3; count += 1) await site.person({ hiredOn: dayAgo(700) });
    await site.person({ hiredOn: dayAgo(700), leftOn: dayAgo(60), leaveReason: "voluntary" });

    const page = success(await measures.tenure(ADMIN, { months: 6, at: NOW }));
    expect(page.turnover).toEqual({ leavers: 1, before: 4, after: 3, rate: 1 / 3.5 });
    expect(page.cost).toMatchObject({ amount: 6440, isPublishedEstimate: true, total: 6440 });
    expect(page.movements).toHaveLength(6);
  });

  it("shows the mean mastery of each band of tenure, of those here with something observed", async () => {
    const { site, measures } = await openMeasures();
    await site.person({ id: "new", hiredOn: dayAgo(5) });
    await site.person({ id: "unseen", hiredOn: dayAgo(5) });
    await site.attempt({ accountId: "new", at: NOW, found: { heard: 1 } });
    const { bands } = success(await measures.tenure(ADMIN, { months: 12, at: NOW }));
    expect(bands[0]).toMatchObject({ label: "0–30 days", here: 2, left: 0 });
    expect(bands[0]?.mastery).toBeCloseTo(2 / 3);
    expect(bands[1]?.mastery).toBeNull();
  });
});
