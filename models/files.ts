/**
 * Where the files of models/ lie: corpus, weights and tables are read from disk
 * by absolute path, so that the working directory does not matter.
 */
import { fileURLToPath } from "node:url";

/** The models/ folder itself, with a slash at its end. */
const HOME = new URL("./", import.meta.url);

/** The absolute path of a file or folder below models/. */
export function modelPath(below: string): string {
  return fileURLToPath(new URL(below, HOME));
}
