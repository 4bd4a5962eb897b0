/**
 * Access links: an invitation makes an account, a reset sets a new password.
 *
 * Each link works once and for a limited time, and can be revoked. The token is
 * shown to the admin once, when the link is made; storage holds only its hash.
 * Opening the page of a link uses nothing up: only a chosen password does.
 */
import { can, type Viewer } from "#training/shared/access";
import { type PasswordProblem, passwordProblem } from "#training/shared/password";
import { standingAt } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import type { BrowserRequest } from "./browser";
import type { Passwords } from "./passwords";
import type { LinkRecord, NewAccount, NewLink, Offer, PeopleStores } from "./ports";
import { hashOfSecret, randomSecret } from "./secrets";
import type { Sessions, SessionTools } from "./sessions";

const HOUR_IN_MS = 3_600_000;
const INVITATION_LIFE_IN_MS = 7 * 24 * HOUR_IN_MS;
const RESET_LIFE_IN_MS = 24 * HOUR_IN_MS;

/** Why a link does not work. */
export type LinkFailure = "unknown" | "used" | "revoked" | "expired";
/** A link that was just made; its token is shown this once. */
export type MadeLink = { readonly token: string; readonly expiresAt: Date };
export type LinkUse = { readonly token: string; readonly password: string; readonly browser: BrowserRequest };
export type Entered = { readonly cookies: readonly string[] };

export type LinkTools = SessionTools & {
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly newId: () => string;
};
type Stores = Pick<PeopleStores, "accounts" | "links">;

/** Invitations: make, list, revoke, open, accept. */
export function createInvitations(stores: Stores, tools: LinkTools) {
  const make = async (
    viewer: Viewer,
    offer: Offer,
  ): Promise<Result<MadeLink, "not-allowed" | "email-taken">> => {
    if (!can(viewer, "manage-people", { teamId: offer.teamId })) return fail("not-allowed");
    if ((await stores.accounts.byEmail(offer.email)) !== undefined) return fail("email-taken");
    const { token, link } = newLink(viewer, tools.now(), INVITATION_LIFE_IN_MS);
    await stores.links.addInvitation(link, offer);
    return succeed({ token, expiresAt: link.expiresAt });
  };

  /** Invitations that nobody has used or revoked yet, with whether they are still good. */
  const list = async (viewer: Viewer) => {
    if (!can(viewer, "manage-people")) return [];
    const now = tools.now();
    const links = await stores.links.openInvitations();
    return links.flatMap(({ tokenHash, offer, createdAt, expiresAt }) =>
      offer === null
        ? []
        : [{ reference: tokenHash, offer, createdAt, expiresAt, isExpired: expiresAt <= now }],
    );
  };

  const revoke = async (
    viewer: Viewer,
    reference: string,
  ): Promise<Result<undefined, "not-allowed" | "gone">> => {
    if (!can(viewer, "manage-people")) return fail("not-allowed");
    return (await stores.links.revokeInvitation(reference, tools.now())) ? succeed(undefined) : fail("gone");
  };

  /** What the person invited sees before choosing a password. */
  const open = async (
    token: string,
  ): Promise<Result<{ name: string; email: string; expiresAt: Date }, LinkFailure>> => {
    const found = await usable(stores, { token, kind: "invitation", now: tools.now() });
    if (!found.ok) return found;
    const { offer, expiresAt } = found.value;
    return offer === null ? fail("unknown") : succeed({ name: offer.name, email: offer.email, expiresAt });
  };

  /** Makes the account and signs it in. */
  const accept = async (
    use: LinkUse & { readonly timeZone?: string | undefined },
  ): Promise<Result<Entered, LinkFailure | PasswordProblem | "email-taken">> => {
    const found = await usable(stores, { token: use.token, kind: "invitation", now: tools.now() });
    if (!found.ok) return found;
    const offer = found.value.offer;
    if (offer === null) return fail("unknown");
    const problem = passwordProblem(use.password, offer);
    if (problem !== undefined) return fail(problem);
    const account: NewAccount = {
      ...offer,
      id: tools.newId(),
      passwordHash: await tools.passwords.hash(use.password),
    };
    const outcome = await stores.links.redeemInvitation(found.value.tokenHash, account, tools.now());
    if (outcome !== "done") return fail(outcome === "gone" ? "used" : "email-taken");
    return succeed({ cookies: await tools.sessions.open(account.id, use.browser) });
  };

  return { make, list, revoke, open, accept };
}

