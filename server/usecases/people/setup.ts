/**
 * The first start: where there is no account yet, whoever reads the terminal
 * makes the first admin in the browser.
 *
 * The terminal shows a code; storage holds its hash. A new start makes a new
 * code, and making the first account spends it, so it works once.
 */
import { type PasswordProblem, passwordProblem } from "#training/shared/password";
import { dayIn, TimeZoneSchema } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import type { BrowserRequest } from "./browser";
import type { Entered, LinkTools } from "./links";
import type { NewAccount, PeopleStores } from "./ports";
import { hashOfSecret, isSameSecret, normaliseCode, randomCode } from "./secrets";
import { FOR_ACCOUNT_AND_PLACE, LONGEST_MEMORY_IN_MS, placeOf, waitUntil } from "./slow-down";

export const SETUP_CODE_KEY = "setup-code-hash";

export type SetUp = {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly timeZone?: string | undefined;
  readonly browser: BrowserRequest;
};

export type SetUpFailure =
  | { readonly reason: "already-set-up" | "wrong-code" | PasswordProblem }
  | { readonly reason: "wait"; readonly until: Date };

type Stores = Pick<PeopleStores, "accounts" | "settings" | "failures">;

/** First-start use cases over these stores. */
export function createSetup(stores: Stores, tools: LinkTools) {
  let isKnownToBeDone = false;

  /** True once there is an account. Accounts are never deleted, so the answer is asked for only until it is yes. */
  const isDone = async (): Promise<boolean> => {
    isKnownToBeDone ||= (await stores.accounts.count()) > 0;
    return isKnownToBeDone;
  };

  /** A new code to show in the terminal, or undefined when there is an account. Earlier codes stop working. */
  const makeCode = async (): Promise<string | undefined> => {
    if (await isDone()) return undefined;
    const code = randomCode();
    await stores.settings.put(SETUP_CODE_KEY, hashOfSecret(normaliseCode(code)));
    return code;
  };

  /** Makes the first admin and signs them in. */
  const finish = async (request: SetUp): Promise<Result<Entered, SetUpFailure>> => {
    if (await isDone()) return fail({ reason: "already-set-up" });
    const code = await checkCode(stores, tools, request);
    if (!code.ok) return code;
    const problem = passwordProblem(request.password, request);
    if (problem !== undefined) return fail({ reason: problem });
    const account = await firstAccount(tools, request);
    const spend = { setupCodeHash: code.value, at: tools.now() };
    if (!(await stores.accounts.createFirst(account, spend))) return fail({ reason: "already-set-up" });
    if (request.timeZone && TimeZoneSchema.safeParse(request.timeZone).success)
      await stores.accounts.setTimeZone(account.id, request.timeZone);
    return succeed({ cookies: await tools.sessions.open(account.id, request.browser) });
  };

  return { isDone, makeCode, finish };
}

async function checkCode(
  stores: Stores,
  tools: LinkTools,
  request: SetUp,
): Promise<Result<string, SetUpFailure>> {
  const now = tools.now();
  const sign = await tools.sign();
  const key = sign("failure", `setup|${placeOf(request.browser.address)}`);
  const since = new Date(now.getTime() - LONGEST_MEMORY_IN_MS);
  const until = waitUntil(await stores.failures.since(key, since), now, FOR_ACCOUNT_AND_PLACE);
  if (until !== undefined) return fail({ reason: "wait", until });
  const kept = await stores.settings.get(SETUP_CODE_KEY);
  const given = hashOfSecret(normaliseCode(request.code));
  if (kept !== undefined && isSameSecret(kept, given)) return succeed(given);
  await stores.failures.record([key], now);
  return fail({ reason: "wrong-code" });
}

async function firstAccount(tools: LinkTools, request: SetUp): Promise<NewAccount> {
  return {
    id: tools.newId(),
    email: request.email,
    name: request.name,
    passwordHash: await tools.passwords.hash(request.password),
    roles: ["admin"],
    teamId: null,
    cohortId: null,
    hiredOn: dayIn(request.timeZone ?? "UTC", tools.now()),
  };
}
