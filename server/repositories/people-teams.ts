/** Teams, cohorts and who manages which team, in the database. */
import type { Database, DatabaseTransaction } from "#server/db";
import type { CohortRecord, TeamRecord, Teams } from "#server/usecases/people/ports";

const IS_MANAGER = { roles: { some: { role: "manager", revokedAt: null } }, leftOn: null };

/** Teams and cohorts kept in the database. */
export function createTeamRepository(database: Database): Teams {
  return {
    teams: () => readTeams(database),
    cohorts: () => readCohorts(database),
    possibleManagers: async () => {
      const rows = await database.account.findMany({ where: IS_MANAGER, orderBy: { name: "asc" } });
      return rows.map(({ id, name }) => ({ accountId: id, name }));
    },
    saveTeam: ({ id, name }) =>
      database.$transaction(async (transaction) => {
        const namesake = await transaction.team.findUnique({ where: { name } });
        if (namesake !== null && namesake.id !== id) return "name-taken";
        await transaction.team.upsert({ where: { id }, create: { id, name }, update: { name } });
        return "done";
      }),
    removeTeam: (id) => database.$transaction((transaction) => removeTeam(transaction, id)),
    setManagers: (teamId, accountIds) =>
      database.$transaction((transaction) => setManagers(transaction, teamId, accountIds)),
    saveCohort: ({ id, ...data }) =>
      database.$transaction(async (transaction) => {
        const namesake = await transaction.cohort.findUnique({ where: { name: data.name } });
        if (namesake !== null && namesake.id !== id) return "name-taken";
        await transaction.cohort.upsert({ where: { id }, create: { id, ...data }, update: data });
        return "done";
      }),
    removeCohort: (id) => database.$transaction((transaction) => removeCohort(transaction, id)),
  };
}

async function readTeams(database: Database): Promise<TeamRecord[]> {
  const rows = await database.team.findMany({
    orderBy: { name: "asc" },
    include: { _count: { select: { members: true } }, managers: { include: { account: true } } },
  });
  return rows.map(({ id, name, _count, managers }) => ({
    id,
    name,
    memberCount: _count.members,
    managers: managers
      .map(({ account }) => ({ accountId: account.id, name: account.name }))
      .sort((left, right) => left.name.localeCompare(right.name, "en")),
  }));
}

async function readCohorts(database: Database): Promise<CohortRecord[]> {
  const rows = await database.cohort.findMany({
    orderBy: [{ startsOn: "desc" }, { name: "asc" }],
    include: { _count: { select: { members: true } } },
  });
  return rows.map(({ id, name, startsOn, _count }) => ({ id, name, startsOn, memberCount: _count.members }));
}

async function removeTeam(transaction: DatabaseTransaction, id: string) {
  if ((await transaction.team.count({ where: { id } })) === 0) return "unknown";
  if ((await transaction.account.count({ where: { teamId: id } })) > 0) return "not-empty";
  await transaction.teamManager.deleteMany({ where: { teamId: id } });
  await transaction.team.delete({ where: { id } });
  return "done";
}

async function removeCohort(transaction: DatabaseTransaction, id: string) {
  if ((await transaction.cohort.count({ where: { id } })) === 0) return "unknown";
  if ((await transaction.account.count({ where: { cohortId: id } })) > 0) return "not-empty";
  await transaction.cohort.delete({ where: { id } });
  return "done";
}

async function setManagers(transaction: DatabaseTransaction, teamId: string, accountIds: readonly string[]) {
  if ((await transaction.team.count({ where: { id: teamId } })) === 0) return "unknown";
  const wanted = [...new Set(accountIds)];
  const managers = await transaction.account.count({ where: { ...IS_MANAGER, id: { in: wanted } } });
  if (managers !== wanted.length) return "not-a-manager";
  await transaction.teamManager.deleteMany({ where: { teamId } });
  await transaction.teamManager.createMany({ data: wanted.map((accountId) => ({ teamId, accountId })) });
  return "done";
}
