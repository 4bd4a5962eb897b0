/** Every page for everybody: no finding of axe in light or dark, nothing on the console, nothing cut off at 360 pixels. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { RULES } from "./support/axe-rules";
import type { COLLEAGUES, WatchedPage } from "./support/browser";
import { readScenario, startPractice } from "./support/contact";
import { useDemo } from "./support/demo";
import { answerRightly, readItems } from "./support/items";

/** The rules that the colours can change; all others find the same in light and dark. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const WIDE = { width: 1280, height: 850 };
const NARROW = { width: 360, height: 740 };

const demo = useDemo();

const open = (who: keyof typeof COLLEAGUES) => demo.openAs(who, { isStill: true });

it("finds nothing on the pages outside", async () => {
  const opened = await demo.open({ isStill: true });
  await lookAtAll(opened, ["/sign-in"]);
});

it("finds nothing on the pages of a learner", async () => {
  const opened = await open("tomasz");
  const { page } = opened;
  const quiz = await linkOn(page, "/progress", /^\/quiz\/.+\/results$/);
  const debrief = await linkOn(page, "/progress", /^\/attempts\/.+\/debrief$/);
  const competency = await linkOn(page, "/progress", /^\/progress\/[\w-]+$/);
  await lookAtAll(opened, [
    "/",
    "/learn",
    "/learn/the-first-minute",
    "/learn/the-first-minute/name-the-event?card=1",
    "/learn/the-first-minute/name-the-event?card=4",
    "/learn/plain-words/quiz",
    quiz,
    "/practise",
    debrief,
    `${debrief.replace(/debrief$/, "replay")}?turn=6`,
    "/progress",
    competency,
    "/account",
  ]);
});

it("finds nothing on a question, on its answer, or on a contact", async () => {
  const opened = await open("nia");
  const { page } = opened;
  await page.goto("/learn/own-it/quiz");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.waitForURL(/\/quiz\//);
  const items = await readItems("own-it");
  const questions = await page
    .getByRole("navigation", { name: "Questions of this quiz" })
    .getByRole("link")
    .count();
  const seen = new Set<string>();
  for (let number = 1; number <= questions; number += 1) {
    await page.goto(`${new URL(page.url()).pathname}?item=${number}`);
    const form = page.getByRole("main").locator("form", { has: page.locator("legend") });
    const type = await form.locator("input[name='type']").inputValue();
    if (seen.has(type)) continue;
    seen.add(type);
    await lookAt(page);
    await answerRightly(form, items);
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await page.getByText(/^Right\./).waitFor();
    await lookAt(page);
  }

  const desk = await startPractice(page, await readScenario("guest-checkout"));
  await lookAt(page);
  await page.getByRole("button", { name: "Hold" }).click();
  await lookAt(page);
  await page.getByRole("button", { name: "Not now" }).click();
  await page.setViewportSize(NARROW);
  await page.getByRole("button", { name: "Tools" }).click();
  await lookAt(page);
  await desk.end();
  await lookAt(page);
  opened.expectQuiet();

  // Chromium itself reports a 404 on the console, so this comes last.
  await page.goto("/no/such/page");
  await lookAt(page);
  await opened.context.close();
});

it("finds nothing on the pages of a trainer", async () => {
  const opened = await open("priya");
  const { page } = opened;
  const debrief = await linkOn(page, "/attempts", /^\/attempts\/.+\/debrief$/);
  await page.goto("/library");
  const pieces = await page.locator("main a[href^='/library/']").evaluateAll((links) => {
    const hrefs = links.map((link) => link.getAttribute("href") ?? "");
    const kindOf = (href: string) => href.split("/")[2];
    return hrefs.filter((href, index) => hrefs.findIndex((each) => kindOf(each) === kindOf(href)) === index);
  });
  expect(pieces.length).toBeGreaterThan(5);
  await lookAtAll(opened, ["/", "/attempts", "/library", ...pieces], async () => {
    await page.goto(debrief);
    await page.getByRole("article").first().getByText("Overrule", { exact: true }).first().click();
    await lookAt(page);
  });
});

it("finds nothing on the pages of a manager", async () => {
  const opened = await open("grace");
  const person = await linkOn(opened.page, "/team", /^\/team\/[\w-]+$/);
  const competency = await linkOn(opened.page, person, /^\/team\/[\w-]+\/[\w-]+$/);
  await lookAtAll(opened, ["/", "/team", person, competency, "/cohorts", "/tenure"]);
});

it("finds nothing on the pages of an admin", async () => {
  const opened = await open("owen");
  const person = await linkOn(opened.page, "/admin/people", /^\/admin\/people\/(?!invite)[\w-]+$/);
  await lookAtAll(opened, [
    "/",
    "/admin/people",
    "/admin/people/invite",
    person,
    "/admin/teams",
    "/admin/voice",
  ]);
});

/** Opens each page and looks at it; then the console must have been quiet. */
async function lookAtAll(
  { page, context, expectQuiet }: WatchedPage,
  paths: readonly string[],
  last: () => Promise<void> = async () => {},
): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await lookAt(page);
  }
  await last();
  expectQuiet();
  await context.close();
}

async function lookAt(page: Page): Promise<void> {
  const size = page.viewportSize() ?? WIDE;
  const where = new URL(page.url()).pathname;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === "light"
      ? axe.withTags(RULES)
      : axe.withRules(OF_COLOUR)
    ).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes[0]?.failureSummary})`);
    expect(found, `${where} in ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize(NARROW);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${where} at ${NARROW.width} pixels`).toBeLessThanOrEqual(NARROW.width);
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: "light" });
}

/** The first address on a page that looks like this. */
async function linkOn(page: Page, path: string, pattern: RegExp): Promise<string> {
  await page.goto(path);
  const hrefs = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = hrefs.find((href) => pattern.test(href));
  if (found === undefined) throw new Error(`No link on ${path} looks like ${pattern}.`);
  return found;
}
