import { describe, expect, it } from "vitest";
import { GOOD_PASSWORD, openPeople, TestBrowser, type TestPeople } from "./people-driver";

function setUp(test: TestPeople, code: string, password = GOOD_PASSWORD) {
  return test.people.setup.finish({
    code,
    name: "Root Admin",
    email: "root@example.com",
    password,
    timeZone: "Asia/Tokyo",
    browser: new TestBrowser().request(),
  });
}

describe("the first start", () => {
  it("makes an admin from the code in the terminal and signs them in", async () => {
    const test = await openPeople();
    const code = (await test.people.setupCode()) ?? "";
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await test.people.setup.isDone()).toBe(false);

    const done = await setUp(test, code);
    const browser = new TestBrowser();
    browser.keep(done.ok ? done.value.cookies : []);

    expect(await browser.visit(test.people)).toMatchObject({
      email: "root@example.com",
      roles: ["admin"],
      timeZone: "Asia/Tokyo",
    });
    expect(await test.people.setup.isDone()).toBe(true);
    expect(await test.people.setupCode()).toBeUndefined();
  });

  it("accepts the code in small letters and without dashes", async () => {
    const test = await openPeople();
    const code = (await test.people.setupCode()) ?? "";
    expect(await setUp(test, ` ${code.toLowerCase().replaceAll("-", "")} `)).toMatchObject({ ok: true });
  });

  it("keeps only the code's hash", async () => {
    const test = await openPeople();
    const code = (await test.people.setupCode()) ?? "";
    const stored = JSON.stringify(await test.database.setting.findMany());
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll("-", ""));
  });

  it("happens once, also when two try at the same moment", async () => {
    const test = await openPeople();
    const code = (await test.people.setupCode()) ?? "";
    const both = await Promise.all([setUp(test, code), setUp(test, code)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await test.database.account.count()).toBe(1);
    expect(await setUp(test, code)).toEqual({ ok: false, failure: { reason: "already-set-up" } });
  });

  it("gives a new code at each start, and only the latest works", async () => {
    const test = await openPeople();
    const first = (await test.people.setupCode()) ?? "";
    const second = (await test.restart().setupCode()) ?? "";
    expect(await setUp(test, first)).toEqual({ ok: false, failure: { reason: "wrong-code" } });
    expect(await setUp(test, second)).toMatchObject({ ok: true });
  });

  it("slows guessing at the code", async () => {
    const test = await openPeople();
    const code = (await test.people.setupCode()) ?? "";
    for (let guess = 0; guess < 6; guess += 1) {
      test.wait({ seconds: 1 });
      expect(await setUp(test, "0000-0000-0000")).toEqual({ ok: false, failure: { reason: "wrong-code" } });
    }
    expect(await setUp(test, code)).toEqual({
      ok: false,
      failure: { reason: "wait", until: test.inSeconds(15) },
    });
    test.wait({ seconds: 15 });
    expect(await setUp(test, code)).toMatchObject({ ok: true });
  });

  it("refuses a poor password without spending the code", async () => {
    const test = await openPeople();
    const code = (await test.people.setupCode()) ?? "";
    expect(await setUp(test, code, "password123")).toEqual({ ok: false, failure: { reason: "too-common" } });
    expect(await setUp(test, code)).toMatchObject({ ok: true });
  });

  it("refuses everything where no code was ever made", async () => {
    const test = await openPeople();
    expect(await setUp(test, "")).toEqual({ ok: false, failure: { reason: "wrong-code" } });
  });

  it("needs no code where there are accounts already, as in the demo", async () => {
    const test = await openPeople();
    await test.add({ email: "ada@example.com" });
    expect(await test.people.setupCode()).toBeUndefined();
    expect(await test.people.setup.isDone()).toBe(true);
  });
});
