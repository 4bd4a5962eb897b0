import { describe, expect, it } from "vitest";
import { GOOD_PASSWORD, openPeople, TestBrowser, type TestPeople } from "./people-driver";

async function signedIn(test: TestPeople, browser = new TestBrowser()): Promise<TestBrowser> {
  if ((await test.database.account.count()) === 0) await test.add({ email: "ada@example.com" });
  expect(await browser.signIn(test.people, "ada@example.com")).toBe("in");
  return browser;
}

describe("a new password", () => {
  it("ends all other sessions and keeps this one", async () => {
    const test = await openPeople();
    const here = await signedIn(test);
    test.wait({ seconds: 1 });
    const there = await signedIn(test, new TestBrowser("192.0.2.2"));
    const { viewer, browser } = await test.people.sessions.recognise(here.request());
    if (viewer === null) throw new Error("not signed in");

    const change = { present: GOOD_PASSWORD, next: "seven slow grey geese", browser };
    expect(await test.people.ownAccount.changePassword(viewer, change)).toMatchObject({ ok: true });

    expect(await here.visit(test.people)).not.toBeNull();
    expect(await there.visit(test.people)).toBeNull();
    expect(await new TestBrowser().signIn(test.people, "ada@example.com")).toBe("wrong");
    expect(await new TestBrowser().signIn(test.people, "ada@example.com", "seven slow grey geese")).toBe(
      "in",
    );
  });

  it.each([
    [{ present: "not my password", next: "seven slow grey geese" }, "wrong"],
    [{ present: GOOD_PASSWORD, next: GOOD_PASSWORD }, "same"],
    [{ present: GOOD_PASSWORD, next: "short" }, "too-short"],
    [{ present: GOOD_PASSWORD, next: "adalovelace" }, "about-you"],
  ])("is refused for %j: %s", async (words, reason) => {
    const test = await openPeople();
    const here = await signedIn(test);
    const { viewer, browser } = await test.people.sessions.recognise(here.request());
    if (viewer === null) throw new Error("not signed in");
    const result = await test.people.ownAccount.changePassword(viewer, { ...words, browser });
    expect(result).toMatchObject({ ok: false, failure: { reason } });
  });

  it("cannot be guessed at from an open session", async () => {
    const test = await openPeople();
    const here = await signedIn(test);
    const { viewer, browser } = await test.people.sessions.recognise(here.request());
    if (viewer === null) throw new Error("not signed in");
    const guess = () => {
      test.wait({ seconds: 1 });
      return test.people.ownAccount.changePassword(viewer, {
        present: "guess",
        next: "seven slow grey geese",
        browser,
      });
    };
    for (let count = 0; count < 6; count += 1)
      expect(await guess()).toMatchObject({ failure: { reason: "wrong" } });
    expect(await guess()).toMatchObject({ failure: { reason: "wait", until: test.inSeconds(14) } });
  });
});
