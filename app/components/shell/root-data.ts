/**
 * What every page knows: who is looking, in which zone and theme, and the token
 * that forms carry. root.tsx provides it; without it (an error before the root
 * loader ran, a test) the signed-out defaults stand in.
 */
import { createContext, useContext } from "react";
import type { Role } from "#training/shared/access";
import type { Theme } from "~/routing/theme";

export type ViewerSummary = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};

export type RootData = {
  readonly viewer: ViewerSummary | null;
  readonly csrfToken: string;
  readonly theme: Theme;
  /** IANA name of the zone in which times are shown. */
  readonly timeZone: string;
  /** The server's time when the page was made, ISO 8601: relative times count from it, so that both sides render the same words. */
  readonly now: string;
  /** The request that made this page, as the log names it. */
  readonly requestId: string | null;
};

export const SIGNED_OUT: RootData = {
  viewer: null,
  csrfToken: "",
  theme: "system",
  timeZone: "UTC",
  now: "1970-01-01T00:00:00.000Z",
  requestId: null,
};

export const RootDataContext = createContext<RootData>(SIGNED_OUT);

/** The data of the root route, anywhere below it. */
export function useRootData(): RootData {
  return useContext(RootDataContext);
}
