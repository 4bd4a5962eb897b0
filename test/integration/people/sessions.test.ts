import { describe, expect, it } from "vitest";
import { SESSION_COOKIE } from "#server/usecases/people/cookies";
import { hashOfSecret } from "#server/usecases/people/secrets";
import { openPeople, TestBrowser, type TestPeople } from "./people-driver";

async function signedIn(test: TestPeople, browser = new TestBrowser()): Promise<TestBrowser> {
  if ((await test.database.account.count()) === 0) await test.add({ email: "ada@example.com" });
  expect(await browser.signIn(test.people, "ada@example.com")).toBe("in");
  return browser;
}

describe("a session", () => {
  it("is recognised by its cookie and stored only as a hash", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);

    expect(await browser.visit(test.people)).toMatchObject({ accountId: "ada", roles: ["learner"] });
    const [row] = await test.database.session.findMany();
    const secret = browser.cookie(SESSION_COOKIE)?.split(".")[0] ?? "";
    expect(row?.id).toBe(hashOfSecret(secret));
    expect(JSON.stringify(await test.database.session.findMany())).not.toContain(secret);
  });

  it("survives a restart of the server", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    expect(await browser.visit(test.restart())).not.toBeNull();
  });

  it("is not recognised when the signature was altered, and the cookie is cleared", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    const [secret = "", signature = ""] = (browser.cookie(SESSION_COOKIE) ?? "").split(".");
    const last = signature.endsWith("A") ? "E" : "A";
    browser.put(SESSION_COOKIE, `${secret}.${signature.slice(0, -1)}${last}`);

    expect(await browser.visit(test.people)).toBeNull();
    expect(browser.cookie(SESSION_COOKIE)).toBeUndefined();
  });

  it("is not recognised from a made-up secret, even with a true signature", async () => {
    const test = await openPeople();
    await signedIn(test);
    const sign = await test.people.sign();
    const forger = new TestBrowser();
    forger.put(SESSION_COOKIE, `forged.${sign("session", "forged")}`);
    expect(await forger.visit(test.people)).toBeNull();
  });

  it("is not recognised from the hash that a stolen database shows", async () => {
    const test = await openPeople();
    await signedIn(test);
    const [row] = await test.database.session.findMany();
    const sign = await test.people.sign();
    const thief = new TestBrowser();
    thief.put(SESSION_COOKIE, `${row?.id}.${sign("session", row?.id ?? "")}`);
    expect(await thief.visit(test.people)).toBeNull();
  });

  it.each(["", ".", "..", "a.b.c", "💥", "x".repeat(5000)])(
    "is not recognised from the cookie %j",
    async (value) => {
      const test = await openPeople();
      await signedIn(test);
      const browser = new TestBrowser();
      browser.put(SESSION_COOKIE, value);
      expect(await browser.visit(test.people)).toBeNull();
    },
  );
});

