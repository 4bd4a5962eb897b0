/** The page Voice over a real endpoint on this machine: a try that works, a fault in words, and the way back. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  answers,
  openScriptedEndpoint,
  type ScriptedEndpoint,
  streams,
} from "#models/testing/scripted-endpoint";
import { openAs, openBrowser } from "./support/browser";
import { startDemoServer } from "./support/server";

const SAID = "So I only want to know whether the jacket has been sent.\nIt cost me £90, you know.";

let browser: Browser;
let endpoint: ScriptedEndpoint;
let server: Awaited<ReturnType<typeof startDemoServer>>;

beforeAll(async () => {
  endpoint = await openScriptedEndpoint(streams(SAID));
  [browser, server] = await Promise.all([
    openBrowser(),
    startDemoServer({
      COMPOSURE_VOICE: "openai",
      COMPOSURE_VOICE_URL: endpoint.url,
      COMPOSURE_VOICE_MODEL: "small-talk",
      COMPOSURE_ENCODERS: "off",
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await server.remove();
  await endpoint.close();
});

it("lets an admin hear a line with the guard's word on it, and says why there is none", async () => {
  const { page, expectQuiet } = await openAs(browser, "owen", { address: server.address });
  await page.goto("/admin/voice");
  const host = new URL(endpoint.url).host;
  await page.getByText(`What learners write is sent to ${host}, a program on this machine`).waitFor();
  await page.getByText("Ready", { exact: true }).waitFor();

  const say = page.getByRole("button", { name: "Say something" });
  await say.focus();
  await page.keyboard.press("Enter");
  const heard = page.getByRole("listitem");
  await expect.poll(() => heard.filter({ hasText: "So I only want" }).innerText()).toContain("lets it pass");
  expect(await heard.filter({ hasText: "£90" }).innerText()).toContain("Stopped: Invents a figure");

  endpoint.become(answers(401, {}));
  await say.click();
  await page.getByText("Not working", { exact: true }).waitFor();
  await page
    .getByText(`The endpoint at ${host} refuses the key (401): look at COMPOSURE_VOICE_KEY.`)
    .waitFor();

  endpoint.become(streams(SAID));
  const lookAgain = page.getByRole("button", { name: "Look again" });
  await expect
    .poll(
      async () => {
        await lookAgain.click();
        return await page.getByText("Ready", { exact: true }).count();
      },
      { timeout: 15_000, interval: 300 },
    )
    .toBe(1);
  expectQuiet();
});
