/**
 * Loads content/ into the database as versions.
 *
 * Nothing is parsed when neither the files nor the code that reads them have
 * changed since the last load: a stamp over both is kept in the database. What
 * changed goes in within one transaction. Content with faults is not loaded at
 * all, and what was loaded before stays.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, type Result, succeed } from "#training/shared/result";
import { checkContent } from "./check-content";
import { compileLibrary } from "./compile-library";
import type { ContentFault } from "./fault";
import { type ContentChanges, type NewestVersion, planChanges } from "./plan-changes";
import { type ContentFile, readContentFiles } from "./read-files";

/** What loading needs of the database. */
export type ContentShelf = {
  /** The stamp of the last load; undefined before the first. */
  readonly stamp: () => Promise<string | undefined>;
  /** Applies what `plan` says about the newest versions, and keeps the stamp, in one transaction. */
  readonly apply: (
    plan: (newest: readonly NewestVersion[]) => ContentChanges,
    stamp: string,
    at: Date,
  ) => Promise<ContentChanges>;
};

export type LoadReport = {
  readonly status: "unchanged" | "loaded";
  readonly created: number;
  readonly retired: number;
  readonly restored: number;
};

const UNCHANGED: LoadReport = { status: "unchanged", created: 0, retired: 0, restored: 0 };

/** Loads a content folder; the failure is the list of its faults, ready for describeFault. */
export async function loadContent(
  shelf: ContentShelf,
  options: { readonly folder: string; readonly at: Date },
): Promise<Result<LoadReport, readonly ContentFault[]>> {
  const files = await readContentFiles(options.folder);
  const stamp = stampOf(files, await readersCode());
  if ((await shelf.stamp()) === stamp) return succeed(UNCHANGED);

  const { library, faults } = checkContent(files);
  if (faults.length > 0) return fail(faults);

  const entries = compileLibrary(library);
  const done = await shelf.apply((newest) => planChanges(entries, newest), stamp, options.at);
  return succeed({
    status: "loaded",
    created: done.create.length,
    retired: done.retire.length,
    restored: done.restore.length,
  });
}

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const READERS = [
  "server/content",
  "training/assessment",
  "training/authoring",
  "training/learning",
  "training/shared",
  "training/simulation",
];

/** The code that decides what is read from a file. Empty where the sources are not there, as in a bundle. */
async function readersCode(): Promise<ContentFile[]> {
  const folders = await Promise.all(READERS.map((folder) => sourcesIn(join(PROJECT, folder))));
  return folders.flat();
}

async function sourcesIn(folder: string): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const paths = entries.filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts")).sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })));
}

function stampOf(...lists: readonly (readonly ContentFile[])[]): string {
  const hash = createHash("sha256");
  for (const file of lists.flat()) hash.update(`${file.path}\0${file.text.length}\0${file.text}`);
  return hash.digest("hex");
}
