/** Small facts about the installation in the database, as text by key. */
import type { Database } from "#server/db";
import type { Settings } from "#server/usecases/people/ports";

/** Settings kept in the database. */
export function createSettingRepository(database: Database): Settings {
  return {
    get: async (key) => (await database.setting.findUnique({ where: { key } }))?.value,
    put: async (key, value) =>
      void (await database.setting.upsert({ where: { key }, create: { key, value }, update: { value } })),
    obtain: async (key, otherwise) => {
      const row = await database.setting.upsert({
        where: { key },
        create: { key, value: otherwise },
        update: {},
      });
      return row.value;
    },
  };
}