describe("rotation", () => {
  it("keeps the secret for an hour, then replaces it", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    const first = browser.cookie(SESSION_COOKIE);

    test.wait({ minutes: 59, seconds: 59 });
    await browser.visit(test.people);
    expect(browser.cookie(SESSION_COOKIE)).toBe(first);

    test.wait({ seconds: 1 });
    expect(await browser.visit(test.people)).not.toBeNull();
    expect(browser.cookie(SESSION_COOKIE)).not.toBe(first);
    expect(await browser.visit(test.people)).not.toBeNull();
  });

  it("accepts the previous secret for a minute, gives it the new cookie, and refuses it afterwards", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    const slowTab = browser.copy();
    const slowerTab = browser.copy();
    const oldCopy = browser.copy();
    test.wait({ hours: 1 });
    await browser.visit(test.people);

    test.wait({ seconds: 60 });
    expect(await slowTab.visit(test.people)).not.toBeNull();
    expect(await slowerTab.visit(test.people)).not.toBeNull();
    expect(slowTab.cookie(SESSION_COOKIE)).toBe(browser.cookie(SESSION_COOKIE));

    test.wait({ seconds: 1 });
    expect(await oldCopy.visit(test.people)).toBeNull();
  });

  it("gives requests that arrive together the same new secret", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    const tabs = [browser.copy(), browser.copy(), browser.copy()];
    test.wait({ hours: 2 });

    const viewers = await Promise.all(tabs.map((tab) => tab.visit(test.people)));
    expect(viewers.every((viewer) => viewer !== null)).toBe(true);
    expect(new Set(tabs.map((tab) => tab.cookie(SESSION_COOKIE))).size).toBe(1);
    test.wait({ minutes: 30 });
    expect(await tabs[2]?.visit(test.people)).not.toBeNull();
  });

  it("leaves open forms good", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    const before = (await test.people.sessions.recognise(browser.request())).browser;
    const token = await test.people.formToken(before);
    test.wait({ hours: 3 });
    await browser.visit(test.people);
    const after = (await test.people.sessions.recognise(browser.request())).browser;
    expect(await test.people.isFormToken(after, token)).toBe(true);
  });
});

describe("expiry", () => {
  it("ends a session that was not used for 14 days", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    test.wait({ days: 14 });
    expect(await browser.visit(test.people)).toBeNull();
  });

  it("goes on for as long as it is used", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    for (let visit = 0; visit < 4; visit += 1) {
      test.wait({ days: 13 });
      expect(await browser.visit(test.people)).not.toBeNull();
    }
  });

  it("clears expired sessions away when somebody signs in", async () => {
    const test = await openPeople();
    await signedIn(test);
    test.wait({ days: 15 });
    await signedIn(test);
    expect(await test.database.session.count()).toBe(1);
  });
});

describe("signing out", () => {
  it("ends this session and no other", async () => {
    const test = await openPeople();
    const here = await signedIn(test);
    test.wait({ seconds: 1 });
    const there = await signedIn(test, new TestBrowser("192.0.2.2"));
    const thief = here.copy();

    const { browser } = await test.people.sessions.recognise(here.request());
    here.keep(await test.people.sessions.end(browser));

    expect(await here.visit(test.people)).toBeNull();
    expect(await thief.visit(test.people)).toBeNull();
    expect(await there.visit(test.people)).not.toBeNull();
  });

  it("everywhere ends every session of this person and of nobody else", async () => {
    const test = await openPeople();
    const here = await signedIn(test);
    test.wait({ seconds: 1 });
    const there = await signedIn(test, new TestBrowser("192.0.2.2"));
    await test.add({ email: "bo@example.com" });
    const bo = new TestBrowser();
    await bo.signIn(test.people, "bo@example.com");

    const ada = await here.visit(test.people);
    if (ada !== null) await test.people.ownAccount.endAllSessions(ada);

    expect([await here.visit(test.people), await there.visit(test.people)]).toEqual([null, null]);
    expect(await bo.visit(test.people)).not.toBeNull();
  });

  it("lists where one is signed in, and ends one of them", async () => {
    const test = await openPeople();
    const here = await signedIn(test);
    test.wait({ minutes: 5 });
    const phone = new TestBrowser(
      "192.0.2.9",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1",
    );
    await signedIn(test, phone);
    const { viewer, browser } = await test.people.sessions.recognise(here.request());
    if (viewer === null) throw new Error("not signed in");

    const list = await test.people.ownAccount.browsers(viewer, browser);
    expect(list).toMatchObject([
      { device: "Firefox on Windows", isThisOne: true },
      { device: "Safari on iPhone", isThisOne: false },
    ]);
    await test.people.ownAccount.endSession(viewer, list[1]?.reference ?? "");

    expect(await phone.visit(test.people)).toBeNull();
    expect(await here.visit(test.people)).not.toBeNull();
  });

  it("cannot end somebody else's session", async () => {
    const test = await openPeople();
    const ada = await signedIn(test);
    const bo = await test.add({ email: "bo@example.com" });
    const [row] = await test.database.session.findMany();
    await test.people.ownAccount.endSession(bo, String(row?.createdAt.getTime()));
    await test.people.ownAccount.endSession(bo, "not a time");
    expect(await ada.visit(test.people)).not.toBeNull();
  });
});

