/**
 * Check a scenario: everything that its schema cannot say.
 *
 * One rule a file, in checks/. A fault stops publishing, advice does not. Whether
 * persona, policy, articles and rubric exist is checked where files are read.
 */
import type { Scenario, WrittenLine } from "../simulation/index";
import { actsHaveLines } from "./checks/acts-have-lines";
import { cuesWork } from "./checks/cues-work";
import { enoughLines } from "./checks/enough-lines";
import { factsLinesSayThem } from "./checks/facts-lines-say-them";
import { hidesAFact } from "./checks/hides-a-fact";
import { keysAreUnique } from "./checks/keys-are-unique";
import { lineLengths } from "./checks/line-lengths";
import { linesKeepSecrets } from "./checks/lines-keep-secrets";
import { noBareNumbers } from "./checks/no-bare-numbers";
import { openingFitsMood } from "./checks/opening-fits-mood";
import { placeholdersExist } from "./checks/placeholders-exist";
import { referencesExist } from "./checks/references-exist";
import { resolutionIsReachable } from "./checks/resolution-is-reachable";
import { toolsFitFacts } from "./checks/tools-fit-facts";
import { topicsHaveLines } from "./checks/topics-have-lines";
import type { ScenarioCheck, ScenarioProblem } from "./problem";

const CHECKS: readonly ScenarioCheck[] = [
  placeholdersExist,
  factsLinesSayThem,
  topicsHaveLines,
  actsHaveLines,
  openingFitsMood,
  noBareNumbers,
  linesKeepSecrets,
  hidesAFact,
  keysAreUnique,
  referencesExist,
  resolutionIsReachable,
  toolsFitFacts,
  cuesWork,
  enoughLines,
  lineLengths,
];

/** Every problem of the scenario, faults first. `everyday` are the lines that fit any scenario. */
export function checkScenario(
  scenario: Scenario,
  { everyday }: { everyday: readonly WrittenLine[] },
): ScenarioProblem[] {
  const problems = CHECKS.flatMap((check) => check({ scenario, everyday }));
  return [
    ...problems.filter((problem) => problem.weight === "fault"),
    ...problems.filter((problem) => problem.weight === "advice"),
  ];
}
