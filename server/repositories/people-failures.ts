/** Failed sign-ins in the database. Keys are opaque: no address can be read from them. */
import type { Database, DatabaseTransaction } from "#server/db";
import type { SignInFailures } from "#server/usecases/people/ports";

/** Failures kept in the database. */
export function createFailureRepository(database: Database): SignInFailures {
  return {
    since: async (key, since) => {
      const rows = await database.signInFailure.findMany({
        where: { key, at: { gt: since } },
        orderBy: { at: "asc" },
      });
      return rows.map((row) => row.at);
    },
    record: (keys, at) =>
      database.$transaction(async (transaction) => {
        for (const key of keys) await recordOne(transaction, key, at);
      }),
    forget: async (key) => void (await database.signInFailure.deleteMany({ where: { key } })),
    prune: async (before) =>
      void (await database.signInFailure.deleteMany({ where: { at: { lt: before } } })),
  };
}

/** Each failure has its own row: one in the same millisecond as the last gets the next. */
async function recordOne(transaction: DatabaseTransaction, key: string, at: Date): Promise<void> {
  const last = await transaction.signInFailure.findFirst({
    where: { key, at: { gte: at } },
    orderBy: { at: "desc" },
  });
  const free = last === null ? at : new Date(last.at.getTime() + 1);
  await transaction.signInFailure.create({ data: { key, at: free } });
}
