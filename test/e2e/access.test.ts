/** Asking for what is somebody else's: forged cookies, other people's ids, pages of other roles, forms from elsewhere, markup. */
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readScenario, startPractice } from "./support/contact";
import { useDemo } from "./support/demo";

const demo = useDemo();

/** The status of a page, without following redirects. */
async function statusOf(context: BrowserContext, path: string): Promise<number> {
  return (await context.request.get(path, { maxRedirects: 0 })).status();
}

describe("a session cookie", () => {
  it("can't be read by scripts and isn't sent along by other sites", async () => {
    const { context } = await demo.openAs("nia");
    const cookies = await context.cookies();
    expect(cookies.length).toBeGreaterThan(0);
    for (const { name, httpOnly, sameSite } of cookies.filter((each) => each.name !== "composure_theme"))
      expect({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: true, sameSite: "Lax" });
    await context.close();
  });

  it.each([
    ["altered in its text", (value: string) => `${value.startsWith("A") ? "B" : "A"}${value.slice(1)}`],
    [
      "altered in its signature",
      (value: string) => `${value.slice(0, -2)}${value.endsWith("AA") ? "BB" : "AA"}`,
    ],
    ["without its signature", (value: string) => value.split(".")[0] ?? ""],
    ["made up", () => "c29tZWJvZHk.c2lnbmF0dXJl"],
  ])("signs nobody in when it is %s", async (_how, forge) => {
    const { page, context } = await demo.openAs("nia");
    const session = (await context.cookies()).find((cookie) => cookie.name === "composure_session");
    if (session === undefined) throw new Error("Signing in set no session cookie.");
    expect(await statusOf(context, "/learn")).toBe(200);

    await context.addCookies([{ ...session, value: forge(session.value) }]);

    expect(await statusOf(context, "/learn")).toBe(302);
    await page.goto("/learn");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await context.close();
  });
});

