import { type BandedLines, MOOD_BANDS } from "../../simulation/index";
import { advice, fault, type ScenarioCheck, type ScenarioProblem } from "../problem";

type Topic = {
  readonly path: readonly (string | number)[];
  readonly lines: BandedLines;
  readonly what: string;
};

/** Every fact, question and remedy can be spoken of: in one mood at least, better in all three. */
export const topicsHaveLines: ScenarioCheck = ({ scenario }) => {
  const topics: Topic[] = [
    ...scenario.facts
      .filter((fact) => fact.disclosure.rule !== "never" || fact.claimed !== undefined)
      .map((fact) => ({
        path: ["facts", scenario.facts.indexOf(fact), "lines"],
        lines: fact.lines,
        what: "This fact",
      })),
    ...scenario.questions.map((question, index) => ({
      path: ["questions", index, "lines"],
      lines: question.lines,
      what: "This question",
    })),
    ...scenario.remedies.map((remedy, index) => ({
      path: ["remedies", index, "accept"],
      lines: remedy.accept,
      what: "Taking this remedy",
    })),
    ...scenario.remedies
      .filter((remedy) => remedy.worth !== "full")
      .map((remedy) => ({
        path: ["remedies", scenario.remedies.indexOf(remedy), "decline"],
        lines: remedy.decline,
        what: "Turning this remedy down",
      })),
  ];
  return topics.flatMap(problemsOf);
};

function problemsOf({ path, lines, what }: Topic): ScenarioProblem[] {
  const missing = MOOD_BANDS.filter((band) => lines[band].length === 0);
  if (missing.length === MOOD_BANDS.length) return [fault(path, `${what} has no line at all.`)];
  return missing.map((band) =>
    advice(path, `${what} has no line for the mood "${band}"; another mood's will be said.`),
  );
}