describe("people who have gone", () => {
  it("signs a leaver out at the end of the last day and lets them in no more", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com", leftOn: "2026-03-09" });
    const browser = await signedIn(test);
    test.wait({ hours: 14 });
    expect(await browser.visit(test.people)).not.toBeNull();
    test.wait({ hours: 1 });
    expect(await browser.visit(test.people)).toBeNull();
    expect(await browser.signIn(test.people, "ada@example.com")).toBe("left");
  });

  it("signs a person out at once whose sign-in is withdrawn", async () => {
    const test = await openPeople();
    const admin = await test.add({ email: "root@example.com", roles: ["admin"] });
    await test.add({ email: "ada@example.com" });
    const browser = await signedIn(test);
    await test.people.roster.changeEmployment(admin, "ada", { kind: "withdraw" });
    expect(await browser.visit(test.people)).toBeNull();
    expect(await browser.signIn(test.people, "ada@example.com")).toBe("withdrawn");
    expect(await browser.signIn(test.people, "ada@example.com", "wrong password")).toBe("wrong");
  });
});

describe("sockets", () => {
  it("know whom their cookie belongs to, without rotating it", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    test.wait({ hours: 5 });
    const viewer = await test.people.viewerFromCookie(browser.cookieHeader(), test.now());
    expect(viewer).toMatchObject({ accountId: "ada" });
    expect(await test.people.viewerFromCookie("composure_session=forged.forged", test.now())).toBeNull();
    expect(await test.people.viewerFromCookie(undefined, test.now())).toBeNull();
    expect(await browser.visit(test.people)).not.toBeNull();
  });

  it("can ask whether the session they came with is still open", async () => {
    const test = await openPeople();
    const browser = await signedIn(test);
    const found = await test.people.sessions.fromCookie(browser.cookieHeader(), test.now());
    if (found === null) throw new Error("not signed in");
    expect(await test.people.sessions.isOpen(found.session)).toBe(true);
    await test.people.ownAccount.endAllSessions(found.viewer);
    expect(await test.people.sessions.isOpen(found.session)).toBe(false);
  });
});

describe("form tokens", () => {
  it("are good in the browser they were made for and in no other", async () => {
    const test = await openPeople();
    const mine = (await test.people.sessions.recognise((await signedIn(test)).request())).browser;
    const visitor = new TestBrowser();
    await visitor.visit(test.people);
    const theirs = (await test.people.sessions.recognise(visitor.request())).browser;
    const token = await test.people.formToken(mine);

    expect(await test.people.isFormToken(mine, token)).toBe(true);
    expect(await test.people.isFormToken(theirs, token)).toBe(false);
    expect(await test.people.isFormToken(mine, `${token}x`)).toBe(false);
    expect(await test.people.isFormToken(mine, "")).toBe(false);
    expect(await test.people.formToken(mine)).not.toBe(token);
  });

  it("stay good for a visitor from page to page, and not after signing in", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    const visitor = new TestBrowser();
    await visitor.visit(test.people);
    const before = (await test.people.sessions.recognise(visitor.request())).browser;
    const token = await test.people.formToken(before);
    const again = (await test.people.sessions.recognise(visitor.request())).browser;
    expect(await test.people.isFormToken(again, token)).toBe(true);

    await visitor.signIn(test.people, "ada@example.com");
    const after = (await test.people.sessions.recognise(visitor.request())).browser;
    expect(await test.people.isFormToken(after, token)).toBe(false);
  });
});
