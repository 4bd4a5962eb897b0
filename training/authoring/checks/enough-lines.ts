import { customerLinesOf } from "../customer-lines";
import { advice, fault, type ScenarioCheck } from "../problem";

const FEWEST_LINES = 60;
const BETTER_LINES = 90;

/** A customer with fewer lines repeats themselves. */
export const enoughLines: ScenarioCheck = ({ scenario }) => {
  const count = customerLinesOf(scenario).length;
  if (count < FEWEST_LINES)
    return [fault(["lines"], `The customer has ${count} lines; at least ${FEWEST_LINES} are needed.`)];
  return count < BETTER_LINES
    ? [advice(["lines"], `The customer has ${count} lines; ${BETTER_LINES} would play better.`)]
    : [];
};
