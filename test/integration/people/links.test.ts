import { describe, expect, it } from "vitest";
import { GOOD_PASSWORD, openPeople, TestBrowser, type TestPeople } from "./people-driver";

const OFFER = {
  email: "cy@example.com",
  name: "Cy Young",
  roles: ["learner", "manager"] as const,
  teamId: null,
  cohortId: null,
  hiredOn: "2026-03-09",
};

async function adminOf(test: TestPeople) {
  return test.add({ email: "root@example.com", name: "Root", roles: ["admin"] });
}

async function invite(test: TestPeople, offer = OFFER): Promise<string> {
  const made = await test.people.invitations.make(await viewerOrAdmin(test), offer);
  if (!made.ok) throw new Error(made.failure);
  return made.value.token;
}

async function viewerOrAdmin(test: TestPeople) {
  const existing = await test.stores.accounts.byEmail("root@example.com");
  if (existing === undefined) return adminOf(test);
  return { ...existing, accountId: existing.id };
}

function accept(test: TestPeople, token: string, password = GOOD_PASSWORD) {
  return test.people.invitations.accept({ token, password, browser: new TestBrowser().request() });
}

describe("an invitation", () => {
  it("makes the account as offered and signs it in", async () => {
    const test = await openPeople();
    const token = await invite(test);
    expect(await test.people.invitations.open(token)).toMatchObject({
      value: { name: "Cy Young", email: "cy@example.com" },
    });

    const browser = new TestBrowser();
    const accepted = await test.people.invitations.accept({
      token,
      password: GOOD_PASSWORD,
      browser: browser.request(),
    });
    if (!accepted.ok) throw new Error(accepted.failure);
    browser.keep(accepted.value.cookies);

    expect(await browser.visit(test.people)).toMatchObject({
      email: "cy@example.com",
      roles: ["learner", "manager"],
    });
    expect(await test.stores.accounts.byEmail("cy@example.com")).toMatchObject({
      hiredOn: "2026-03-09",
      teamId: null,
    });
  });

  it("stores the token's hash and not the token", async () => {
    const test = await openPeople();
    const token = await invite(test);
    expect(JSON.stringify(await test.database.accessLink.findMany())).not.toContain(token);
  });

  it("works once", async () => {
    const test = await openPeople();
    const token = await invite(test);
    expect(await accept(test, token)).toMatchObject({ ok: true });
    expect(await accept(test, token)).toEqual({ ok: false, failure: "used" });
    expect(await test.people.invitations.open(token)).toEqual({ ok: false, failure: "used" });
  });

  it("works once also when two send it at the same moment", async () => {
    const test = await openPeople();
    const token = await invite(test);
    const both = await Promise.all([accept(test, token), accept(test, token, "seven slow grey geese")]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await test.database.account.count({ where: { email: "cy@example.com" } })).toBe(1);
  });

  it("works for seven days", async () => {
    const test = await openPeople();
    const token = await invite(test);
    test.wait({ days: 6, hours: 23, minutes: 59 });
    expect(await test.people.invitations.open(token)).toMatchObject({ ok: true });
    test.wait({ minutes: 1 });
    expect(await test.people.invitations.open(token)).toEqual({ ok: false, failure: "expired" });
    expect(await accept(test, token)).toEqual({ ok: false, failure: "expired" });
  });

  it("can be revoked until it is used", async () => {
    const test = await openPeople();
    const token = await invite(test);
    const admin = await viewerOrAdmin(test);
    const [listed] = await test.people.invitations.list(admin);
    expect(listed).toMatchObject({ offer: { email: "cy@example.com" }, isExpired: false });
    expect(await test.people.invitations.revoke(admin, listed?.reference ?? "")).toMatchObject({ ok: true });
    expect(await accept(test, token)).toEqual({ ok: false, failure: "revoked" });
    expect(await test.people.invitations.list(admin)).toEqual([]);
    expect(await test.people.invitations.revoke(admin, listed?.reference ?? "")).toEqual({
      ok: false,
      failure: "gone",
    });
  });

  it("is replaced by a newer one for the same address", async () => {
    const test = await openPeople();
    const older = await invite(test);
    const newer = await invite(test);
    const other = await invite(test, { ...OFFER, email: "dee@example.com" });
    expect(await test.people.invitations.open(older)).toEqual({ ok: false, failure: "revoked" });
    expect(await test.people.invitations.open(newer)).toMatchObject({ ok: true });
    expect(await test.people.invitations.open(other)).toMatchObject({ ok: true });
  });

  it("is refused for an address that has an account, before and after it was made", async () => {
    const test = await openPeople();
    const token = await invite(test);
    await test.add({ email: "cy@example.com" });
    expect(await accept(test, token)).toEqual({ ok: false, failure: "email-taken" });
    const again = await test.people.invitations.make(await viewerOrAdmin(test), OFFER);
    expect(again).toEqual({ ok: false, failure: "email-taken" });
  });

  it("is not used up by a password that is refused", async () => {
    const test = await openPeople();
    const token = await invite(test);
    expect(await accept(test, token, "short")).toEqual({ ok: false, failure: "too-short" });
    expect(await accept(test, token, "cyyoung2026")).toEqual({ ok: false, failure: "about-you" });
    expect(await accept(test, token)).toMatchObject({ ok: true });
  });

  it("still works when its team is gone, without the team", async () => {
    const test = await openPeople();
    await test.database.team.create({ data: { id: "returns", name: "Returns" } });
    const token = await invite(test, { ...OFFER, teamId: "returns" } as unknown as typeof OFFER);
    await test.database.team.delete({ where: { id: "returns" } });
    expect(await accept(test, token)).toMatchObject({ ok: true });
    expect(await test.stores.accounts.byEmail("cy@example.com")).toMatchObject({ teamId: null });
  });

  it.each(["", "x", "../../etc", "a".repeat(5000)])("is not found under %j", async (token) => {
    const test = await openPeople();
    expect(await test.people.invitations.open(token)).toEqual({ ok: false, failure: "unknown" });
  });

  it("is for admins to make, see and revoke", async () => {
    const test = await openPeople();
    await invite(test);
    for (const role of ["learner", "trainer", "manager"] as const) {
      const viewer = await test.add({ email: `${role}@example.com`, roles: [role] });
      expect(await test.people.invitations.make(viewer, OFFER)).toEqual({
        ok: false,
        failure: "not-allowed",
      });
      expect(await test.people.invitations.list(viewer)).toEqual([]);
      expect(await test.people.invitations.revoke(viewer, "any")).toEqual({
        ok: false,
        failure: "not-allowed",
      });
    }
  });
});

