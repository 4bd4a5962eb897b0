/** A contact played rudely, through the desktop: the customer walks out, and the debrief says why. */
import { expect, it } from "vitest";
import { readPlays } from "#prisma/seed/demo/plays";
import { readScenario, startPractice } from "./support/contact";
import { useDemo } from "./support/demo";

const demo = useDemo();

it("ends with the customer walking out, a low score and a way back in", async () => {
  const { page, expectQuiet } = await demo.openAs("nia");
  const { poor } = await readPlays("guest-checkout");
  const desk = await startPractice(page, await readScenario("guest-checkout"));

  for (const step of poor.steps) if (!(await desk.isOver())) await desk.take(step);

  await page.getByRole("heading", { name: "Moira Tait has left the conversation." }).waitFor();
  const said = await desk.lines();
  await desk.writeNote(poor.note);
  await page.getByText("Moira gave up and left.").waitFor();
  const score = Number(await page.getByRole("meter", { name: "Score" }).getAttribute("value"));
  expect(score).toBeLessThan(0.5);
  await page.getByRole("region", { name: "To work on" }).getByRole("article").first().waitFor();

  await page.getByRole("button", { name: "Try again from turn 3", exact: true }).click();

  await page.waitForURL(/\/attempts\/[^/]+$/);
  await desk.composer.waitFor();
  await expect.poll(() => desk.lines()).toEqual(said.slice(0, 3));
  expectQuiet();
});
