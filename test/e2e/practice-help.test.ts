/** Help, privacy and the way out, as a learner meets them. */
import { expect, it } from "vitest";
import { deskOf, readScenario, startPractice } from "./support/contact";
import { useDemo } from "./support/demo";

const demo = useDemo();

it("gives hints by key and by button, and the debrief shows them", async () => {
  const { page, expectQuiet } = await demo.openAs("nia");
  const desk = await startPractice(page, await readScenario("guest-checkout"));

  const hints = page.getByRole("status", { name: "Hints" });
  await page.keyboard.press("Alt+KeyH");
  await expect.poll(() => hints.getByRole("listitem").count()).toBe(1);
  await page.getByRole("button", { name: "Say more" }).click();
  await expect.poll(() => hints.getByRole("listitem").count()).toBe(2);
  await desk.say("Hello, I'm Nia. I'll find your order.");
  await expect.poll(() => hints.getByRole("listitem").count()).toBe(0);

  await desk.end();
  await desk.writeNote("Nothing found yet.");
  await page.getByText("You asked for 2 hints").waitFor();
  expect(await page.getByText("Asked for a hint:").count()).toBe(2);
  expectQuiet();
});

it("stops a private contact by the stop word, and no trainer learns of it", async () => {
  const { page, expectQuiet } = await demo.openAs("nia");
  const scenario = await readScenario("guest-checkout");
  await page.goto("/practise");
  await page.getByText("How you practise:").click();
  await page.getByRole("radio", { name: /^Mild/ }).check();
  await page.getByRole("checkbox", { name: "Practise in private" }).check();
  await page.getByRole("button", { name: `Practise ${scenario.title} in private` }).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  const attempt = new URL(page.url()).pathname;
  const desk = deskOf(page, scenario);
  await desk.composer.fill("Stop practice.");
  await desk.composer.press("Enter");

  await page.getByRole("heading", { name: "You stopped. That is fine." }).waitFor();
  await page.getByRole("link", { name: "Go back to Practise" }).click();
  await page.getByText("How you practise: a mild customer").waitFor();

  const priya = await demo.openAs("priya");
  const answer = await priya.page.goto(`${attempt}/debrief`);
  expect(answer?.status()).toBe(404);
  expectQuiet();
});
