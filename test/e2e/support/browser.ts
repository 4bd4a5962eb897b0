/** A real Chromium, and pages that fail their test when anything is written to the console. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const PATHS = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  return await chromium.launch({ executablePath, args: FLAGS });
}

export type WatchedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly expectQuiet: () => void;
};
export type PageOptions = {
  readonly address: string;
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  /** Takes animations out, for tests that look at colours. */
  readonly isStill?: boolean;
};

/** A page of a new visitor. `expectQuiet` fails when the console had errors or warnings. */
export async function openPage(
  browser: Browser,
  { address, colorScheme = "light", width = 1280, isStill = false }: PageOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: address,
    colorScheme,
    viewport: { width, height: 850 },
    reducedMotion: isStill ? "reduce" : "no-preference",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      noise.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`${page.url()} ${error.message}`));
  return { page, context, expectQuiet: () => expect(noise, "written to the console").toEqual([]) };
}

/** People of the demo, one of each role. */
export const COLLEAGUES = {
  nia: "nia@larkfield.example",
  tomasz: "tomasz@larkfield.example",
  priya: "priya@larkfield.example",
  grace: "grace@larkfield.example",
  owen: "owen@larkfield.example",
} as const;

/** A page of a colleague who has just signed in. */
export async function openAs(
  browser: Browser,
  who: keyof typeof COLLEAGUES,
  options: PageOptions,
): Promise<WatchedPage> {
  const opened = await openPage(browser, options);
  await signIn(opened.page, COLLEAGUES[who], "composure-demo");
  return opened;
}

/** Signs in through the form. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
