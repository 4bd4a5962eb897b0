/**
 * Sign-in with address and password.
 *
 * A wrong address and a wrong password give the same answer after the same work.
 * That an account is withdrawn or its holder gone is said only to somebody who
 * knows the password. Guessing is slowed as slow-down.ts says; attempts by one
 * account and place are taken one after the other, so that a burst of guesses
 * cannot slip through before the first failure is counted.
 */
import { EmailSchema, standingAt, TimeZoneSchema } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import type { BrowserRequest } from "./browser";
import type { Passwords } from "./passwords";
import type { AccountRecord, PeopleStores } from "./ports";
import type { Sign } from "./secrets";
import { knownBrowserOf, type Sessions, type SessionTools } from "./sessions";
import {
  FOR_ACCOUNT_AND_PLACE,
  FOR_PLACE,
  LONGEST_MEMORY_IN_MS,
  placeOf,
  type SlowDown,
  waitUntil,
} from "./slow-down";

export type SignIn = {
  readonly email: string;
  readonly password: string;
  /** The browser's IANA time zone, if it said one. */
  readonly timeZone?: string | undefined;
  readonly browser: BrowserRequest;
};

export type SignInFailure =
  | { readonly reason: "wrong" }
  /** Too many wrong passwords from here; `until` is when the next attempt is read. */
  | { readonly reason: "wait"; readonly until: Date }
  | { readonly reason: "left" }
  | { readonly reason: "withdrawn" };

export type SignInTools = SessionTools & { readonly passwords: Passwords; readonly sessions: Sessions };
type Stores = Pick<PeopleStores, "accounts" | "failures">;
type Counter = { readonly key: string; readonly rule: SlowDown };

/** Sign-in over these stores. A success carries the cookies to set. */
export function createSignIn(stores: Stores, tools: SignInTools) {
  const queue = createQueue();
  return async (request: SignIn): Promise<Result<{ readonly cookies: readonly string[] }, SignInFailure>> => {
    const email = EmailSchema.safeParse(request.email).data ?? "";
    const account = email === "" ? undefined : await stores.accounts.byEmail(email);
    const counters = countersFor(await tools.sign(), { email, account, browser: request.browser });
    const checked = await queue(counters[0].key, () =>
      checkPassword(stores, tools, { request, account, counters }),
    );
    if (!checked.ok) return checked;
    const standing = standingAt(checked.value, tools.now());
    if (standing !== "active") return fail({ reason: standing });
    await learnTimeZone(stores, checked.value, request.timeZone);
    return succeed({ cookies: await tools.sessions.open(checked.value.id, request.browser) });
  };
}

type Check = {
  readonly request: SignIn;
  readonly account: AccountRecord | undefined;
  readonly counters: readonly [Counter, ...Counter[]];
};

async function checkPassword(
  stores: Stores,
  tools: SignInTools,
  { request, account, counters }: Check,
): Promise<Result<AccountRecord, SignInFailure>> {
  const until = await longestWait(stores, counters, tools.now());
  if (until !== undefined) return fail({ reason: "wait", until });
  const isRight = await tools.passwords.verify(account?.passwordHash, request.password);
  if (isRight && account !== undefined) {
    await stores.failures.forget(counters[0].key);
    return succeed(account);
  }
  const now = tools.now();
  await stores.failures.prune(new Date(now.getTime() - LONGEST_MEMORY_IN_MS));
  await stores.failures.record(
    counters.map((counter) => counter.key),
    now,
  );
  const next = await longestWait(stores, counters, now);
  return fail(next === undefined ? { reason: "wrong" } : { reason: "wait", until: next });
}

/** What a failure counts against. A browser known to the account counts for itself alone. Keys hold no readable address. */
function countersFor(
  sign: Sign,
  who: {
    readonly email: string;
    readonly account: AccountRecord | undefined;
    readonly browser: BrowserRequest;
  },
): readonly [Counter, ...Counter[]] {
  const known = who.account && knownBrowserOf(sign, who.account.id, who.browser.cookieHeader);
  if (known !== undefined)
    return [{ key: sign("failure", `known|${who.email}|${known}`), rule: FOR_ACCOUNT_AND_PLACE }];
  const place = placeOf(who.browser.address);
  return [
    { key: sign("failure", `account|${who.email}|${place}`), rule: FOR_ACCOUNT_AND_PLACE },
    { key: sign("failure", `place|${place}`), rule: FOR_PLACE },
  ];
}

async function longestWait(
  stores: Stores,
  counters: readonly Counter[],
  now: Date,
): Promise<Date | undefined> {
  const waits = await Promise.all(
    counters.map(async ({ key, rule }) => {
      const failures = await stores.failures.since(key, new Date(now.getTime() - rule.memoryInMs));
      return waitUntil(failures, now, rule);
    }),
  );
  return waits
    .filter((until) => until !== undefined)
    .sort((left, right) => right.getTime() - left.getTime())[0];
}

async function learnTimeZone(
  stores: Stores,
  account: AccountRecord,
  timeZone: string | undefined,
): Promise<void> {
  const zone = TimeZoneSchema.safeParse(timeZone);
  if (zone.success && zone.data !== account.timeZone)
    await stores.accounts.setTimeZone(account.id, zone.data);
}

/** Runs tasks with the same key one after the other. */
function createQueue() {
  const last = new Map<string, Promise<unknown>>();
  return async <Value>(key: string, task: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
