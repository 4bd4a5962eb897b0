/** From signing in to a line in a contact without a mouse, seeing at every step where one is. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { COLLEAGUES } from "./support/browser";
import { customerLines, deskOf, readScenario } from "./support/contact";
import { useDemo } from "./support/demo";

const demo = useDemo();

it("lets somebody sign in, find a customer and answer them by keyboard alone", async () => {
  const { page, expectQuiet } = await demo.open();
  await page.goto("/sign-in");

  await tabTo(page, "Email");
  await page.keyboard.type(COLLEAGUES.nia);
  await tabTo(page, "Password");
  await page.keyboard.type("composure-demo");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Main" }).first().waitFor();

  await tabTo(page, "Practise");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Practise", level: 1 }).waitFor();

  await page.reload();
  await tabTo(page, "Skip to the content");
  await page.keyboard.press("Enter");
  await tabTo(page, "Practise Guest checkout", { within: "main" });
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/attempts\//);

  const desk = deskOf(page, await readScenario("guest-checkout"));
  await customerLines(desk, 1);
  await expect.poll(() => nameOfFocused(page)).toMatch(/^Your answer to/);
  await page.keyboard.type("Hello Moira, this is Nia. I'll find it another way.");
  await page.keyboard.press("Enter");
  await customerLines(desk, 2);

  await page.keyboard.press("Alt+3");
  await expect.poll(() => nameOfFocused(page)).not.toMatch(/^Your answer to/);
  await page.keyboard.press("Alt+0");
  await expect.poll(() => nameOfFocused(page)).toMatch(/^Your answer to/);
  expectQuiet();
});

/** Presses Tab until the control of this name has the focus; everything on the way must show that it has it. */
async function tabTo(page: Page, name: string, { within }: { within?: string } = {}): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await nameOfFocused(page);
    if (within !== undefined && presses === 0) expect(await isFocusIn(page, within)).toBe(true);
    expect(await unseenFocus(page), "something that has the focus without showing it").toBeNull();
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to "${name}", but to: ${passed.join(", ")}`);
}

function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLElement && "labels" in focused ? focused.labels : undefined;
    const labels = label instanceof NodeList ? [...label].map((each) => each.textContent) : [];
    return (focused?.getAttribute("aria-label") ?? labels[0] ?? focused?.textContent ?? "").trim();
  });
}

function isFocusIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);
}

/** What has the focus without showing it, or null. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const { width, height } = focused.getBoundingClientRect();
    const hasRing = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    return hasRing && width > 1 && height > 1 ? null : focused.outerHTML.slice(0, 300);
  });
}
