/**
 * The roster: everybody with an account, as an admin manages them.
 *
 * Accounts are never deleted, because attempts and measures point to them: people
 * leave, or have their sign-in withdrawn, and both can be undone. At least one
 * admin who can sign in always remains.
 */
import { can, type Role, type Viewer } from "#training/shared/access";
import { dayIn, type LeaveReason, type Standing, standingAt } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import type {
  AccountChangeOutcome,
  AccountRecord,
  EmploymentChange,
  PeopleFilter,
  PeopleStores,
  PersonChange,
  RoleSpan,
} from "./ports";

const PEOPLE_PER_PAGE = 50;

export type Person = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly cohortId: string | null;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly leaveReason: LeaveReason | null;
  readonly standing: Standing;
};

export type PersonInFull = Person & {
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly managedTeamIds: readonly string[];
  readonly roleHistory: readonly RoleSpan[];
  /** When the password reset link that still works stops working; null without one. */
  readonly resetLinkUntil: Date | null;
};

export type FindPeople = Omit<PeopleFilter, "today" | "skip" | "take"> & {
  /** 1, 2, 3 … */
  readonly page: number;
};

export type PeoplePage = {
  readonly people: readonly Person[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

export type PersonFailure = "not-allowed" | "left-before-hired" | Exclude<AccountChangeOutcome, "done">;

type Stores = Pick<PeopleStores, "accounts" | "links" | "sessions">;

/** Roster use cases over these stores. */
export function createRoster(stores: Stores, tools: { readonly now: () => Date }) {
  const find = async (viewer: Viewer, query: FindPeople): Promise<Result<PeoplePage, "not-allowed">> => {
    if (!can(viewer, "manage-people")) return fail("not-allowed");
    const { page, ...filter } = query;
    const now = tools.now();
    const range = { skip: (page - 1) * PEOPLE_PER_PAGE, take: PEOPLE_PER_PAGE };
    const { total, people } = await stores.accounts.list({
      ...filter,
      ...range,
      today: dayIn(viewer.timeZone, now),
    });
    const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
    return succeed({ people: people.map((account) => personOf(account, now)), total, page, pages });
  };

  const read = async (
    viewer: Viewer,
    accountId: string,
  ): Promise<Result<PersonInFull, "not-allowed" | "unknown">> => {
    const found = await manageable(stores, viewer, accountId);
    if (!found.ok) return found;
    const now = tools.now();
    const [roleHistory, resets] = await Promise.all([
      stores.accounts.roleHistory(accountId),
      stores.links.openResets(accountId, now),
    ]);
    const { timeZone, createdAt, managedTeamIds } = found.value;
    const resetLinkUntil = resets[0]?.expiresAt ?? null;
    return succeed({
      ...personOf(found.value, now),
      timeZone,
      createdAt,
      managedTeamIds,
      roleHistory,
      resetLinkUntil,
    });
  };

  const change = async (
    viewer: Viewer,
    accountId: string,
    changes: PersonChange,
  ): Promise<Result<undefined, PersonFailure>> => {
    const found = await manageable(stores, viewer, accountId);
    if (!found.ok) return found;
    if (found.value.leftOn !== null && found.value.leftOn < changes.hiredOn) return fail("left-before-hired");
    return asResult(await stores.accounts.change(accountId, changes, tools.now()));
  };

  const changeEmployment = async (
    viewer: Viewer,
    accountId: string,
    changes: EmploymentChange,
  ): Promise<Result<undefined, PersonFailure>> => {
    const found = await manageable(stores, viewer, accountId);
    if (!found.ok) return found;
    if (changes.kind === "leave" && changes.leftOn < found.value.hiredOn) return fail("left-before-hired");
    const outcome = await stores.accounts.changeEmployment(accountId, changes, tools.now());
    if (outcome === "done" && changes.kind === "withdraw") await stores.sessions.end(accountId);
    return asResult(outcome);
  };

  return { find, read, change, changeEmployment };
}

async function manageable(
  stores: Stores,
  viewer: Viewer,
  accountId: string,
): Promise<Result<AccountRecord, "not-allowed" | "unknown">> {
  const account = await stores.accounts.byId(accountId);
  const isAllowed = can(viewer, "manage-people", { accountId, teamId: account?.teamId ?? null });
  if (!isAllowed) return fail("not-allowed");
  return account === undefined ? fail("unknown") : succeed(account);
}

function personOf(account: AccountRecord, now: Date): Person {
  const { id, name, email, roles, teamId, cohortId, hiredOn, leftOn, leaveReason } = account;
  return {
    accountId: id,
    name,
    email,
    roles,
    teamId,
    cohortId,
    hiredOn,
    leftOn,
    leaveReason,
    standing: standingAt(account, now),
  };
}

function asResult(outcome: AccountChangeOutcome): Result<undefined, Exclude<AccountChangeOutcome, "done">> {
  return outcome === "done" ? succeed(undefined) : fail(outcome);
}
