/** A browser and a server on a copy of the demo, for all tests of a file. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import {
  type COLLEAGUES,
  openAs,
  openBrowser,
  openPage,
  type PageOptions,
  type WatchedPage,
} from "./browser";
import { startDemoServer } from "./server";

type Visit = Omit<PageOptions, "address">;
export type Demo = {
  readonly address: () => string;
  /** A page of a new visitor. */
  readonly open: (visit?: Visit) => Promise<WatchedPage>;
  /** A page of a colleague who has just signed in. */
  readonly openAs: (who: keyof typeof COLLEAGUES, visit?: Visit) => Promise<WatchedPage>;
};

/** Opens both before the file's tests and closes them after. The customer's words are the written ones unless told otherwise. */
export function useDemo(variables: Record<string, string> = { COMPOSURE_VOICE: "written" }): Demo {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startDemoServer>>;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startDemoServer(variables)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await server.remove();
  });
  return {
    address: () => server.address,
    open: (visit) => openPage(browser, { ...visit, address: server.address }),
    openAs: (who, visit) => openAs(browser, who, { ...visit, address: server.address }),
  };
}
