/**
 * Sessions: who a cookie belongs to.
 *
 * The cookie holds a random secret and a signature; storage holds only the
 * secret's hash. A session ends 14 days after it was last rotated. Every hour
 * the secret is replaced; the one before stays good for a minute, because a page
 * sends several requests at once. The next secret is derived from the present
 * one, so that each of those requests can be given the same new cookie even when
 * the first answer never arrives.
 *
 * What this file does not decide: whether a password is right (sign-in.ts) and
 * what a signed-in person may do (training/shared/access.ts).
 */
import type { Viewer } from "#training/shared/access";
import { standingAt } from "#training/shared/people";
import type { Browser, BrowserRequest, SessionIdentity } from "./browser";
import {
  clearCookie,
  cookieIn,
  KNOWN_COOKIE,
  SESSION_COOKIE,
  seal,
  setCookie,
  unseal,
  VISITOR_COOKIE,
} from "./cookies";
import type { AccountRecord, PeopleStores, SessionRecord } from "./ports";
import { hashOfSecret, isSameSecret, randomSecret, type Sign } from "./secrets";

const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 60 * MINUTE_IN_MS;
const DAY_IN_MS = 24 * HOUR_IN_MS;

const SESSION_LIFE_IN_MS = 14 * DAY_IN_MS;
const ROTATION_AFTER_MS = HOUR_IN_MS;
const GRACE_IN_MS = MINUTE_IN_MS;
const KNOWN_BROWSER_LIFE_IN_MS = 180 * DAY_IN_MS;
/** Enough to tell browsers apart in the list of sessions. */
const LONGEST_USER_AGENT = 300;

export type SessionTools = { readonly now: () => Date; readonly sign: () => Promise<Sign> };
type Stores = Pick<PeopleStores, "sessions">;

/** Who sent a request, and the cookies to send back with the answer. */
export type Recognition = {
  readonly viewer: Viewer | null;
  readonly browser: Browser;
  readonly setCookies: readonly string[];
};

export type Sessions = ReturnType<typeof createSessions>;

/** The viewer that an account makes. Teams count only while the manager role is held. */
export function viewerOf(account: AccountRecord): Viewer {
  return {
    accountId: account.id,
    name: account.name,
    email: account.email,
    roles: account.roles,
    managedTeamIds: account.roles.includes("manager") ? account.managedTeamIds : [],
    teamId: account.teamId,
    timeZone: account.timeZone,
  };
}

/** The session use cases over these stores. */
export function createSessions(stores: Stores, tools: SessionTools) {
  const lookUp = (cookieHeader: string | undefined, now: Date) => find(stores, tools, { cookieHeader, now });

  /** Who sent this request; rotates the secret when it is due. */
  const recognise = async (request: BrowserRequest): Promise<Recognition> => {
    const now = tools.now();
    const found = await lookUp(request.cookieHeader, now);
    if (found === undefined) return asVisitor(request, await tools.sign());
    const { session, account } = found;
    const identity = { accountId: account.id, startedAt: session.startedAt };
    return {
      viewer: viewerOf(account),
      browser: { ...request, session: identity, formKey: formKeyOf(identity) },
      setCookies: await renewedCookie(stores, tools, { found, now, isSecure: request.isSecure }),
    };
  };

  /** Who a socket's Cookie header belongs to at this moment; never rotates, since a socket cannot set cookies. */
  const fromCookie = async (cookieHeader: string | undefined, now: Date) => {
    const found = await lookUp(cookieHeader, now);
    if (found === undefined) return null;
    const session: SessionIdentity = { accountId: found.account.id, startedAt: found.session.startedAt };
    return { viewer: viewerOf(found.account), session };
  };

  /** True while this session has not ended: long-lived connections ask again from time to time. */
  const isOpen = async (identity: SessionIdentity): Promise<boolean> => {
    const open = await stores.sessions.ofAccount(identity.accountId, tools.now());
    return open.some((session) => session.startedAt.getTime() === identity.startedAt.getTime());
  };

  /** Starts a session and returns its cookies. Expired ones are cleared away on the occasion. */
  const open = async (accountId: string, browser: BrowserRequest): Promise<readonly string[]> => {
    const now = tools.now();
    const sign = await tools.sign();
    const secret = randomSecret();
    const session: SessionRecord = {
      id: hashOfSecret(secret),
      accountId,
      startedAt: now,
      rotatedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFE_IN_MS),
      userAgent: browser.userAgent.slice(0, LONGEST_USER_AGENT),
    };
    await stores.sessions.prune(now);
    await stores.sessions.open(session);
    return [sessionCookie(sign, secret, browser.isSecure), knownCookie(sign, accountId, browser)];
  };

  /** Ends the browser's own session; returns the cookies that clear it. */
  const end = async (browser: Browser): Promise<readonly string[]> => {
    if (browser.session !== null)
      await stores.sessions.end(browser.session.accountId, { only: browser.session.startedAt });
    return [clearCookie(SESSION_COOKIE, browser.isSecure)];
  };

  /** Tells signed cookies apart without asking storage; undefined without one. For counting requests, not for access. */
  const keyOf = async (cookieHeader: string | undefined): Promise<string | undefined> => {
    const secret = unseal(await tools.sign(), "session", cookieIn(cookieHeader, SESSION_COOKIE));
    return secret === undefined ? undefined : hashOfSecret(secret);
  };

  return { recognise, fromCookie, isOpen, keyOf, open, end };
}

