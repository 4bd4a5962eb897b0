/**
 * What every route gets from the server: the services, who is asking, and the
 * clock. Routes know server code by type only; this is the one door.
 */
import type { Browser } from "#server/usecases/people/index";
import type { Viewer } from "#training/shared/access";
import type { Services } from "./services";

export type LoadContext = {
  readonly services: Services;
  readonly viewer: Viewer | null;
  /** Which browser asks: its address, its session, and what its forms are bound to. */
  readonly browser: Browser;
  readonly csrfToken: string;
  /** For the Content-Security-Policy of this response. */
  readonly nonce: string;
  readonly requestId: string;
  readonly now: () => Date;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext {}
}
