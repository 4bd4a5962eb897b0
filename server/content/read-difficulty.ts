/**
 * The measured difficulties that come with the content (`npm run difficulty`
 * writes them). Without the file, or with one that can't be read, every scenario
 * starts from its author's level.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DifficultyFile, DifficultyFileSchema } from "#training/analytics/index";

/** The figures of this content folder; undefined where there are none. */
export async function readDifficulty(folder: string): Promise<DifficultyFile | undefined> {
  try {
    const parsed = DifficultyFileSchema.safeParse(
      JSON.parse(await readFile(join(folder, "difficulty.json"), "utf8")),
    );
    return parsed.success ? parsed.data : undefined;
  } catch {
    // No file, or not JSON: levels stand in, as they do for content without figures.
    return undefined;
  }
}
