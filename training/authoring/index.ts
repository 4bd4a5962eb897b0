/** Authoring: what a scenario's author is told before it is published. */
export { checkScenario } from "./check-scenario";
export { type CustomerLine, customerLinesOf } from "./customer-lines";
export { difficultyAdvice } from "./measured-difficulty";
export type { ScenarioProblem } from "./problem";
