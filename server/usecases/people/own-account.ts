/**
 * What a person does with their own account: name, time zone, password, and the
 * list of browsers they are signed in with.
 *
 * A new password ends every other session. Guessing the present password from an
 * open session is slowed like guessing at sign-in.
 */
import type { Viewer } from "#training/shared/access";
import { type PasswordProblem, passwordProblem } from "#training/shared/password";
import { fail, type Result, succeed } from "#training/shared/result";
import type { Browser } from "./browser";
import { deviceOf } from "./device";
import type { LinkTools } from "./links";
import type { PeopleStores } from "./ports";
import { FOR_ACCOUNT_AND_PLACE, LONGEST_MEMORY_IN_MS, waitUntil } from "./slow-down";

export type ChangePassword = { readonly present: string; readonly next: string; readonly browser: Browser };
export type ChangePasswordFailure =
  | { readonly reason: "wrong" | "same" | PasswordProblem }
  | { readonly reason: "wait"; readonly until: Date };

/** One browser that is signed in. */
export type SignedInBrowser = {
  /** Names the session in a form. */
  readonly reference: string;
  readonly device: string;
  readonly startedAt: Date;
  /** Last seen, to the hour. */
  readonly seenAt: Date;
  readonly isThisOne: boolean;
};

type Stores = Pick<PeopleStores, "accounts" | "sessions" | "failures">;

/** Own-account use cases over these stores. */
export function createOwnAccount(stores: Stores, tools: LinkTools) {
  const rename = (viewer: Viewer, name: string): Promise<void> =>
    stores.accounts.rename(viewer.accountId, name);

  const setTimeZone = async (viewer: Viewer, timeZone: string): Promise<void> => {
    if (timeZone !== viewer.timeZone) await stores.accounts.setTimeZone(viewer.accountId, timeZone);
  };

  /** Every browser that is signed in to this account, this one first, then the latest seen. */
  const browsers = async (viewer: Viewer, browser: Browser): Promise<SignedInBrowser[]> => {
    const sessions = await stores.sessions.ofAccount(viewer.accountId, tools.now());
    const own = browser.session?.startedAt.getTime();
    return sessions
      .map((session) => ({
        reference: String(session.startedAt.getTime()),
        device: deviceOf(session.userAgent),
        startedAt: session.startedAt,
        seenAt: session.rotatedAt,
        isThisOne: session.startedAt.getTime() === own,
      }))
      .sort(
        (left, right) =>
          Number(right.isThisOne) - Number(left.isThisOne) || right.seenAt.getTime() - left.seenAt.getTime(),
      );
  };

  /** Ends one session of this person; a reference that names none ends none. */
  const endSession = async (viewer: Viewer, reference: string): Promise<void> => {
    const startedAt = new Date(Number(reference));
    if (!Number.isNaN(startedAt.getTime())) await stores.sessions.end(viewer.accountId, { only: startedAt });
  };

  /** Signs this person out everywhere, here included. */
  const endAllSessions = (viewer: Viewer): Promise<void> => stores.sessions.end(viewer.accountId);

  const changePassword = (viewer: Viewer, change: ChangePassword) =>
    replacePassword(stores, tools, { viewer, change });

  return { rename, setTimeZone, browsers, endSession, endAllSessions, changePassword };
}

async function replacePassword(
  stores: Stores,
  tools: LinkTools,
  { viewer, change }: { readonly viewer: Viewer; readonly change: ChangePassword },
): Promise<Result<undefined, ChangePasswordFailure>> {
  const now = tools.now();
  const sign = await tools.sign();
  const key = sign("failure", `change|${viewer.accountId}`);
  const since = new Date(now.getTime() - LONGEST_MEMORY_IN_MS);
  const until = waitUntil(await stores.failures.since(key, since), now, FOR_ACCOUNT_AND_PLACE);
  if (until !== undefined) return fail({ reason: "wait", until });
  const account = await stores.accounts.byId(viewer.accountId);
  if (!(await tools.passwords.verify(account?.passwordHash, change.present))) {
    await stores.failures.record([key], now);
    return fail({ reason: "wrong" });
  }
  if (change.next === change.present) return fail({ reason: "same" });
  const problem = passwordProblem(change.next, viewer);
  if (problem !== undefined) return fail({ reason: problem });
  const passwordHash = await tools.passwords.hash(change.next);
  const keepSessionOf = change.browser.session?.startedAt ?? null;
  await stores.accounts.setPassword(viewer.accountId, { passwordHash, at: now, keepSessionOf });
  await stores.failures.forget(key);
  return succeed(undefined);
}
