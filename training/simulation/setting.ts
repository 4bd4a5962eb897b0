/**
 * Setting: the scenario and the persona that a contact is played with.
 *
 * Both are data of authors and never change during a contact. Look-ups by key
 * stand here, so that the rest of the mind reads like sentences.
 */
import type { Fact, Persona, Question, Remedy, Scenario, Tool } from "./scenario";

export type Setting = { readonly scenario: Scenario; readonly persona: Persona };

/** The fact with this key, if the scenario has it. */
export function factOf(scenario: Scenario, key: string): Fact | undefined {
  return scenario.facts.find((fact) => fact.key === key);
}

/** The customer's question with this key, if the scenario has it. */
export function questionOf(scenario: Scenario, key: string): Question | undefined {
  return scenario.questions.find((question) => question.key === key);
}

/** The remedy with this key, if the scenario has it. */
export function remedyOf(scenario: Scenario, key: string): Remedy | undefined {
  return scenario.remedies.find((remedy) => remedy.key === key);
}

/** The tool with this id, if the scenario has it. */
export function toolOf(scenario: Scenario, id: string): Tool | undefined {
  return scenario.tools.find((tool) => tool.id === id);
}
