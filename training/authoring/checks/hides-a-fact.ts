import { isHidden } from "../../simulation/index";
import { advice, fault, type ScenarioCheck } from "../problem";

/** At least one fact that matters is hidden, and what is hidden says why it matters and can be asked for. */
export const hidesAFact: ScenarioCheck = ({ scenario }) => {
  const hidden = scenario.facts.map((fact, index) => ({ fact, index })).filter(({ fact }) => isHidden(fact));
  if (!hidden.some(({ fact }) => fact.matters !== undefined)) {
    return [
      fault(
        ["facts"],
        "No hidden fact says in `matters` what finding it would have changed; every scenario hides one.",
      ),
    ];
  }
  return hidden.flatMap(({ fact, index }) => {
    const cannotBeFound = fact.disclosure.rule !== "never" && fact.asks.length === 0;
    const isDeep = fact.disclosure.rule === "trusted" || fact.disclosure.rule === "downplayed";
    return [
      ...(cannotBeFound
        ? [fault(["facts", index, "asks"], "Nothing counts as asking for this fact, so nobody can find it.")]
        : []),
      ...(isDeep && fact.matters === undefined
        ? [
            advice(
              ["facts", index],
              "The debrief cannot say why this fact would have helped: `matters` is missing.",
            ),
          ]
        : []),
    ];
  });
};
