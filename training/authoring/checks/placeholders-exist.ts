import { placeholdersOf } from "../../simulation/index";
import { customerLinesOf } from "../customer-lines";
import { fault, type ScenarioCheck } from "../problem";

/** Every {placeholder}, in lines and in what tools show, names a fact of the scenario. */
export const placeholdersExist: ScenarioCheck = ({ scenario }) => {
  const keys = new Set(scenario.facts.map((fact) => fact.key));
  const results = scenario.tools.map((tool, index) => ({
    path: ["tools", index, "result"],
    text: tool.result,
  }));
  return [...customerLinesOf(scenario), ...results].flatMap(({ path, text }) => {
    const unknown = placeholdersOf(text).filter((key) => !keys.has(key));
    const unread = text.replace(/\{[a-z0-9-]+\}/g, "").match(/[{}]/) !== null;
    return [
      ...unknown.map((key) => fault(path, `There is no fact "${key}" for {${key}}.`)),
      ...(unread ? [fault(path, "A curly bracket stands here that is no placeholder.")] : []),
    ];
  });
};
