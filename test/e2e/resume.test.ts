/** Leaving in the middle and coming back: by reload, from a second window, after the network was gone. */
import { expect, it } from "vitest";
import { customerLines, deskOf, readScenario, startPractice } from "./support/contact";
import { useDemo } from "./support/demo";
import { answerRightly, readItems } from "./support/items";

const demo = useDemo();

it("opens a lesson at the card that was left", async () => {
  const { page, context, expectQuiet } = await demo.openAs("nia");
  const reported = () => page.waitForResponse((response) => response.request().method() === "POST");
  const first = reported();
  await page.goto("/learn/plain-words/words-from-the-office");
  await page.getByRole("region", { name: /^Card 1 of/ }).waitFor();
  await first;
  const second = reported();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("region", { name: /^Card 2 of/ }).waitFor();
  await second;

  await page.goto("/learn");
  await page.goto("/learn/plain-words/words-from-the-office");

  await page.getByRole("region", { name: /^Card 2 of/ }).waitFor();
  expectQuiet();
  await context.close();
});

it("opens a quiz at the first open question, with the answers given", async () => {
  const { page, context, expectQuiet } = await demo.openAs("nia");
  const items = await readItems("honest-and-finished");
  await page.goto("/learn/honest-and-finished/quiz");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.getByRole("heading", { name: /^Question 1 of/ }).waitFor();
  await answerRightly(page.getByRole("main").locator("form", { has: page.locator("legend") }), items);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.getByText(/^Right\./).waitFor();

  await page.reload();
  await page.goto(new URL(page.url()).pathname);

  await page.getByRole("heading", { name: /^Question 2 of/ }).waitFor();
  await page.getByRole("link", { name: "Question 1, answered" }).waitFor();
  await page.goto("/learn/honest-and-finished");
  await page.getByRole("link", { name: "Go on with the quiz" }).waitFor();
  expectQuiet();
  await context.close();
});

it("opens a conversation where it was, with the line being written", async () => {
  const { page, context, expectQuiet } = await demo.openAs("nia");
  const scenario = await readScenario("three-explanations");
  const desk = await startPractice(page, scenario);
  await desk.say("Hello, I'm Nia. You have had three different explanations. I'm looking at it now.");
  const said = await desk.lines();
  await desk.composer.fill("And while I look, tell me");

  await page.reload();

  await customerLines(desk, said.filter((line) => line.by === "customer").length);
  expect(await desk.lines()).toEqual(said);
  expect(await desk.composer.inputValue()).toBe("And while I look, tell me");
  expectQuiet();
  await context.close();
});

it("lets a second window take a conversation over and tells the first", async () => {
  const { page, context, expectQuiet } = await demo.openAs("nia");
  const scenario = await readScenario("guest-checkout");
  const desk = await startPractice(page, scenario);
  const second = await context.newPage();

  await second.goto(page.url());
  const other = deskOf(second, scenario);
  await customerLines(other, 1);

  await page.getByText("This contact is open in another window and goes on there.").waitFor();
  expect(await desk.composer.isDisabled()).toBe(true);
  await other.say("Hello Moira, this is Nia. I'll find it another way.");

  await page.getByRole("button", { name: "Go on here instead" }).click();
  await customerLines(desk, 2);
  expect(await desk.lines()).toEqual(await other.lines());
  await second.getByText("This contact is open in another window and goes on there.").waitFor();
  expectQuiet();
  await context.close();
});

it("keeps a line that was sent without a network and sends it once when the network is back", async () => {
  const { page, context } = await demo.openAs("tomasz");
  const scenario = await readScenario("guest-checkout");
  const desk = await startPractice(page, scenario);

  await context.setOffline(true);
  await desk.composer.fill("Hello Moira, this is Tomasz. I'll find it by the card you paid with.");
  await desk.composer.press("Enter");
  await page.getByText("Reconnecting.", { exact: false }).waitFor({ timeout: 60_000 });
  await desk.log.getByText("sending").waitFor();
  await desk.composer.fill("The next line, half");

  await context.setOffline(false);

  await page.getByText("Nothing was lost.", { exact: false }).waitFor({ timeout: 60_000 });
  await customerLines(desk, 2);
  const mine = (await desk.lines()).filter((line) => line.by === "agent");
  expect(mine.map((line) => line.text)).toEqual([
    "Hello Moira, this is Tomasz. I'll find it by the card you paid with.",
  ]);
  expect(await desk.composer.inputValue()).toBe("The next line, half");
  await context.close();
});
