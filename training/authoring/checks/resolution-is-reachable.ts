import type { Scenario } from "../../simulation/index";
import { fault, type ScenarioCheck, type ScenarioProblem } from "../problem";

/** Both endings name what exists, ask for something, and can be brought about with the tools. */
export const resolutionIsReachable: ScenarioCheck = ({ scenario }) => {
  const reachable = reachableEffects(scenario);
  return (["full", "partial"] as const).flatMap((kind) => [
    ...emptiness(scenario, kind),
    ...unknownKeys(scenario, kind),
    ...unreachable(scenario, kind, reachable),
  ]);
};

/** The effects that some order of using the tools can leave. */
export function reachableEffects(scenario: Scenario): ReadonlySet<string> {
  const reached = new Set<string>();
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    const usable = scenario.tools.filter((tool) => tool.requires.every((need) => reached.has(need.effect)));
    for (const tool of usable) for (const effect of tool.effects) reached.add(effect);
  }
  return reached;
}

type Kind = "full" | "partial";

function emptiness(scenario: Scenario, kind: Kind): ScenarioProblem[] {
  const { effects, answered, remedies } = scenario.resolution[kind];
  const isEmpty = effects.length + answered.length + remedies.length === 0;
  return kind === "full" && isEmpty
    ? [fault(["resolution", kind], "The full resolution asks for nothing, so it can never be reached.")]
    : [];
}

function unknownKeys(scenario: Scenario, kind: Kind): ScenarioProblem[] {
  const { answered, remedies } = scenario.resolution[kind];
  const questionKeys = scenario.questions.map((question) => question.key);
  const remedyKeys = scenario.remedies.map((remedy) => remedy.key);
  return [
    ...answered.flatMap((key, index) =>
      questionKeys.includes(key)
        ? []
        : [fault(["resolution", kind, "answered", index], `There is no question "${key}".`)],
    ),
    ...remedies.flatMap((key, index) =>
      remedyKeys.includes(key)
        ? []
        : [fault(["resolution", kind, "remedies", index], `There is no remedy "${key}".`)],
    ),
  ];
}

function unreachable(scenario: Scenario, kind: Kind, reachable: ReadonlySet<string>): ScenarioProblem[] {
  const { effects, remedies } = scenario.resolution[kind];
  const ofEffects = effects.flatMap((effect, index) =>
    reachable.has(effect)
      ? []
      : [fault(["resolution", kind, "effects", index], `No order of using the tools leads to "${effect}".`)],
  );
  const ofRemedies = remedies.flatMap((key, index) => {
    const effect = scenario.remedies.find((remedy) => remedy.key === key)?.deliveredBy;
    const isOut = effect !== undefined && !reachable.has(effect);
    return isOut
      ? [
          fault(
            ["resolution", kind, "remedies", index],
            `"${key}" is delivered by "${effect}", which no tool leads to.`,
          ),
        ]
      : [];
  });
  return [...ofEffects, ...ofRemedies];
}
