import { describe, expect, it } from "vitest";
import { GOOD_PASSWORD, openPeople, TestBrowser } from "./people-driver";

const ADA = "ada@example.com";

describe("signing in", () => {
  it("accepts the address in any spelling of case and space", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    expect(await new TestBrowser().signIn(test.people, "  Ada@EXAMPLE.com ")).toBe("in");
  });

  it("accepts a password whose accents another keyboard composes differently", async () => {
    const test = await openPeople();
    await test.add({ email: ADA, password: "cafe\u0301 sur la mer".normalize("NFC") });
    expect(await new TestBrowser().signIn(test.people, ADA, "cafe\u0301 sur la mer")).toBe("in");
  });

  it.each([
    [ADA, "wrong password"],
    [ADA, ""],
    ["nobody@example.com", GOOD_PASSWORD],
    ["not an address", GOOD_PASSWORD],
    ["", ""],
    ["' OR 1=1 --", "' OR 1=1 --"],
  ])("gives the same answer to %j with %j", async (email, password) => {
    const test = await openPeople();
    await test.add({ email: ADA });
    expect(await new TestBrowser().signIn(test.people, email, password)).toBe("wrong");
  });

  it("refuses an account that never had a password", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    await test.database.account.update({ where: { id: "ada" }, data: { passwordHash: null } });
    expect(await new TestBrowser().signIn(test.people, ADA, "nobody's password")).toBe("wrong");
  });

  it("learns the browser's time zone, and ignores one that does not exist", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    const browser = new TestBrowser().request();
    const signIn = (timeZone: string) =>
      test.people.signIn({ email: ADA, password: GOOD_PASSWORD, timeZone, browser });
    await signIn("America/Lima");
    await signIn("Mars/Olympus");
    expect(await test.stores.accounts.byEmail(ADA)).toMatchObject({ timeZone: "America/Lima" });
  });
});

describe("the slow-down", () => {
  it("lets a stranger's guesses elsewhere never keep the owner out", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    const stranger = new TestBrowser("198.51.100.7");
    for (let guess = 0; guess < 30; guess += 1)
      await stranger.signIn(test.people, ADA, `guess number ${guess}`);

    expect(await stranger.signIn(test.people, ADA)).toBe("wait");
    expect(await new TestBrowser("192.0.2.1").signIn(test.people, ADA)).toBe("in");
  });

  it("lets a colleague's guesses from the same office not keep the owner's own browser out", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    const own = new TestBrowser("192.0.2.1");
    await own.signIn(test.people, ADA);
    const colleague = new TestBrowser("192.0.2.1");
    for (let guess = 0; guess < 10; guess += 1)
      await colleague.signIn(test.people, ADA, `guess number ${guess}`);

    expect(await new TestBrowser("192.0.2.1").signIn(test.people, ADA)).toBe("wait");
    expect(await own.signIn(test.people, ADA)).toBe("in");
  });

  it("does not let a browser known to one account guess at another as if known there", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    await test.add({ email: "bo@example.com" });
    const bo = new TestBrowser();
    await bo.signIn(test.people, "bo@example.com");
    for (let guess = 0; guess < 6; guess += 1) await bo.signIn(test.people, ADA, `guess number ${guess}`);
    expect(await bo.signIn(test.people, ADA)).toBe("wait");
  });

  it("says when to try again, keeps its word, and forgets after a success", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    const browser = new TestBrowser();
    const request = { email: ADA, password: "a wrong one", browser: browser.request() };
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await test.people.signIn(request)).toMatchObject({ failure: { reason: "wrong" } });
      test.wait({ seconds: 1 });
    }
    expect(await test.people.signIn(request)).toEqual({
      ok: false,
      failure: { reason: "wait", until: test.inSeconds(15) },
    });
    test.wait({ seconds: 14 });
    expect(await browser.signIn(test.people, ADA)).toBe("wait");
    test.wait({ seconds: 1 });
    expect(await browser.signIn(test.people, ADA)).toBe("in");
    expect(await new TestBrowser().signIn(test.people, ADA, "a wrong one")).toBe("wrong");
  });

  it("checks no more of a burst of guesses than of guesses one by one, not even the right one", async () => {
    const test = await openPeople();
    await test.add({ email: ADA });
    const burst = [...Array.from({ length: 20 }, (_, guess) => `guess number ${guess}`), GOOD_PASSWORD];
    const answers = await Promise.all(
      burst.map((password) => new TestBrowser().signIn(test.people, ADA, password)),
    );
    expect(answers.at(-1)).toBe("wait");
    expect(await test.database.signInFailure.count()).toBe(2 * 6);
  });

  it("slows one password tried on everybody from one place", async () => {
    const test = await openPeople();
    const stranger = new TestBrowser("198.51.100.7");
    const answers: string[] = [];
    for (let person = 0; person < 62; person += 1) {
      test.wait({ seconds: 1 });
      answers.push(await stranger.signIn(test.people, `person${person}@example.com`, "spring and summer"));
    }
    expect(answers.slice(0, 60)).toEqual(Array(60).fill("wrong"));
    expect(answers.slice(60)).toEqual(["wait", "wait"]);
  });

  it("keeps no readable address or network in the database, and clears old failures away", async () => {
    const test = await openPeople();
    await new TestBrowser("198.51.100.7").signIn(test.people, ADA, "a wrong one");
    const rows = await test.database.signInFailure.findMany();
    expect(rows.length).toBe(2);
    expect(JSON.stringify(rows)).not.toMatch(/ada|example|198\.51/);

    test.wait({ hours: 2 });
    await new TestBrowser("203.0.113.4").signIn(test.people, ADA, "a wrong one");
    expect(await test.database.signInFailure.count()).toBe(2);
  });
});
