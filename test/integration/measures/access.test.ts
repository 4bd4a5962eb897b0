import { describe, expect, it } from "vitest";
import type { Viewer } from "#training/shared/access";
import { dayAgo, EVERYBODY, NOW, openMeasures, viewer } from "./measures-driver";

/** Two teams with one person each; Mara manages the north only. */
async function openTwoTeams() {
  const test = await openMeasures();
  await test.site.person({ id: "mara", name: "Mara", roles: ["manager"] });
  await test.site.team("north", ["mara"]);
  await test.site.team("south");
  const left = { leftOn: dayAgo(3), leaveReason: "voluntary" };
  await test.site.person({ id: "nora", name: "Nora", teamId: "north", ...left });
  await test.site.person({ id: "nils", name: "Nils", teamId: "north" });
  await test.site.person({ id: "sven", name: "Sven", teamId: "south" });
  await test.site.attempt({ id: "shown", accountId: "nils", at: NOW, found: { heard: 1 } });
  return test;
}

const MANAGER = viewer(["manager"], { accountId: "mara", managedTeamIds: ["north"] });
const WITHOUT_TEAM = viewer(["manager"], { accountId: "mara" });
const TRAINER = viewer(["trainer"]);
const ADMIN = viewer(["admin"]);
const LEARNER = viewer(["learner"], { accountId: "nils", teamId: "north" });
const TEAM = { query: { ...EVERYBODY, withLeavers: true }, at: NOW };
const MONTHS = { months: 12 as const, at: NOW };

type Test = Awaited<ReturnType<typeof openTwoTeams>>;

/** Each page and each export, as text of what it gives out, or its failure. */
function everything({ measures }: Test, who: Viewer, accountId: string) {
  const person = { accountId, at: NOW };
  return {
    team: measures.team(who, TEAM),
    cohorts: measures.cohorts(who, NOW),
    tenure: measures.tenure(who, MONTHS),
    person: measures.person(who, person),
    history: measures.personHistory(who, { ...person, competency: "listening" }),
    teamFile: measures.exports.team(who, TEAM),
    cohortsFile: measures.exports.cohorts(who, { table: "cohorts", at: NOW }),
    tenureFile: measures.exports.tenure(who, { ...MONTHS, table: "moves" }),
    personFile: measures.exports.person(who, { ...person, table: "evidence" }),
  };
}

async function outcomes(test: Test, who: Viewer, accountId: string) {
  const answers = Object.entries(everything(test, who, accountId)).map(async ([name, answer]) => {
    const result = await answer;
    return [name, result.ok ? JSON.stringify(result.value) : result.failure] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

describe("what a manager may read", () => {
  it("is of their own teams, on every page and in every file", async () => {
    const test = await openTwoTeams();
    for (const [name, text] of Object.entries(await outcomes(test, MANAGER, "nils"))) {
      expect(text, name).not.toContain("Sven");
      expect(text, name).not.toMatch(/^not-/);
    }
  });

  it("is nobody of another team: not found, on page, history and file", async () => {
    const test = await openTwoTeams();
    const { person, history, personFile } = await outcomes(test, MANAGER, "sven");
    expect([person, history, personFile]).toEqual(["not-found", "not-found", "not-found"]);
  });

  it("is nothing without a team", async () => {
    const test = await openTwoTeams();
    const texts = Object.values(await outcomes(test, WITHOUT_TEAM, "nils"));
    expect(new Set(texts)).toEqual(new Set(["not-allowed"]));
  });

  it("includes why somebody left", async () => {
    const test = await openTwoTeams();
    const page = await test.measures.person(MANAGER, { accountId: "nora", at: NOW });
    expect(page).toMatchObject({ value: { person: { leaveReason: "voluntary" }, mayReadAttempts: true } });
  });
});

describe("what a learner may read", () => {
  it("is none of the measures of others, nor of a team, cohort or ledger", async () => {
    const test = await openTwoTeams();
    for (const accountId of ["nils", "nora", "sven", "nobody"]) {
      const texts = Object.values(await outcomes(test, LEARNER, accountId));
      expect(new Set(texts), accountId).toEqual(new Set(["not-allowed"]));
    }
  });

  it("is their own progress, its history and its files", async () => {
    const { measures } = await openTwoTeams();
    const own = await measures.ownProgress(LEARNER, NOW);
    const history = await measures.ownHistory(LEARNER, { competency: "listening", at: NOW });
    const file = await measures.exports.own(LEARNER, { table: "evidence", at: NOW });
    expect([own.ok, history.ok, file.ok]).toEqual([true, true, true]);
    expect(history).toMatchObject({ value: { rows: [{ to: "/attempts/shown/debrief" }] } });
  });

  it("is closed to managers, who take no training", async () => {
    const { measures } = await openTwoTeams();
    expect(await measures.ownProgress(MANAGER, NOW)).toEqual({ ok: false, failure: "not-allowed" });
  });
});

describe("what a trainer may read", () => {
  it("is everybody, but neither the ledger nor why somebody left", async () => {
    const test = await openTwoTeams();
    const { team, tenure, tenureFile } = await outcomes(test, TRAINER, "sven");
    expect(team).toContain("Sven");
    expect(team).toContain("Nils");
    expect([tenure, tenureFile]).toEqual(["not-allowed", "not-allowed"]);
    const page = await test.measures.person(TRAINER, { accountId: "nora", at: NOW });
    expect(page).toMatchObject({ value: { person: { leaveReason: null } } });
  });

  it("is no person who was never a learner", async () => {
    const test = await openTwoTeams();
    expect(await test.measures.person(TRAINER, { accountId: "mara", at: NOW })).toEqual({
      ok: false,
      failure: "not-found",
    });
  });
});

describe("what an admin may read", () => {
  it("is every measure, but no way to conversations", async () => {
    const { measures } = await openTwoTeams();
    const page = await measures.person(ADMIN, { accountId: "nils", at: NOW });
    expect(page).toMatchObject({ value: { mayReadAttempts: false } });
    const history = await measures.personHistory(ADMIN, {
      accountId: "nils",
      competency: "listening",
      at: NOW,
    });
    expect(history).toMatchObject({ value: { rows: [{ to: null, value: 1 }] } });
  });
});

describe("the cost of a leaver", () => {
  it("is set by managers and admins, and read by the next ledger", async () => {
    const { measures } = await openTwoTeams();
    expect(await measures.setCostPerLeaver(TRAINER, 1)).toEqual({ ok: false, failure: "not-allowed" });
    expect(await measures.setCostPerLeaver(LEARNER, 1)).toEqual({ ok: false, failure: "not-allowed" });
    expect(await measures.setCostPerLeaver(MANAGER, 9_000)).toEqual({ ok: true, value: undefined });
    expect(await measures.tenure(ADMIN, MONTHS)).toMatchObject({
      value: { cost: { amount: 9_000, isPublishedEstimate: false, total: 9_000 } },
    });
  });
});
