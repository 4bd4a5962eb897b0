import { describe, expect, it } from "vitest";
import type { PersonChange } from "#server/usecases/people/ports";
import type { FindPeople } from "#server/usecases/people/roster";
import { openPeople, TestBrowser, type TestPeople } from "./people-driver";

const EVERYBODY: FindPeople = {
  text: "",
  role: null,
  teamId: null,
  cohortId: null,
  standing: "all",
  page: 1,
};

async function adminOf(test: TestPeople) {
  return test.add({ email: "root@example.com", name: "Root", roles: ["admin"] });
}

function changeOf(changes: Partial<PersonChange>): PersonChange {
  return {
    name: "Ada Lovelace",
    email: "ada@example.com",
    teamId: null,
    cohortId: null,
    hiredOn: "2026-01-05",
    roles: ["learner"],
    ...changes,
  };
}

async function namesFound(test: TestPeople, query: Partial<FindPeople>): Promise<string[]> {
  const admin = await test.stores.accounts.byEmail("root@example.com");
  if (admin === undefined) throw new Error("no admin");
  const found = await test.people.roster.find({ ...admin, accountId: admin.id }, { ...EVERYBODY, ...query });
  return found.ok ? found.value.people.map((person) => person.name) : [found.failure];
}

describe("finding people", () => {
  async function staff() {
    const test = await openPeople();
    await adminOf(test);
    await test.database.team.create({ data: { id: "returns", name: "Returns" } });
    await test.add({ email: "ada@example.com", name: "Ada Lovelace", teamId: "returns" });
    await test.add({ email: "bo@example.com", name: "Bo Diaz", leftOn: "2026-03-08" });
    await test.add({
      email: "cy@example.com",
      name: "Cy Lovelace",
      roles: ["learner", "trainer"],
      leftOn: "2026-03-09",
    });
    return test;
  }

  it("lists everybody by name", async () => {
    expect(await namesFound(await staff(), {})).toEqual(["Ada Lovelace", "Bo Diaz", "Cy Lovelace", "Root"]);
  });

  it("searches words in names and addresses, in any case and order", async () => {
    const test = await staff();
    expect(await namesFound(test, { text: "lovelace" })).toEqual(["Ada Lovelace", "Cy Lovelace"]);
    expect(await namesFound(test, { text: " love CY@ " })).toEqual(["Cy Lovelace"]);
    expect(await namesFound(test, { text: "'; DROP TABLE Account; --" })).toEqual([]);
  });

  it("filters by role, team and standing; who leaves today is still here", async () => {
    const test = await staff();
    expect(await namesFound(test, { role: "trainer" })).toEqual(["Cy Lovelace"]);
    expect(await namesFound(test, { teamId: "returns" })).toEqual(["Ada Lovelace"]);
    expect(await namesFound(test, { standing: "left" })).toEqual(["Bo Diaz"]);
    expect(await namesFound(test, { standing: "active" })).toEqual(["Ada Lovelace", "Cy Lovelace", "Root"]);
  });

  it("gives 50 a page and says how many there are", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.database.account.createMany({
      data: Array.from({ length: 60 }, (_, number) => ({
        id: `p${number}`,
        email: `p${number}@example.com`,
        name: `Person ${String(number).padStart(2, "0")}`,
        hiredOn: "2026-01-05",
        createdAt: test.now(),
      })),
    });
    const second = await test.people.roster.find(admin, { ...EVERYBODY, page: 2 });
    expect(second).toMatchObject({ value: { total: 61, page: 2, pages: 2 } });
    expect(second.ok ? second.value.people.length : 0).toBe(11);
  });

  it("is for admins only, like everything else here", async () => {
    const test = await openPeople();
    for (const role of ["learner", "trainer", "manager"] as const) {
      const viewer = await test.add({ email: `${role}@example.com`, roles: [role] });
      const refused = { ok: false, failure: "not-allowed" };
      expect(await test.people.roster.find(viewer, EVERYBODY)).toEqual(refused);
      expect(await test.people.roster.read(viewer, viewer.accountId)).toEqual(refused);
      expect(
        await test.people.roster.change(viewer, viewer.accountId, changeOf({ roles: ["admin"] })),
      ).toEqual(refused);
      expect(await test.people.roster.changeEmployment(viewer, viewer.accountId, { kind: "stay" })).toEqual(
        refused,
      );
      expect(await test.people.teams.saveTeam(viewer, { id: null, name: "Mine" })).toEqual(refused);
    }
  });
});