/** The name of a browser that has signed in to this account before, or undefined. */
export function knownBrowserOf(
  sign: Sign,
  accountId: string,
  cookieHeader: string | undefined,
): string | undefined {
  const [name = "", signature = ""] = (cookieIn(cookieHeader, KNOWN_COOKIE) ?? "").split(".");
  return isSameSecret(signature, sign("known", `${name}|${accountId}`)) ? name : undefined;
}

type Found = {
  readonly session: SessionRecord;
  readonly account: AccountRecord;
  readonly secret: string;
  /** True when the secret is the one before the last rotation. */
  readonly isPrevious: boolean;
};

async function find(
  stores: Stores,
  tools: SessionTools,
  { cookieHeader, now }: { readonly cookieHeader: string | undefined; readonly now: Date },
): Promise<Found | undefined> {
  const secret = unseal(await tools.sign(), "session", cookieIn(cookieHeader, SESSION_COOKIE));
  if (secret === undefined) return undefined;
  const id = hashOfSecret(secret);
  const found = await stores.sessions.find(id, new Date(now.getTime() - GRACE_IN_MS));
  if (found === undefined || found.session.expiresAt <= now) return undefined;
  if (standingAt(found.account, now) !== "active") return undefined;
  return { ...found, secret, isPrevious: found.session.id !== id };
}

async function renewedCookie(
  stores: Stores,
  tools: SessionTools,
  { found, now, isSecure }: { readonly found: Found; readonly now: Date; readonly isSecure: boolean },
): Promise<readonly string[]> {
  const { session, secret, isPrevious } = found;
  const isDue = now.getTime() - session.rotatedAt.getTime() >= ROTATION_AFTER_MS;
  if (!isPrevious && !isDue) return [];
  const sign = await tools.sign();
  const nextSecret = sign("rotation", secret);
  const next = {
    id: hashOfSecret(nextSecret),
    at: now,
    expiresAt: new Date(now.getTime() + SESSION_LIFE_IN_MS),
  };
  // Another request may have rotated first: its new secret is the same as ours.
  if (!isPrevious) await stores.sessions.rotate(session.id, next);
  return [sessionCookie(sign, nextSecret, isSecure)];
}

function asVisitor(request: BrowserRequest, sign: Sign): Recognition {
  const kept = unseal(sign, "visitor", cookieIn(request.cookieHeader, VISITOR_COOKIE));
  const visitor = kept ?? randomSecret();
  const options = { isSecure: request.isSecure, maxAgeInS: null };
  const named =
    kept === undefined ? [setCookie(VISITOR_COOKIE, seal(sign, "visitor", visitor), options)] : [];
  const isStale = cookieIn(request.cookieHeader, SESSION_COOKIE) !== undefined;
  return {
    viewer: null,
    browser: { ...request, session: null, formKey: `visitor ${visitor}` },
    setCookies: isStale ? [...named, clearCookie(SESSION_COOKIE, request.isSecure)] : named,
  };
}

function formKeyOf(identity: SessionIdentity): string {
  return `session ${identity.accountId} ${identity.startedAt.getTime()}`;
}

function sessionCookie(sign: Sign, secret: string, isSecure: boolean): string {
  return setCookie(SESSION_COOKIE, seal(sign, "session", secret), {
    isSecure,
    maxAgeInS: SESSION_LIFE_IN_MS / 1000,
  });
}

function knownCookie(sign: Sign, accountId: string, browser: BrowserRequest): string {
  const name = knownBrowserOf(sign, accountId, browser.cookieHeader) ?? randomSecret();
  const value = `${name}.${sign("known", `${name}|${accountId}`)}`;
  return setCookie(KNOWN_COOKIE, value, {
    isSecure: browser.isSecure,
    maxAgeInS: KNOWN_BROWSER_LIFE_IN_MS / 1000,
  });
}
