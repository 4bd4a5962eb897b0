/**
 * Content versions in the database. A version is written once; only its
 * retirement is ever changed.
 */
import type { ContentStore, StoredVersion } from "#server/content/content-library";
import type { ContentShelf } from "#server/content/load-content";
import type { ContentChanges, NewestVersion } from "#server/content/plan-changes";
import type { Database, DatabaseTransaction } from "../db";

const STAMP = "content-stamp";
/** The first load writes some hundred rows; a slow disk may take its time. */
const LOAD_TIMEOUT_IN_MS = 60_000;

/** Versions as the loader changes them and as the library reads them. */
export function createContentRepository(database: Database): ContentShelf & ContentStore {
  return {
    stamp: async () => (await database.setting.findUnique({ where: { key: STAMP } }))?.value,
    apply: (plan, stamp, at) =>
      database.$transaction(
        async (transaction) => {
          const changes = plan(await newestVersions(transaction));
          await applyChanges(transaction, changes, at);
          await transaction.setting.upsert({
            where: { key: STAMP },
            create: { key: STAMP, value: stamp },
            update: { value: stamp },
          });
          return changes;
        },
        { timeout: LOAD_TIMEOUT_IN_MS },
      ),
    currentIds: async (kind) => {
      const rows = await database.contentVersion.findMany({
        where: { kind },
        orderBy: [{ slug: "asc" }, { version: "asc" }],
        select: { id: true, slug: true, retiredAt: true },
      });
      const newest = new Map(rows.map((row) => [row.slug, row]));
      return [...newest.values()].filter((row) => row.retiredAt === null).map((row) => row.id);
    },
    byIds: async (ids) => database.contentVersion.findMany({ where: { id: { in: [...ids] } } }),
    versionsOf: async (kind, slug): Promise<StoredVersion[]> =>
      database.contentVersion.findMany({ where: { kind, slug }, orderBy: { version: "desc" } }),
  };
}

async function newestVersions(transaction: DatabaseTransaction): Promise<NewestVersion[]> {
  const rows = await transaction.contentVersion.findMany({
    orderBy: { version: "asc" },
    select: { id: true, kind: true, slug: true, version: true, hash: true, retiredAt: true },
  });
  const newest = new Map(
    rows.map(({ retiredAt, ...row }) => [
      `${row.kind}/${row.slug}`,
      { ...row, isRetired: retiredAt !== null },
    ]),
  );
  return [...newest.values()];
}

async function applyChanges(
  transaction: DatabaseTransaction,
  changes: ContentChanges,
  at: Date,
): Promise<void> {
  await transaction.contentVersion.createMany({
    data: changes.create.map((version) => ({ ...version, createdAt: at })),
  });
  await transaction.contentVersion.updateMany({
    where: { id: { in: [...changes.retire] } },
    data: { retiredAt: at },
  });
  await transaction.contentVersion.updateMany({
    where: { id: { in: [...changes.restore] } },
    data: { retiredAt: null },
  });
}
