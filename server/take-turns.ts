/**
 * One connection, one thing at a time.
 *
 * The SQLite adapters keep transactions apart from each other, but let a plain
 * query slip onto the same connection while a transaction is open. It would then
 * be part of that transaction: undone when that one is rolled back, although its
 * own caller was told that it is done. Here plain queries wait until the
 * transaction has ended.
 *
 * Inside a transaction, use the transaction's client: whoever waits there for the
 * outer one waits for himself, until Prisma gives the transaction up.
 */
import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";

/** The same adapter, whose queries and transactions take turns. */
export function takeTurns(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const turn = createTurns();
  const inTurn = async <Value>(task: () => Promise<Value>): Promise<Value> => {
    const release = await turn();
    return task().finally(release);
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => inTurn(() => adapter.queryRaw(query)),
    executeRaw: (query) => inTurn(() => adapter.executeRaw(query)),
    executeScript: (script) => inTurn(() => adapter.executeScript(script)),
    startTransaction: async (isolationLevel) => {
      const release = await turn();
      try {
        return untilItEnds(await adapter.startTransaction(isolationLevel), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: () => adapter.dispose(),
  };
}

/** The transaction, which gives its turn back when it is committed or rolled back. */
function untilItEnds(transaction: Transaction, release: () => void): Transaction {
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    commit: () => transaction.commit().finally(release),
    rollback: () => transaction.rollback().finally(release),
    createSavepoint: async (name) => transaction.createSavepoint?.(name),
    rollbackToSavepoint: async (name) => transaction.rollbackToSavepoint?.(name),
    releaseSavepoint: async (name) => transaction.releaseSavepoint?.(name),
  };
}

/** Gives turns in the order in which they were asked for; each lasts until it is released. */
function createTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let release: () => void = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}
