/**
 * Learning over a real database with the small content of test/builders: two
 * accounts, a clock and seeds that the test sets.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { createContentLibrary } from "#server/content/content-library";
import { loadContent } from "#server/content/load-content";
import type { ContentFile } from "#server/content/read-files";
import type { Database } from "#server/db";
import { createContentRepository } from "#server/repositories/content";
import { createLearnerRepository } from "#server/repositories/learners";
import { createLessonRepository } from "#server/repositories/lessons";
import { createQuizRepository } from "#server/repositories/quizzes";
import { createLearning } from "#server/usecases/learning/index";
import { contentFiles } from "#test/builders/content-files";
import { openTestDatabase } from "#test/setup/database";
import type { Role, Viewer } from "#training/shared/access";

export const MONDAY = new Date("2026-03-09T09:00:00Z");

/** So many seconds after a moment. */
export function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}

/** A folder with these files, deleted after the test. */
export async function contentFolder(files: readonly ContentFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "composure-content-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of files) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true });
    await writeFile(join(folder, file.path), file.text);
  }
  return folder;
}

export type LearningTest = Awaited<ReturnType<typeof openLearning>>;

export async function openLearning(over: Readonly<Record<string, string | undefined>> = {}) {
  const { database } = await openTestDatabase();
  const repository = createContentRepository(database);
  const loaded = await loadContent(repository, {
    folder: await contentFolder(contentFiles(over)),
    at: MONDAY,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  const library = createContentLibrary({ store: repository });
  let count = 0;
  const learning = createLearning({
    content: library,
    lessons: createLessonRepository(database),
    quizzes: createQuizRepository(database),
    learners: createLearnerRepository(database),
    newId: () => {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
    },
    newSeed: () => 7 + count,
  });
  return {
    database,
    library,
    learning,
    /** Loads other files over what is there. */
    reload: async (changed: Readonly<Record<string, string | undefined>>, at: Date) => {
      const result = await loadContent(repository, {
        folder: await contentFolder(contentFiles(changed)),
        at,
      });
      library.refresh();
      return result;
    },
    add: (name: string, roles: readonly Role[] = ["learner"]) => addPerson(database, name, roles),
  };
}

async function addPerson(database: Database, name: string, roles: readonly Role[]): Promise<Viewer> {
  const accountId = name.toLowerCase();
  const email = `${accountId}@example.com`;
  await database.account.create({
    data: { id: accountId, email, name, hiredOn: "2026-03-02", createdAt: MONDAY },
  });
  return { accountId, name, email, roles, managedTeamIds: [], teamId: null, timeZone: "Europe/London" };
}
