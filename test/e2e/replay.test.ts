/** Replaying a contact by keyboard, trying again from a turn of it, and putting both side by side. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { RULES } from "./support/axe-rules";
import { customerLines, deskOf, readScenario, startPractice } from "./support/contact";
import { useDemo } from "./support/demo";

const COLD = ["Order number?", "Order number, please."];
const WARM =
  "Moira, you've paid and not one email came, no wonder you're worried. I'll find it by your card.";

const demo = useDemo();

it("replays a contact, tries again from a turn of it, and compares the two", async () => {
  const nia = await demo.openAs("nia");
  const { page } = nia;
  const debrief = await playColdly(page);

  await page.getByRole("link", { name: "Replay", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Replay: / }).waitFor();
  await goThrough(page);
  await expectClean(page);

  const turn = page.getByRole("button", { name: "Try again from turn 4" });
  await turn.click();
  await page.waitForURL((url) => /^\/attempts\/[\w-]+$/.test(url.pathname));
  const desk = deskOf(page, await readScenario("guest-checkout"));
  await customerLines(desk, 2);
  await desk.say(WARM);
  await desk.end();
  await desk.writeNote("Order not found yet.");

  const family = page.getByRole("region", { name: "Tried again" });
  await family.getByText("after turn 3 of attempt 1").waitFor();
  await family.getByRole("link", { name: "Compare attempt 2 with attempt 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Attempts 2 and 1" }).waitFor();
  await expectComparison(page);
  await expectClean(page);

  const priya = await demo.openAs("priya");
  await priya.page.goto(new URL(page.url()).pathname + new URL(page.url()).search);
  await priya.page.getByText(/^What made the difference: in attempt \d Nia /).waitFor();
  expect(await priya.page.getByRole("button", { name: /^Try again/ }).count()).toBe(0);
  const tomasz = await demo.openAs("tomasz");
  for (const address of [debrief.replace("debrief", "replay"), new URL(page.url()).pathname])
    expect((await tomasz.page.request.get(address)).status()).toBe(404);

  for (const { expectQuiet, context } of [nia, priya, tomasz]) {
    expectQuiet();
    await context.close();
  }
});

it("goes by steps where less motion is asked for", async () => {
  const tomasz = await demo.openAs("tomasz", { isStill: true });
  const { page } = tomasz;
  await page.goto("/attempts");
  const debrief = await page.locator("main a[href$='/debrief']").first().getAttribute("href");
  await page.goto(`${debrief?.replace("debrief", "replay")}?turn=3`);
  await page.getByText("goes by steps").waitFor();
  expect(await page.getByRole("button", { name: "Play" }).count()).toBe(0);
  await page.keyboard.press("Space");
  await page
    .getByText(/^Turn 4 of/)
    .first()
    .waitFor();
  tomasz.expectQuiet();
  await tomasz.context.close();
});

/** Two cold lines, the end and the note; the address of the debrief. */
async function playColdly(page: Page): Promise<string> {
  const desk = await startPractice(page, await readScenario("guest-checkout"));
  for (const line of COLD) await desk.say(line);
  await desk.end();
  await desk.writeNote("Nothing found.");
  return new URL(page.url()).pathname;
}

async function goThrough(page: Page): Promise<void> {
  const region = page.getByRole("region", { name: "What was said" });
  const lines = region.getByRole("listitem").filter({ has: page.locator("time") });
  await expect.poll(() => lines.count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => lines.count()).toBe(2);
  await expect.poll(() => new URL(page.url()).searchParams.get("turn")).toBe("2");
  const said = page.locator("div[aria-live='polite']");
  await expect.poll(() => said.textContent()).toContain("Turn 2 of 5. You: Order number?");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => lines.count()).toBe(1);

  await page.getByRole("radio", { name: "As it was" }).check();
  await page.getByRole("main").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => lines.count(), { timeout: 30_000 }).toBe(5);
  await region.getByRole("link", { name: "To the debrief" }).waitFor();
  await page.reload();
  await expect.poll(() => lines.count()).toBe(5);
}

async function expectComparison(page: Page): Promise<void> {
  await page.getByText(/^What made the difference: in attempt \d you /).waitFor();
  await page
    .getByRole("region", { name: "Attempt 1", exact: true })
    .getByText(COLD[1] ?? "")
    .waitFor();
  await page.getByRole("region", { name: "Attempt 2", exact: true }).getByText(WARM).waitFor();
  const table = page.getByRole("table", { name: "Criteria that differ" });
  const cells = await table.getByRole("row").nth(1).getByRole("cell").allTextContents();
  expect(cells.at(-1)).not.toBe(cells.at(-2));

  await page.setViewportSize({ width: 390, height: 844 });
  const [first, second] = [1, 2].map((number) =>
    page.getByRole("region", { name: `Attempt ${number}`, exact: true }),
  );
  expect([await first?.isVisible(), await second?.isVisible()]).toEqual([false, true]);
  await page.getByRole("button", { name: "Attempt 1", exact: true }).click();
  await expect.poll(() => first?.isVisible()).toBe(true);
  expect(await second?.isVisible()).toBe(false);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 850 });
}

async function expectClean(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes[0]?.failureSummary})`);
    expect(found, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}