describe("a reset link", () => {
  async function reset(test: TestPeople): Promise<string> {
    const made = await test.people.resets.make(await viewerOrAdmin(test), "ada");
    if (!made.ok) throw new Error(made.failure);
    return made.value.token;
  }
  const use = (test: TestPeople, token: string, password = "seven slow grey geese") =>
    test.people.resets.use({ token, password, browser: new TestBrowser().request() });

  it("sets a new password once and ends all sessions", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    const browser = new TestBrowser();
    await browser.signIn(test.people, "ada@example.com");
    const token = await reset(test);

    expect(await use(test, token)).toMatchObject({ ok: true });
    expect(await browser.visit(test.people)).toBeNull();
    expect(await new TestBrowser().signIn(test.people, "ada@example.com")).toBe("wrong");
    expect(await new TestBrowser().signIn(test.people, "ada@example.com", "seven slow grey geese")).toBe(
      "in",
    );
    expect(await use(test, token)).toEqual({ ok: false, failure: "used" });
  });

  it("works for 24 hours", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    const token = await reset(test);
    test.wait({ hours: 23, minutes: 59 });
    expect(await test.people.resets.open(token)).toMatchObject({ value: { email: "ada@example.com" } });
    test.wait({ minutes: 1 });
    expect(await use(test, token)).toEqual({ ok: false, failure: "expired" });
  });

  it("is revoked by an admin, by a newer one, and by a password change", async () => {
    const test = await openPeople();
    const ada = await test.add({ email: "ada@example.com" });
    const first = await reset(test);
    const second = await reset(test);
    expect(await test.people.resets.open(first)).toEqual({ ok: false, failure: "revoked" });
    await test.people.resets.revoke(await viewerOrAdmin(test), "ada");
    expect(await use(test, second)).toEqual({ ok: false, failure: "revoked" });

    const third = await reset(test);
    const browser = new TestBrowser();
    await browser.signIn(test.people, "ada@example.com");
    const { browser: here } = await test.people.sessions.recognise(browser.request());
    await test.people.ownAccount.changePassword(ada, {
      present: GOOD_PASSWORD,
      next: "many words in a row",
      browser: here,
    });
    expect(await use(test, third)).toEqual({ ok: false, failure: "revoked" });
  });

  it("lets nobody back in who has left since", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    const token = await reset(test);
    const admin = await viewerOrAdmin(test);
    await test.people.roster.changeEmployment(admin, "ada", {
      kind: "leave",
      leftOn: "2026-03-08",
      reason: "voluntary",
    });
    expect(await use(test, token)).toEqual({ ok: false, failure: "revoked" });
    expect(await test.people.resets.make(admin, "ada")).toEqual({ ok: false, failure: "left" });
  });

  it("is made by admins for others only", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    const admin = await adminOf(test);
    const manager = await test.add({ email: "mo@example.com", roles: ["manager", "trainer"] });
    expect(await test.people.resets.make(admin, admin.accountId)).toEqual({
      ok: false,
      failure: "not-allowed",
    });
    expect(await test.people.resets.make(manager, "ada")).toEqual({ ok: false, failure: "not-allowed" });
    expect(await test.people.resets.make(admin, "nobody")).toEqual({ ok: false, failure: "unknown" });
  });

  it("is no invitation, and an invitation is no reset", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    const resetToken = await reset(test);
    const invitationToken = await invite(test);
    expect(await accept(test, resetToken)).toEqual({ ok: false, failure: "unknown" });
    expect(await use(test, invitationToken)).toEqual({ ok: false, failure: "unknown" });
  });
});
