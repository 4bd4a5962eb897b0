import { isParameterEvent } from "../../simulation/index";
import { fault, type ScenarioCheck } from "../problem";
import { reachableEffects } from "./resolution-is-reachable";

/** What questions wait for, remedies are delivered by, tools require and overrides replace is there. */
export const referencesExist: ScenarioCheck = ({ scenario }) => {
  const effects = new Set(scenario.tools.flatMap((tool) => tool.effects));
  const reachable = reachableEffects(scenario);
  const things = new Set([
    ...effects,
    ...[...scenario.facts, ...scenario.remedies, ...scenario.questions].map((each) => each.key),
  ]);
  return [
    ...scenario.questions.flatMap(({ after }, index) =>
      after === undefined || things.has(after)
        ? []
        : [fault(["questions", index, "after"], `There is no effect, fact, remedy or question "${after}".`)],
    ),
    ...scenario.remedies.flatMap(({ deliveredBy }, index) =>
      deliveredBy === undefined || effects.has(deliveredBy)
        ? []
        : [fault(["remedies", index, "deliveredBy"], `No tool leaves the effect "${deliveredBy}".`)],
    ),
    ...scenario.tools.flatMap((tool, index) =>
      tool.requires.flatMap((need, place) =>
        reachable.has(need.effect)
          ? []
          : [
              fault(
                ["tools", index, "requires", place],
                `Nothing leads to the effect "${need.effect}", so this tool can never be used.`,
              ),
            ],
      ),
    ),
    ...scenario.overrides.flatMap(({ event }, index) =>
      isParameterEvent(event)
        ? []
        : [fault(["overrides", index, "event"], `The parameter table has no row "${event}".`)],
    ),
  ];
};
