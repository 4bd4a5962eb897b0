/**
 * The files of a content folder, with their text; nothing is parsed here.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

export type ContentFile = {
  /** Path inside the content folder, with slashes: "modules/say-it-back/module.yaml". */
  readonly path: string;
  readonly text: string;
};

/** All .yaml and .md files below a folder, in the order of their paths. */
export async function readContentFiles(folder: string): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })));
}
