/**
 * What every page knows: who is looking, in which zone and theme, the token that
 * forms carry, and whether words of theirs leave. root.tsx provides it; without it (an error before the root
 * loader ran, a test) the signed-out defaults stand in.
 */
import { createContext, useContext } from "react";
import type { VoiceView } from "#server/usecases/voice/index";
import type { Role } from "#training/shared/access";
import type { Theme } from "~/routing/theme";

export type ViewerSummary = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};

/** The host of an endpoint that words the customer's lines. */
export type WordsGoTo = NonNullable<NonNullable<VoiceView["face"]>["sendsTo"]>;

export type RootData = {
  readonly viewer: ViewerSummary | null;
  readonly csrfToken: string;
  readonly theme: Theme;
  /** IANA name of the zone in which times are shown. */
  readonly timeZone: string;
  /** The server's time when the page was made, ISO 8601: relative times count from it, so that both sides render the same words. */
  readonly now: string;
  /** Where lines of contacts are sent to be answered; null where they stay in this process, and for strangers. */
  readonly wordsGoTo: WordsGoTo | null;
  /** The request that made this page, as the log names it. */
  readonly requestId: string | null;
};

export const SIGNED_OUT: RootData = {
  viewer: null,
  csrfToken: "",
  theme: "system",
  timeZone: "UTC",
  now: "1970-01-01T00:00:00.000Z",
  wordsGoTo: null,
  requestId: null,
};

export const RootDataContext = createContext<RootData>(SIGNED_OUT);

/** The data of the root route, anywhere below it. */
export function useRootData(): RootData {
  return useContext(RootDataContext);
}