describe("an id of somebody else", () => {
  it("finds no attempt, debrief, quiz or results", async () => {
    const { page, context } = await demo.openAs("nia");
    const scenario = await readScenario("guest-checkout");
    const desk = await startPractice(page, scenario);
    const attempt = new URL(page.url()).pathname;
    await page.goto("/learn/own-it/quiz");
    await page.getByRole("button", { name: "Start the quiz" }).click();
    await page.waitForURL(/\/quiz\//);
    const quiz = new URL(page.url()).pathname;
    await page.goto(attempt);
    await desk.composer.waitFor();
    await desk.end();
    await desk.writeNote("Ended at once.");

    const { context: other } = await demo.openAs("tomasz");

    const paths = [attempt, `${attempt}/debrief`, quiz, `${quiz}/results`];
    for (const path of paths) expect([path, await statusOf(other, path)]).toEqual([path, 404]);
    expect(await statusOf(context, `${attempt}/debrief`)).toBe(200);
    expect(await statusOf(context, quiz)).toBe(200);
    await Promise.all([context.close(), other.close()]);
  });
});

describe("a role", () => {
  const ADMINS = ["/admin/people", "/admin/teams", "/admin/voice"];
  const STAFF = ["/team", "/cohorts", "/tenure", "/attempts", "/library", ...ADMINS];

  it.each([
    ["nia", STAFF.filter((path) => path !== "/attempts")],
    ["priya", ["/tenure", ...ADMINS]],
    ["grace", ["/library", ...ADMINS, "/learn", "/practise"]],
    ["owen", ["/library", "/learn", "/practise"]],
  ] as const)("keeps %s out of the pages of others", async (who, paths) => {
    const { page, context } = await demo.openAs(who);
    for (const path of paths) expect([path, await statusOf(context, path)]).toEqual([path, 403]);
    await page.goto(paths[0] ?? "/");
    await page.getByText("Your roles do not include this.").waitFor();
    await context.close();
  });

  it("shows a manager the people of the own teams only", async () => {
    const { page: admin, context: office } = await demo.openAs("owen");
    await admin.goto("/admin/people?role=learner");
    const everybody = await idsOn(admin, "/admin/people/");
    const { page, context } = await demo.openAs("grace");
    await page.goto("/team");
    const own = await idsOn(page, "/team/");
    const stranger = everybody.find((id) => !own.includes(id));

    expect(own.length).toBeGreaterThan(0);
    expect(stranger).toBeDefined();
    expect(await statusOf(context, `/team/${own[0]}`)).toBe(200);
    expect(await statusOf(context, `/team/${stranger}`)).toBe(404);
    await Promise.all([context.close(), office.close()]);
  });
});

describe("a form", () => {
  it("changes nothing without its token, with another browser's token, or from another site", async () => {
    const { page, context } = await demo.openAs("tomasz");
    const { page: elsewhere, context: other } = await demo.openAs("nia");
    const [own, foreign] = await Promise.all([tokenOn(page), tokenOn(elsewhere)]);
    const rename = async (csrf: string | undefined, origin: string) => {
      const form = { intent: "rename", name: "Mallory", ...(csrf === undefined ? {} : { csrf }) };
      return (await context.request.post("/account", { form, headers: { Origin: origin } })).status();
    };

    expect(await rename(undefined, demo.address())).toBe(400);
    expect(await rename(foreign, demo.address())).toBe(400);
    expect(await rename(own, "https://elsewhere.example")).toBe(403);
    expect(await rename(own, "null")).toBe(403);

    await page.goto("/account");
    expect(await page.getByLabel("Name").inputValue()).toBe("Tomasz Wilk");
    expect(await rename(own, demo.address())).toBeLessThan(400);
    await Promise.all([context.close(), other.close()]);
  });
});

describe("markup and script", () => {
  const MARKUP = "<img src=x onerror=window.taken=1><script>window.taken=1</script>";

  it("is shown as it was typed, wherever it was typed, and runs nowhere", async () => {
    const learner = await demo.openAs("nia");
    const desk = await startPractice(learner.page, await readScenario("guest-checkout"));
    await desk.say(`Hello Moira. ${MARKUP}`);
    await expectPlain(learner.page, MARKUP);
    await desk.end();
    await desk.writeNote(`The note. ${MARKUP}`);
    const debrief = new URL(learner.page.url()).pathname;
    await expectPlain(learner.page, `The note. ${MARKUP}`);
    await expectPlain(learner.page, `Hello Moira. ${MARKUP}`);

    await learner.page.goto("/account");
    await learner.page.getByLabel("Name").fill(`N ${MARKUP}`);
    await learner.page.getByRole("button", { name: "Save name" }).click();
    await expectPlain(learner.page, `N ${MARKUP}`);

    const trainer = await demo.openAs("priya");
    await trainer.page.goto(debrief);
    const finding = trainer.page.getByRole("article").first();
    await finding.getByText("Overrule", { exact: true }).first().click();
    await finding.getByLabel("How it was").selectOption("met");
    await finding.getByLabel("Why").fill(`Because. ${MARKUP}`);
    await finding.getByRole("button", { name: "Overrule" }).click();
    await expectPlain(trainer.page, `Because. ${MARKUP}`);
    await learner.page.goto(debrief);
    await expectPlain(learner.page, `Because. ${MARKUP}`);

    const admin = await demo.openAs("owen");
    await admin.page.goto("/admin/teams");
    await admin.page.getByLabel("New team").fill(`T ${MARKUP}`);
    await admin.page.getByRole("button", { name: "Add team" }).click();
    await expectPlain(admin.page, `T ${MARKUP}`);
    await admin.page.goto("/admin/people?text=onerror");
    await expectPlain(admin.page, `N ${MARKUP}`);

    for (const { context, expectQuiet } of [learner, trainer, admin]) {
      expectQuiet();
      await context.close();
    }
  });
});

async function expectPlain(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
  const found = await page.evaluate(() => ({
    taken: "taken" in window,
    images: document.querySelectorAll("img[src='x']").length,
  }));
  expect(found).toEqual({ taken: false, images: 0 });
}

/** The ids in the links of a page that begin so. */
async function idsOn(page: Page, prefix: string): Promise<string[]> {
  const links = page.getByRole("main").locator(`a[href^="${prefix}"]`);
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return hrefs
    .map((href) => href.slice(prefix.length))
    .filter((id) => /^[\w-]+$/.test(id) && id !== "invite");
}

async function tokenOn(page: Page): Promise<string> {
  await page.goto("/account");
  return await page.locator('input[name="csrf"]').first().inputValue();
}
