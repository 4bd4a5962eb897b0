import { bandOf, factOf, moodAt, placeholdersOf } from "../../simulation/index";
import { advice, fault, type ScenarioCheck } from "../problem";

const WANTED_OPENINGS = 3;

/** The customer can open in the mood that the scenario opens in, with facts that may be volunteered. */
export const openingFitsMood: ScenarioCheck = ({ scenario }) => {
  const isVolunteered = (key: string): boolean => factOf(scenario, key)?.disclosure.rule === "volunteered";
  const openings = scenario.lines.filter(
    (line) => line.act === "open_issue" && placeholdersOf(line.text).every(isVolunteered),
  );
  if (openings.length === 0)
    return [fault(["lines"], "No open_issue line says only volunteered facts, so the customer cannot open.")];
  const band = bandOf(moodAt(scenario.opening.arousal));
  const fitting = openings.filter((line) => line.mood === band).length;
  if (fitting === 0)
    return [fault(["lines"], `The scenario opens "${band}" and has no open_issue line in that mood.`)];
  return fitting < WANTED_OPENINGS - 1
    ? [
        advice(
          ["lines"],
          `Only ${fitting} open_issue line fits the opening mood "${band}"; ${WANTED_OPENINGS} keep it fresh.`,
        ),
      ]
    : [];
};
