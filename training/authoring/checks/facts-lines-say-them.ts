import { MOOD_BANDS, placeholdersOf } from "../../simulation/index";
import { fault, type ScenarioCheck } from "../problem";

/** A fact's own lines hold its placeholder; the lines that wave it away do not. */
export const factsLinesSayThem: ScenarioCheck = ({ scenario }) =>
  scenario.facts.flatMap((fact, index) => {
    const silent = MOOD_BANDS.flatMap((band) =>
      fact.lines[band].flatMap((text, line) =>
        placeholdersOf(text).includes(fact.key)
          ? []
          : [fault(["facts", index, "lines", band, line], `This line does not say {${fact.key}}.`)],
      ),
    );
    const telling = fact.downplayedLines.flatMap((text, line) =>
      placeholdersOf(text).includes(fact.key)
        ? [
            fault(
              ["facts", index, "downplayedLines", line],
              "A line that waves the fact away must not say it.",
            ),
          ]
        : [],
    );
    return [...silent, ...telling];
  });
