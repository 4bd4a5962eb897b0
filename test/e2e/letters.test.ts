/** A contact by e-mail, through its desktop: letters with subject and story time, no typing, and a debrief of letters. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, it } from "vitest";
import { useDemo } from "./support/demo";

const demo = useDemo();

const LETTER = `Dear Mr Pask,

I have read your letters about the bill, and I will look into it myself. Could you send me your customer number and postcode?

Kind regards,
Nia Owen`;

it("goes from letter to letter in story time, and reads as letters in the debrief", async () => {
  const { page, expectQuiet } = await demo.openAs("nia");
  await page.goto("/practise");
  await page.getByRole("button", { name: "Practise The wrong lid" }).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  const letters = page.getByRole("log", { name: "Letters" }).getByRole("article");
  await expect.poll(() => letters.count(), { timeout: 60_000 }).toBe(1);
  expect(await page.getByText(/^It is Tuesday \d\d:\d\d\. You are at your desk\.$/).count()).toBe(1);
  expect(await page.getByRole("button", { name: /hold/i }).count()).toBe(0);

  await page.getByLabel("Subject").fill("Your bill and your photograph");
  const composer = page.getByLabel("Your letter to Edmund Pask");
  await composer.fill(LETTER);
  await composer.press("Enter");
  expect(await letters.count()).toBe(1);
  await composer.fill(LETTER);
  await composer.press("Control+Enter");
  await expect.poll(() => letters.count(), { timeout: 60_000 }).toBe(3);

  const answer = letters.nth(2);
  expect(await answer.getByRole("heading").textContent()).toBe("Re: Your bill and your photograph");
  expect(await answer.textContent()).toContain("WB-306-118");
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End the contact" }).click();
  await page.getByLabel("Note for the next colleague").fill("Asked for number and postcode.");
  await page.getByRole("button", { name: "Save and read the debrief" }).click();
  await page.waitForURL(/\/debrief$/);
  const transcript = page.locator("#transcript");
  await transcript.getByText("Your bill and your photograph").waitFor();
  expect(await transcript.getByText(/Monday \d\d:\d\d/).count()).toBe(1);
  expectQuiet();
});
