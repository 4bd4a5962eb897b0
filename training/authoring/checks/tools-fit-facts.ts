import { amountIn, factOf, type Scenario, type Tool } from "../../simulation/index";
import { fault, type ScenarioCheck, type ScenarioProblem } from "../problem";

/** A field that must match a fact names one that exists, can be told, and can be entered. */
export const toolsFitFacts: ScenarioCheck = ({ scenario }) =>
  scenario.tools.flatMap((tool, index) =>
    tool.fields.flatMap((field, place) =>
      problemsOf(scenario, field).map((message) => fault(["tools", index, "fields", place], message)),
    ),
  );

function problemsOf(scenario: Scenario, field: Tool["fields"][number]): ScenarioProblem["message"][] {
  if (field.kind === "choice" && field.options.length < 2) return ["A choice needs at least two options."];
  if (field.mustMatch === undefined) return [];
  const fact = factOf(scenario, field.mustMatch);
  if (fact === undefined) return [`There is no fact "${field.mustMatch}" to match.`];
  if (field.kind === "choice" && !field.options.includes(fact.value))
    return [`None of the options is the fact's value, "${fact.value}".`];
  if (field.kind === "amount") return amountProblems(field, fact.value);
  return [];
}

function amountProblems(field: Tool["fields"][number], value: string): string[] {
  const amount = amountIn(value);
  if (amount === undefined) return [`The fact's value, "${value}", is no amount.`];
  return field.max !== undefined && amount > field.max
    ? [`The fact's value, "${value}", is above the most that the field allows.`]
    : [];
}