describe("changing a person", () => {
  it("keeps the history of roles with dates", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "ada@example.com" });
    test.wait({ days: 30 });
    await test.people.roster.change(admin, "ada", changeOf({ roles: ["learner", "trainer"] }));
    test.wait({ days: 30 });
    await test.people.roster.change(admin, "ada", changeOf({ roles: ["trainer"] }));

    const read = await test.people.roster.read(admin, "ada");
    expect(read).toMatchObject({
      value: {
        roles: ["trainer"],
        roleHistory: [
          { role: "trainer", grantedAt: new Date("2026-04-08T09:00:00Z"), revokedAt: null },
          {
            role: "learner",
            grantedAt: new Date("2026-03-09T09:00:00Z"),
            revokedAt: new Date("2026-05-08T09:00:00Z"),
          },
        ],
      },
    });
  });

  it("takes effect in open sessions at once", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "ada@example.com" });
    const browser = new TestBrowser();
    await browser.signIn(test.people, "ada@example.com");
    await test.people.roster.change(admin, "ada", changeOf({ roles: ["manager"] }));
    expect(await browser.visit(test.people)).toMatchObject({ roles: ["manager"] });
  });

  it("refuses another's address, an unknown team and an unknown person, and then changes nothing", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "ada@example.com" });
    const change = (changes: Partial<PersonChange>, id = "ada") =>
      test.people.roster.change(admin, id, changeOf({ name: "Changed", roles: ["trainer"], ...changes }));

    expect(await change({ email: "root@example.com" })).toEqual({ ok: false, failure: "email-taken" });
    expect(await change({ teamId: "nowhere" })).toEqual({ ok: false, failure: "unknown-place" });
    expect(await change({}, "nobody")).toEqual({ ok: false, failure: "unknown" });
    expect(await test.stores.accounts.byId("ada")).toMatchObject({
      name: "Ada Lovelace",
      roles: ["learner"],
    });
  });

  it("forgets managed teams with the manager role", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.database.team.create({ data: { id: "returns", name: "Returns" } });
    await test.add({ email: "ada@example.com", roles: ["manager"] });
    expect(await test.people.teams.setManagers(admin, "returns", ["ada"])).toMatchObject({ ok: true });
    expect(await test.stores.accounts.byId("ada")).toMatchObject({ managedTeamIds: ["returns"] });
    await test.people.roster.change(admin, "ada", changeOf({ roles: ["learner"] }));
    expect(await test.stores.accounts.byId("ada")).toMatchObject({ managedTeamIds: [] });
  });
});

describe("the last admin", () => {
  const asRoot = { name: "Root", email: "root@example.com" };

  it("cannot lose the role, leave or be withdrawn", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    const refused = { ok: false, failure: "last-admin" };
    const { roster } = test.people;
    expect(await roster.change(admin, "root", changeOf({ ...asRoot, roles: ["learner"] }))).toEqual(refused);
    expect(await roster.changeEmployment(admin, "root", { kind: "withdraw" })).toEqual(refused);
    const leave = { kind: "leave", leftOn: "2026-12-31", reason: "voluntary" } as const;
    expect(await roster.changeEmployment(admin, "root", leave)).toEqual(refused);
    expect(await test.stores.accounts.byId("root")).toMatchObject({
      roles: ["admin"],
      disabledAt: null,
      leftOn: null,
    });
  });

  it("is not counted double: a leaver, a withdrawn one and one without a password do not count", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "bo@example.com", roles: ["admin"], leftOn: "2026-12-31" });
    await test.add({ email: "cy@example.com", roles: ["admin"] });
    await test.people.roster.changeEmployment(admin, "cy", { kind: "withdraw" });
    await test.add({ email: "di@example.com", roles: ["admin"] });
    await test.database.account.update({ where: { id: "di" }, data: { passwordHash: null } });
    const change = changeOf({ ...asRoot, roles: ["learner"] });
    expect(await test.people.roster.change(admin, "root", change)).toEqual({
      ok: false,
      failure: "last-admin",
    });
  });

  it("may go once there is another", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "bo@example.com", roles: ["admin"] });
    const change = changeOf({ ...asRoot, roles: ["learner"] });
    expect(await test.people.roster.change(admin, "root", change)).toMatchObject({ ok: true });
  });

  it("remains when two admins take the role from each other at the same moment", async () => {
    const test = await openPeople();
    const root = await adminOf(test);
    const bo = await test.add({ email: "bo@example.com", name: "Bo", roles: ["admin"] });
    const results = await Promise.all([
      test.people.roster.change(root, "bo", changeOf({ name: "Bo", email: "bo@example.com", roles: [] })),
      test.people.roster.change(bo, "root", changeOf({ ...asRoot, roles: [] })),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await test.database.roleGrant.count({ where: { role: "admin", revokedAt: null } })).toBe(1);
  });
});

