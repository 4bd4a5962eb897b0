import { isHidden, mentionsValue, placeholdersOf, type Scenario } from "../../simulation/index";
import { type CustomerLine, customerLinesOf } from "../customer-lines";
import { advice, fault, type ScenarioCheck, type ScenarioProblem } from "../problem";

/** No line gives away another, hidden fact: neither by its placeholder nor by its literal value. */
export const linesKeepSecrets: ScenarioCheck = ({ scenario }) => [
  ...customerLinesOf(scenario).flatMap((line) => leaksOf(scenario, line)),
  ...spoilersIn(scenario),
];

function leaksOf(scenario: Scenario, line: CustomerLine): ScenarioProblem[] {
  return scenario.facts.filter(isHidden).flatMap((fact) => {
    const isOwn = line.fact === fact.key && !line.isDownplaying;
    if (isOwn) return [];
    if (placeholdersOf(line.text).includes(fact.key))
      return [fault(line.path, `{${fact.key}} is hidden at first, so only its own lines may say it.`)];
    return mentionsValue(line.text, fact.value, fact.type)
      ? [fault(line.path, `This line says "${fact.value}", which is hidden in the fact "${fact.key}".`)]
      : [];
  });
}

const SHORTEST_SPOILER = 4;

/** What the learner reads before the contact should not hold what has to be found out. */
function spoilersIn(scenario: Scenario): ScenarioProblem[] {
  const read = [
    ["summary", scenario.summary],
    ["situation", scenario.situation],
    ["briefing", scenario.briefing],
  ] as const;
  const deep = scenario.facts.filter(
    (fact) => fact.disclosure.rule === "trusted" || fact.disclosure.rule === "downplayed",
  );
  return read.flatMap(([field, text]) =>
    deep
      .filter((fact) => fact.value.length >= SHORTEST_SPOILER && mentionsValue(text, fact.value, fact.type))
      .map((fact) => advice([field], `It says "${fact.value}", which the learner is meant to find out.`)),
  );
}
