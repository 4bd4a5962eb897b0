/**
 * Accounts in the database: reading them, making the first one, and what people
 * change about themselves. What admins change is in people-changes.ts.
 */
import { randomUUID } from "node:crypto";
import type { Prisma } from "#prisma/generated/client";
import type { Database, DatabaseTransaction } from "#server/db";
import type {
  AccountRecord,
  Accounts,
  NewAccount,
  PasswordChange,
  PeopleFilter,
} from "#server/usecases/people/ports";
import { isRole } from "#training/shared/access";
import { LEAVE_REASONS } from "#training/shared/people";
import { changeEmployment, changePerson } from "./people-changes";

/** What belongs to an account when it is read. */
export const WITH_ROLES = {
  roles: { where: { revokedAt: null }, orderBy: { grantedAt: "asc" } },
  managedTeams: true,
} as const satisfies Prisma.AccountInclude;
type AccountRow = Prisma.AccountGetPayload<{ include: typeof WITH_ROLES }>;

/** The setting that holds the hash of the setup code. */
const SETUP_CODE_KEY = "setup-code-hash";

/** Accounts kept in the database. */
export function createAccountRepository(database: Database): Accounts {
  return {
    count: () => database.account.count(),
    byId: async (id) => toRecord(await database.account.findUnique({ where: { id }, include: WITH_ROLES })),
    byEmail: async (email) =>
      toRecord(await database.account.findUnique({ where: { email }, include: WITH_ROLES })),
    list: (filter) => list(database, filter),
    roleHistory: (accountId) => roleHistory(database, accountId),
    createFirst: (account, spend) => createFirst(database, account, spend),
    change: (accountId, change, at) => changePerson(database, accountId, { change, at }),
    changeEmployment: (accountId, change, at) => changeEmployment(database, accountId, { change, at }),
    rename: async (id, name) => void (await database.account.updateMany({ where: { id }, data: { name } })),
    setTimeZone: async (id, timeZone) =>
      void (await database.account.updateMany({ where: { id }, data: { timeZone } })),
    setPassword: async (accountId, change) =>
      void (await database.$transaction((transaction) => setPassword(transaction, accountId, change))),
  };
}

/** An account as the use cases know it. */
export function recordOf(row: AccountRow): AccountRecord {
  const { roles, managedTeams, leaveReason, ...rest } = row;
  return {
    ...rest,
    leaveReason: LEAVE_REASONS.find((reason) => reason === leaveReason) ?? null,
    roles: roles.map((grant) => grant.role).filter(isRole),
    managedTeamIds: managedTeams.map((each) => each.teamId),
  };
}

/** Makes an account with its roles, inside a transaction. A team or cohort that is gone by now is left out. */
export async function insertAccount(
  transaction: DatabaseTransaction,
  account: NewAccount,
  at: Date,
): Promise<void> {
  const { roles, teamId, cohortId, ...data } = account;
  const team = teamId === null ? null : await transaction.team.findUnique({ where: { id: teamId } });
  const cohort = cohortId === null ? null : await transaction.cohort.findUnique({ where: { id: cohortId } });
  await transaction.account.create({
    data: { ...data, teamId: team?.id ?? null, cohortId: cohort?.id ?? null, createdAt: at },
  });
  await transaction.roleGrant.createMany({
    data: roles.map((role) => ({ id: randomUUID(), accountId: account.id, role, grantedAt: at })),
  });
}

/** Sets a password inside a transaction, ends the other sessions and spends open reset links. */
export async function setPassword(
  transaction: DatabaseTransaction,
  accountId: string,
  { passwordHash, at, keepSessionOf }: PasswordChange,
): Promise<void> {
  await transaction.account.updateMany({ where: { id: accountId }, data: { passwordHash } });
  const kept = keepSessionOf === null ? {} : { createdAt: { not: keepSessionOf } };
  await transaction.session.deleteMany({ where: { accountId, ...kept } });
  await transaction.accessLink.updateMany({
    where: { accountId, kind: "reset", usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
}

function toRecord(row: AccountRow | null): AccountRecord | undefined {
  return row === null ? undefined : recordOf(row);
}

async function list(database: Database, filter: PeopleFilter) {
  const where = conditionsOf(filter);
  const [total, rows] = await Promise.all([
    database.account.count({ where }),
    database.account.findMany({
      where,
      include: WITH_ROLES,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: filter.skip,
      take: filter.take,
    }),
  ]);
  return { total, people: rows.map(recordOf) };
}

function conditionsOf({
  text,
  role,
  teamId,
  cohortId,
  standing,
  today,
}: PeopleFilter): Prisma.AccountWhereInput {
  const stays: Prisma.AccountWhereInput = { OR: [{ leftOn: null }, { leftOn: { gte: today } }] };
  const standings: Record<PeopleFilter["standing"], Prisma.AccountWhereInput> = {
    all: {},
    left: { leftOn: { lt: today } },
    active: { AND: [stays, { disabledAt: null }] },
    withdrawn: { AND: [stays, { disabledAt: { not: null } }] },
  };
  const words = text.split(/\s+/).filter((word) => word !== "");
  return {
    AND: [
      standings[standing],
      ...words.map((word) => ({ OR: [{ name: { contains: word } }, { email: { contains: word } }] })),
      teamId === null ? {} : { teamId },
      cohortId === null ? {} : { cohortId },
      role === null ? {} : { roles: { some: { role, revokedAt: null } } },
    ],
  };
}

async function roleHistory(database: Database, accountId: string) {
  const grants = await database.roleGrant.findMany({ where: { accountId }, orderBy: { grantedAt: "desc" } });
  return grants.flatMap(({ role, grantedAt, revokedAt }) =>
    isRole(role) ? [{ role, grantedAt, revokedAt }] : [],
  );
}

async function createFirst(
  database: Database,
  account: NewAccount,
  spend: { readonly setupCodeHash: string; readonly at: Date },
): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    if ((await transaction.account.count()) > 0) return false;
    const code = { key: SETUP_CODE_KEY, value: spend.setupCodeHash };
    if ((await transaction.setting.deleteMany({ where: code })).count === 0) return false;
    await insertAccount(transaction, account, spend.at);
    return true;
  });
}
