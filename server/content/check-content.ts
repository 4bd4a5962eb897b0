/**
 * Every fault of a content folder: of single files, and between them.
 */
import { checkEvidence } from "./check-evidence";
import { checkLibrary } from "./check-library";
import type { ContentFault } from "./fault";
import type { Library } from "./library";
import type { ContentFile } from "./read-files";
import { readLibrary } from "./read-library";

export type CheckedContent = { readonly library: Library; readonly faults: readonly ContentFault[] };

/** Parses and checks files; faults come in the order of file and line. `root` stands before each path. */
export function checkContent(files: readonly ContentFile[], root = "content"): CheckedContent {
  const read = readLibrary(files, root);
  const faults = [...read.faults, ...checkLibrary(read), ...checkEvidence(read)];
  return { library: read.library, faults: [...faults].sort(byPlace) };
}

function byPlace(left: ContentFault, right: ContentFault): number {
  return left.file.localeCompare(right.file) || left.line - right.line;
}
