/** A contact in public, through its desktop: 280 characters, an audience, and a move to private messages. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, it } from "vitest";
import { useDemo } from "./support/demo";

const demo = useDemo();

it("is answered before everybody first, then in private, and says so in the debrief", async () => {
  const { page, expectQuiet } = await demo.openAs("nia");
  await page.goto("/practise");
  await page.getByRole("button", { name: "Practise A box of slugs" }).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  const log = page.getByRole("log", { name: "Posts and messages" });
  const fromCustomer = (kind: string) => log.getByRole("article", { name: `${kind} from Dev Rawal` });
  await log.getByRole("article", { name: "Post by Dev Rawal" }).getByText("23 likes").waitFor();

  const post = page.getByLabel("Your public reply to Dev Rawal");
  await post.fill("x".repeat(281));
  await page.getByText("1 too long").waitFor();
  await post.press("Enter");
  expect(await log.getByRole("article").count()).toBe(1);

  await post.fill(
    "Hi Dev, Nia here. Three weeks of that is no joke. Please come to private messages, so that nobody reads your details.",
  );
  await page.getByLabel(/^Go on in private messages/).check();
  await post.press("Enter");
  await fromCustomer("Private message").waitFor({ timeout: 60_000 });
  await page.getByText("Only Dev Rawal reads this.").waitFor();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End the contact" }).click();
  await page.getByLabel("Note for the next colleague").fill("Moved to private messages.");
  await page.getByRole("button", { name: "Save and read the debrief" }).click();
  await page.waitForURL(/\/debrief$/);
  const transcript = page.locator("#transcript");
  await expect.poll(() => transcript.getByText("in public", { exact: true }).count()).toBe(2);
  expect(await transcript.getByText("in private", { exact: true }).count()).toBe(1);
  expectQuiet();
});
