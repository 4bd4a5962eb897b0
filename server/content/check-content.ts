/**
 * Every fault of a content folder: of single files, between them, and of each scenario
 * as a play.
 */
import { checkScenario } from "#training/authoring/index";
import { checkEvidence } from "./check-evidence";
import { checkLibrary } from "./check-library";
import { type ContentFault, faultAt } from "./fault";
import type { Library } from "./library";
import type { ContentFile } from "./read-files";
import { readLibrary } from "./read-library";

export type CheckedContent = {
  readonly library: Library;
  readonly faults: readonly ContentFault[];
  /** What would make it better, but stops nothing. */
  readonly advice: readonly ContentFault[];
};

/** Parses and checks files; faults come in the order of file and line. `root` stands before each path. */
export function checkContent(files: readonly ContentFile[], root = "content"): CheckedContent {
  const read = readLibrary(files, root);
  const scenarios = read.library.scenarios.flatMap((scenario) => problemsOf(scenario, read.library));
  const faults = [
    ...read.faults,
    ...checkLibrary(read),
    ...checkEvidence(read),
    ...scenarios.filter(({ weight }) => weight === "fault").map(({ place }) => place),
  ];
  const advice = scenarios.filter(({ weight }) => weight === "advice").map(({ place }) => place);
  return { library: read.library, faults: faults.sort(byPlace), advice: advice.sort(byPlace) };
}

/** What authoring says about a scenario, with the lines on which it says it. */
function problemsOf({ value, source }: Library["scenarios"][number], { everyday }: Library) {
  return checkScenario(value, { everyday }).map(({ path, message, weight }) => ({
    weight,
    place: faultAt(source, path, message),
  }));
}

function byPlace(left: ContentFault, right: ContentFault): number {
  return left.file.localeCompare(right.file) || left.line - right.line;
}
