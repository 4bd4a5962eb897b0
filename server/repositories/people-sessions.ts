/** Sessions in the database, by the hash of their secret. */
import type { Database } from "#server/db";
import type { SessionRecord, Sessions } from "#server/usecases/people/ports";
import { recordOf, WITH_ROLES } from "./people-accounts";

/** Sessions kept in the database. */
export function createSessionRepository(database: Database): Sessions {
  return {
    open: async ({ startedAt, ...rest }) =>
      void (await database.session.create({ data: { ...rest, createdAt: startedAt } })),
    find: (id, previousSince) => find(database, id, previousSince),
    rotate: async (id, next) => {
      const data = { id: next.id, previousId: id, rotatedAt: next.at, expiresAt: next.expiresAt };
      return (await database.session.updateMany({ where: { id }, data })).count > 0;
    },
    ofAccount: async (accountId, now) => {
      const rows = await database.session.findMany({ where: { accountId, expiresAt: { gt: now } } });
      return rows.map(sessionOf);
    },
    end: async (accountId, which = {}) => {
      const createdAt = {
        ...(which.only === undefined ? {} : { equals: which.only }),
        ...(which.except === undefined ? {} : { not: which.except }),
      };
      await database.session.deleteMany({ where: { accountId, createdAt } });
    },
    prune: async (now) => void (await database.session.deleteMany({ where: { expiresAt: { lte: now } } })),
  };
}

async function find(database: Database, id: string, previousSince: Date) {
  const row = await database.session.findFirst({
    where: { OR: [{ id }, { previousId: id, rotatedAt: { gte: previousSince } }] },
    include: { account: { include: WITH_ROLES } },
  });
  return row === null ? undefined : { session: sessionOf(row), account: recordOf(row.account) };
}

function sessionOf(row: Omit<SessionRecord, "startedAt"> & { readonly createdAt: Date }): SessionRecord {
  const { id, accountId, createdAt, rotatedAt, expiresAt, userAgent } = row;
  return { id, accountId, startedAt: createdAt, rotatedAt, expiresAt, userAgent };
}
