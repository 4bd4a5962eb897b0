/** Measures over a real database with the small content of test/builders. */
import { createContentLibrary } from "#server/content/content-library";
import { loadContent } from "#server/content/load-content";
import { createContentRepository } from "#server/repositories/content";
import { createMeasureRepository } from "#server/repositories/measures";
import { createSettingRepository } from "#server/repositories/people-settings";
import { createMeasures } from "#server/usecases/measures/index";
import type { MeasureStore } from "#server/usecases/measures/ports";
import { contentFiles } from "#test/builders/content-files";
import { measuredSite } from "#test/builders/measured-site";
import { openTestDatabase } from "#test/setup/database";
import type { Role, Viewer } from "#training/shared/access";
import { contentFolder } from "../learning/learning-driver";

/** The day of all these tests, and moments counted in days from it. */
export const TODAY = "2026-06-15";
export const NOW = new Date(`${TODAY}T12:00:00Z`);
export const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
export const dayAgo = (days: number) => daysAgo(days).toISOString().slice(0, 10);

export const EVERYBODY = {
  teamId: null,
  text: "",
  shown: "all",
  withLeavers: false,
  sort: "name",
  direction: "asc",
} as const;

/** Three ways of looking at the same site. */
export function viewer(roles: readonly Role[], given: Partial<Viewer> = {}): Viewer {
  return {
    accountId: "viewer",
    name: "Vera Lind",
    email: "vera@example.test",
    roles,
    managedTeamIds: [],
    teamId: null,
    timeZone: "Europe/London",
    ...given,
  };
}

export async function openMeasures() {
  const { database } = await openTestDatabase();
  const repository = createContentRepository(database);
  const loaded = await loadContent(repository, {
    folder: await contentFolder(contentFiles()),
    at: daysAgo(400),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  const library = createContentLibrary({ store: repository });
  const calls: string[] = [];
  const measures = createMeasures({
    measures: countingCalls(createMeasureRepository(database), calls),
    content: library,
    settings: createSettingRepository(database),
  });
  const version = async (kind: "module" | "path" | "scenario", slug: string) => {
    const found = await library.find(kind, slug);
    if (found === undefined) throw new Error(`There is no ${kind} ${slug}.`);
    return { id: found.id, slug };
  };
  return { database, library, measures, site: measuredSite(database), version, calls };
}

/** The store, noting each question that is put to it. */
function countingCalls(store: MeasureStore, calls: string[]): MeasureStore {
  return new Proxy(store, {
    get: (target, name: keyof MeasureStore) => {
      calls.push(name);
      return target[name];
    },
  });
}

/** The value of a success. */
export function success<Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value {
  if (!result.ok) throw new Error(`It failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
