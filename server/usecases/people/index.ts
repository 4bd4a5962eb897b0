/**
 * People and access: composed once in server/services.ts.
 *
 * @example
 * const people = createPeople({ ...createPeopleRepositories(database), now: () => new Date() });
 */
import { randomUUID } from "node:crypto";
import type { Browser } from "./browser";
import { isFormToken, makeFormToken } from "./form-tokens";
import { createInvitations, createResets, type LinkTools } from "./links";
import { createOwnAccount } from "./own-account";
import { createPasswords, type Passwords } from "./passwords";
import type { PeopleStores } from "./ports";
import { createRoster } from "./roster";
import { randomSecret, type Sign, signWith } from "./secrets";
import { createSessions } from "./sessions";
import { createSetup } from "./setup";
import { createSignIn } from "./sign-in";
import { createTeams } from "./teams";

export type { Browser, BrowserRequest } from "./browser";

export type PeopleDeps = PeopleStores & {
  readonly now: () => Date;
  /** SESSION_SECRET; without it the installation makes one and keeps it in its settings. */
  readonly sessionSecret?: string | undefined;
  /** Tests give cheaper ones. */
  readonly passwords?: Passwords | undefined;
};

export type People = ReturnType<typeof createPeople>;

/** Everything about people, with its dependencies bound. */
export function createPeople(deps: PeopleDeps) {
  const sign = createSigner(deps);
  const passwords = deps.passwords ?? createPasswords();
  const sessions = createSessions(deps, { now: deps.now, sign });
  const tools: LinkTools = { now: deps.now, sign, passwords, sessions, newId: randomUUID };
  const setup = createSetup(deps, tools);
  return {
    passwords,
    sessions,
    setup,
    signIn: createSignIn(deps, tools),
    invitations: createInvitations(deps, tools),
    resets: createResets(deps, tools),
    ownAccount: createOwnAccount(deps, tools),
    roster: createRoster(deps, tools),
    teams: createTeams(deps, tools),
    /** The one-time code for the terminal; undefined once there is an account. */
    setupCode: setup.makeCode,
    /** Whom a socket's Cookie header belongs to, or null. */
    viewerFromCookie: async (cookieHeader: string | undefined, now: Date) =>
      (await sessions.fromCookie(cookieHeader, now))?.viewer ?? null,
    /** A token for the forms of a page shown in this browser. */
    formToken: async (browser: Browser) => makeFormToken(await sign(), browser.formKey),
    /** True when this browser was given this token. */
    isFormToken: async (browser: Browser, token: string) => isFormToken(await sign(), browser.formKey, token),
    /** Signs for one purpose with the installation's secret. */
    sign,
  };
}

/** The signature function; the secret is fetched or made at first use and then kept. */
function createSigner({ sessionSecret, settings }: PeopleDeps): () => Promise<Sign> {
  let signer: Promise<Sign> | undefined;
  const load = async () =>
    signWith(sessionSecret ?? (await settings.obtain("session-secret", randomSecret())));
  return async () => {
    signer ??= load();
    try {
      return await signer;
    } catch (error) {
      signer = undefined;
      throw error;
    }
  };
}
