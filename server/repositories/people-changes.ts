/**
 * What admins change about people, each change in one transaction.
 *
 * Everything is checked before anything is written, and transactions run one
 * after the other, so two admins cannot take the role from each other at once.
 */
import { randomUUID } from "node:crypto";
import type { Prisma } from "#prisma/generated/client";
import type { Database, DatabaseTransaction } from "#server/db";
import type { AccountChangeOutcome, EmploymentChange, PersonChange } from "#server/usecases/people/ports";
import type { Role } from "#training/shared/access";

/** Changes name, address, team, cohort, hire date and roles. */
export async function changePerson(
  database: Database,
  accountId: string,
  { change, at }: { readonly change: PersonChange; readonly at: Date },
): Promise<AccountChangeOutcome> {
  return database.$transaction(async (transaction) => {
    const fault = await faultOf(transaction, accountId, change);
    if (fault !== undefined) return fault;
    const { roles, ...data } = change;
    await transaction.account.update({ where: { id: accountId }, data });
    await setRoles(transaction, accountId, { roles, at });
    return "done";
  });
}

/** Records leaving or staying, and takes sign-in away or gives it back. */
export async function changeEmployment(
  database: Database,
  accountId: string,
  { change, at }: { readonly change: EmploymentChange; readonly at: Date },
): Promise<AccountChangeOutcome> {
  return database.$transaction(async (transaction) => {
    if ((await transaction.account.count({ where: { id: accountId } })) === 0) return "unknown";
    const isEnding = change.kind === "leave" || change.kind === "withdraw";
    if (isEnding && (await isLastAdmin(transaction, accountId))) return "last-admin";
    await transaction.account.update({ where: { id: accountId }, data: employmentData(change, at) });
    return "done";
  });
}

async function faultOf(
  transaction: DatabaseTransaction,
  accountId: string,
  change: PersonChange,
): Promise<Exclude<AccountChangeOutcome, "done"> | undefined> {
  if ((await transaction.account.count({ where: { id: accountId } })) === 0) return "unknown";
  const namesake = await transaction.account.findUnique({ where: { email: change.email } });
  if (namesake !== null && namesake.id !== accountId) return "email-taken";
  if (!(await isKnownPlace(transaction, change))) return "unknown-place";
  const givesUp = !change.roles.includes("admin");
  return givesUp && (await isLastAdmin(transaction, accountId)) ? "last-admin" : undefined;
}

async function isKnownPlace(
  transaction: DatabaseTransaction,
  { teamId, cohortId }: PersonChange,
): Promise<boolean> {
  const teams = teamId === null ? 1 : await transaction.team.count({ where: { id: teamId } });
  const cohorts = cohortId === null ? 1 : await transaction.cohort.count({ where: { id: cohortId } });
  return teams + cohorts === 2;
}

/** Admins who can sign in and are not about to leave. */
const SECURE_ADMINS: Prisma.AccountWhereInput = {
  roles: { some: { role: "admin", revokedAt: null } },
  leftOn: null,
  disabledAt: null,
  passwordHash: { not: null },
};

/** True when this person is the only such admin. */
async function isLastAdmin(transaction: DatabaseTransaction, accountId: string): Promise<boolean> {
  const isAdmin = await transaction.account.count({ where: { ...SECURE_ADMINS, id: accountId } });
  const others = await transaction.account.count({ where: { ...SECURE_ADMINS, id: { not: accountId } } });
  return isAdmin > 0 && others === 0;
}

async function setRoles(
  transaction: DatabaseTransaction,
  accountId: string,
  { roles, at }: { readonly roles: readonly Role[]; readonly at: Date },
): Promise<void> {
  const held = await transaction.roleGrant.findMany({ where: { accountId, revokedAt: null } });
  const lost = held.filter((grant) => !roles.some((role) => role === grant.role));
  const gained = roles.filter((role) => !held.some((grant) => grant.role === role));
  await transaction.roleGrant.updateMany({
    where: { id: { in: lost.map((grant) => grant.id) } },
    data: { revokedAt: at },
  });
  await transaction.roleGrant.createMany({
    data: gained.map((role) => ({ id: randomUUID(), accountId, role, grantedAt: at })),
  });
  if (!roles.includes("manager")) await transaction.teamManager.deleteMany({ where: { accountId } });
}

function employmentData(change: EmploymentChange, at: Date): Prisma.AccountUpdateInput {
  switch (change.kind) {
    case "leave":
      return { leftOn: change.leftOn, leaveReason: change.reason };
    case "stay":
      return { leftOn: null, leaveReason: null };
    case "withdraw":
      return { disabledAt: at };
    case "restore":
      return { disabledAt: null };
  }
}
