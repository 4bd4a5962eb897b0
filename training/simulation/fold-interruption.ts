/**
 * The fold of an interruption: what was not said was not heard.
 *
 * The customer's line ends where it was cut. Facts in the rest of it are not on
 * the table, and a question that was not put is not asked: the customer may come
 * back to both.
 */
import { valueAs } from "./disclosure";
import type { AttemptEvent } from "./events";
import { factOf, type Setting } from "./setting";
import type { ContactState, KnownFact, QuestionState } from "./state";
import { mentionsValue } from "./values";

type Interruption = Extract<AttemptEvent, { kind: "interrupted" }>;

/** The state once the agent has spoken over the customer's last line. */
export function withInterruption(
  setting: Setting,
  state: ContactState,
  { heard, clientId }: Interruption,
): ContactState {
  const last = state.turns.at(-1);
  if (last?.by !== "customer") return state;
  const wasSaid = (key: string, known: KnownFact): boolean => {
    const fact = factOf(setting.scenario, key);
    return known.turn !== last.number || fact === undefined || mentionsValue(heard, valueAs(fact, known.as));
  };
  const facts = Object.entries(state.facts).filter(([key, known]) => wasSaid(key, known));
  const kept = new Set(facts.map(([key]) => key));
  const cut = {
    ...last,
    text: `${heard} –`.trimStart(),
    isCut: true,
    facts: last.facts?.filter((key) => kept.has(key)),
  };
  return {
    ...state,
    turns: [...state.turns.slice(0, -1), cut],
    facts: Object.fromEntries(facts),
    questions: heard.includes("?") ? state.questions : withoutAskedIn(state.questions, last.number),
    clientIds: [...state.clientIds, clientId],
  };
}

function withoutAskedIn(questions: ContactState["questions"], turn: number): ContactState["questions"] {
  const undone = (question: QuestionState): QuestionState =>
    question.askedIn === turn
      ? { ...question, askedIn: undefined, timesAsked: Math.max(0, question.timesAsked - 1) }
      : question;
  return Object.fromEntries(Object.entries(questions).map(([key, question]) => [key, undone(question)]));
}