/** Password resets by an admin: make, revoke, open, use. */
export function createResets(stores: Stores, tools: LinkTools) {
  const make = async (
    viewer: Viewer,
    accountId: string,
  ): Promise<Result<MadeLink, "not-allowed" | "unknown" | "left" | "withdrawn">> => {
    const account = await stores.accounts.byId(accountId);
    if (account === undefined) return fail("unknown");
    if (!can(viewer, "make-reset-link", { accountId, teamId: account.teamId })) return fail("not-allowed");
    const standing = standingAt(account, tools.now());
    if (standing !== "active") return fail(standing);
    const { token, link } = newLink(viewer, tools.now(), RESET_LIFE_IN_MS);
    await stores.links.addReset(link, accountId);
    return succeed({ token, expiresAt: link.expiresAt });
  };

  const revoke = async (viewer: Viewer, accountId: string): Promise<Result<undefined, "not-allowed">> => {
    if (!can(viewer, "make-reset-link", { accountId })) return fail("not-allowed");
    await stores.links.revokeResets(accountId, tools.now());
    return succeed(undefined);
  };

  /** What the person sees before choosing a new password. */
  const open = async (
    token: string,
  ): Promise<Result<{ name: string; email: string; expiresAt: Date }, LinkFailure>> => {
    const found = await resetFor(stores, token, tools.now());
    if (!found.ok) return found;
    const { account, link } = found.value;
    return succeed({ name: account.name, email: account.email, expiresAt: link.expiresAt });
  };

  /** Sets the new password, ends all sessions and signs the person in. */
  const use = async ({
    token,
    password,
    browser,
  }: LinkUse): Promise<Result<Entered, LinkFailure | PasswordProblem>> => {
    const found = await resetFor(stores, token, tools.now());
    if (!found.ok) return found;
    const { account, link } = found.value;
    const problem = passwordProblem(password, account);
    if (problem !== undefined) return fail(problem);
    const change = { passwordHash: await tools.passwords.hash(password), at: tools.now() };
    if ((await stores.links.redeemReset(link.tokenHash, change)) === "gone") return fail("used");
    return succeed({ cookies: await tools.sessions.open(account.id, browser) });
  };

  return { make, revoke, open, use };
}

/** Why this link does not work now, or undefined when it does. */
function linkFailure(link: LinkRecord | undefined, now: Date): LinkFailure | undefined {
  if (link === undefined) return "unknown";
  if (link.usedAt !== null) return "used";
  if (link.revokedAt !== null) return "revoked";
  return link.expiresAt <= now ? "expired" : undefined;
}

async function usable(
  stores: Stores,
  { token, kind, now }: { readonly token: string; readonly kind: LinkRecord["kind"]; readonly now: Date },
): Promise<Result<LinkRecord, LinkFailure>> {
  const link = await stores.links.find(hashOfSecret(token));
  if (link === undefined || link.kind !== kind) return fail("unknown");
  const failure = linkFailure(link, now);
  return failure === undefined ? succeed(link) : fail(failure);
}

async function resetFor(stores: Stores, token: string, now: Date) {
  const found = await usable(stores, { token, kind: "reset", now });
  if (!found.ok) return found;
  const account =
    found.value.accountId === null ? undefined : await stores.accounts.byId(found.value.accountId);
  if (account === undefined) return fail<LinkFailure>("unknown");
  // Somebody who has left since the link was made gets no way back in through it.
  if (standingAt(account, now) !== "active") return fail<LinkFailure>("revoked");
  return succeed({ link: found.value, account });
}

function newLink(viewer: Viewer, now: Date, lifeInMs: number): { token: string; link: NewLink } {
  const token = randomSecret();
  const expiresAt = new Date(now.getTime() + lifeInMs);
  return {
    token,
    link: { tokenHash: hashOfSecret(token), createdById: viewer.accountId, createdAt: now, expiresAt },
  };
}
