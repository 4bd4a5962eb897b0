/** The server is killed in the middle of a reply: the same conversation goes on, and nothing is lost. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, openPage, signIn } from "./support/browser";
import { startDemoServer, startServer, type TestServer } from "./support/server";

let browser: Browser;
let server: Awaited<ReturnType<typeof startDemoServer>>;
let again: TestServer | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  // A slow customer, so that the kill comes while words are still running in.
  server = await startDemoServer({ COMPOSURE_VOICE: "written", COMPOSURE_PACE: "2" });
});
afterAll(async () => {
  await browser.close();
  await again?.stop();
  await server.remove();
});

it("resumes the same conversation after SIGKILL in the middle of a reply", async () => {
  const { page } = await openPage(browser, { address: server.address });
  await signIn(page, "nia@larkfield.example", "composure-demo");
  await page.goto("/practise");
  await page.getByRole("button", { name: "Practise Guest checkout" }).click();
  await page.waitForURL(/\/attempts\//);
  const log = page.getByRole("log");
  await log.getByText("Moira Tait:").first().waitFor();
  const composer = page.getByLabel("Your answer to Moira Tait");
  await composer.fill("Hello, I'm Nia. A present with a date, and no tracking. When do you need it by?");
  await composer.press("Enter");
  await page.getByText("is typing").waitFor();

  await server.kill();
  const port = new URL(server.address).port;
  again = await startServer({ ...server.settings, PORT: port });

  const mine = log.getByText("A present with a date, and no tracking.");
  await mine.waitFor();
  // The reply that was cut off is said after all: the second line of the customer.
  await expect.poll(() => log.getByText("Moira Tait:").count(), { timeout: 60_000 }).toBe(2);
  expect(await mine.count()).toBe(1);
  await page.reload();
  await log.getByText("Moira Tait:").nth(1).waitFor();
  expect(await log.getByText("Moira Tait:").count()).toBe(2);
  expect(await mine.count()).toBe(1);
});