describe("leaving", () => {
  it("is recorded with its day and reason, and can be undone", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "ada@example.com" });
    const { roster } = test.people;
    await roster.changeEmployment(admin, "ada", {
      kind: "leave",
      leftOn: "2026-03-08",
      reason: "involuntary",
    });
    expect(await roster.read(admin, "ada")).toMatchObject({
      value: { standing: "left", leftOn: "2026-03-08", leaveReason: "involuntary" },
    });
    await roster.changeEmployment(admin, "ada", { kind: "stay" });
    expect(await roster.read(admin, "ada")).toMatchObject({
      value: { standing: "active", leftOn: null, leaveReason: null },
    });
  });

  it("cannot come before being hired", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.add({ email: "ada@example.com", hiredOn: "2026-02-01" });
    const refused = { ok: false, failure: "left-before-hired" };
    const { roster } = test.people;
    const early = { kind: "leave", leftOn: "2026-01-31", reason: "voluntary" } as const;
    expect(await roster.changeEmployment(admin, "ada", early)).toEqual(refused);
    await roster.changeEmployment(admin, "ada", { ...early, leftOn: "2026-02-01" });
    expect(await roster.change(admin, "ada", changeOf({ hiredOn: "2026-02-02" }))).toEqual(refused);
  });
});

describe("teams and cohorts", () => {
  it("are made, renamed, and removed while nobody belongs to them", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    const { teams } = test.people;
    await teams.saveTeam(admin, { id: null, name: "Returns" });
    await teams.saveCohort(admin, { id: null, name: "Spring", startsOn: "2026-03-02" });
    const {
      teams: [team],
      cohorts: [cohort],
    } = await teams.read();
    if (team === undefined || cohort === undefined) throw new Error("not made");

    expect(await teams.saveTeam(admin, { id: null, name: "Returns" })).toEqual({
      ok: false,
      failure: "name-taken",
    });
    await teams.saveTeam(admin, { id: team.id, name: "Returns and refunds" });
    await test.add({ email: "ada@example.com", teamId: team.id });
    expect(await teams.removeTeam(admin, team.id)).toEqual({ ok: false, failure: "not-empty" });
    expect(await teams.removeCohort(admin, cohort.id)).toMatchObject({ ok: true });
    expect(await teams.removeCohort(admin, cohort.id)).toEqual({ ok: false, failure: "unknown" });
    expect(await teams.read()).toMatchObject({
      teams: [{ name: "Returns and refunds", memberCount: 1 }],
      cohorts: [],
    });
  });

  it("are managed only by people who hold the manager role", async () => {
    const test = await openPeople();
    const admin = await adminOf(test);
    await test.database.team.create({ data: { id: "returns", name: "Returns" } });
    await test.add({ email: "ada@example.com" });
    await test.add({ email: "mo@example.com", name: "Mo", roles: ["manager"] });
    const { teams } = test.people;
    expect(await teams.setManagers(admin, "returns", ["ada", "mo"])).toEqual({
      ok: false,
      failure: "not-a-manager",
    });
    expect(await teams.setManagers(admin, "nowhere", ["mo"])).toEqual({ ok: false, failure: "unknown" });
    expect(await teams.setManagers(admin, "returns", ["mo", "mo"])).toMatchObject({ ok: true });
    expect((await teams.read()).teams[0]?.managers).toEqual([{ accountId: "mo", name: "Mo" }]);
    expect(await teams.possibleManagers(admin)).toEqual([{ accountId: "mo", name: "Mo" }]);

    const browser = new TestBrowser();
    await browser.signIn(test.people, "mo@example.com");
    expect(await browser.visit(test.people)).toMatchObject({ managedTeamIds: ["returns"] });
  });
});
