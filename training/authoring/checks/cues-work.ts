import { matchesAnyCue, type Scenario, whatIsWrongWith } from "../../simulation/index";
import { advice, fault, type ScenarioCheck, type ScenarioProblem } from "../problem";

/** Lines that agents say in any contact: a cue that hears something in them is too loose. */
const ORDINARY_LINES = [
  "Hello, my name is Sam and I'm happy to help you today.",
  "Thank you for getting in touch with us.",
  "I'm sorry to hear that.",
  "I understand how frustrating that is for you.",
  "Let me have a look at that for you now.",
  "One moment please, I'm just checking.",
  "That can't be done, I'm afraid.",
  "Is there anything else I can help you with?",
  "Thank you for your patience.",
  "It is not possible under our policy.",
];

/** Every cue can be read, finds something, and does not find it everywhere. */
export const cuesWork: ScenarioCheck = ({ scenario }) => cuesOf(scenario).flatMap(problemsOf);

type PlacedCue = { readonly path: readonly (string | number)[]; readonly cue: string };

function cuesOf(scenario: Scenario): PlacedCue[] {
  return [
    ...scenario.facts.flatMap((fact, index) =>
      fact.asks.map((cue, place) => ({ path: ["facts", index, "asks", place], cue })),
    ),
    ...scenario.questions.flatMap((question, index) =>
      question.answers.map((cue, place) => ({ path: ["questions", index, "answers", place], cue })),
    ),
    ...scenario.remedies.flatMap((remedy, index) =>
      remedy.offers.map((cue, place) => ({ path: ["remedies", index, "offers", place], cue })),
    ),
  ];
}

function problemsOf({ path, cue }: PlacedCue): ScenarioProblem[] {
  const wrong = whatIsWrongWith(cue);
  if (wrong !== undefined) return [fault(path, `"${cue}": ${wrong}`)];
  const heard = ORDINARY_LINES.find((line) => matchesAnyCue([cue], line));
  return heard === undefined ? [] : [advice(path, `"${cue}" is found in "${heard}" too; use a rarer word.`)];
}
