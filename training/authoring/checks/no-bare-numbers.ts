import { customerLinesOf } from "../customer-lines";
import { fault, type ScenarioCheck } from "../problem";

/** No digit and no amount stands in a customer line outside a placeholder: what is said must be a fact that was released. */
export const noBareNumbers: ScenarioCheck = ({ scenario }) =>
  customerLinesOf(scenario).flatMap(({ path, text }) => {
    const found = /[£$€]?\d[\d.,:/-]*|[£$€]/.exec(text.replace(/\{[a-z0-9-]+\}/g, ""));
    return found === null
      ? []
      : [
          fault(
            path,
            `"${found[0]}" stands in a line; make it a fact and say {its-key}, or write it without the number.`,
          ),
        ];
  });
