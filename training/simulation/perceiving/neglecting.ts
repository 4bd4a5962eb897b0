/**
 * Neglecting: whether the customer's direct question was left lying.
 *
 * A question is dealt with by an answer, by saying when or how the answer will
 * come, by an honest "I don't know", or once by asking for what is needed first.
 */

import { matchesAnyCue } from "../cues";
import type { FoundMove, Perception } from "../events";
import type { Question, Scenario } from "../scenario";
import { questionOf } from "../setting";
import type { ContactState } from "../state";
import { lastCustomerTurn } from "../state";
import type { AgentMove } from "../vocabulary";
import { contentStems, isInterrogative, sentencesOf } from "../words";
import { isAsking } from "./asking";
import { asserts } from "./denying";
import { blames } from "./plain-words";

const DEFERS =
  /\b(?:let me (?:first )?(?:check|see|look|find|ask|pull|get)|i'?ll (?:first )?(?:check|find|look|ask|see|get|come back|tell you|explain)|i'?m (?:checking|looking|finding)|i (?:don'?t|do not) know|i'?m not sure|can'?t (?:say|tell|give you (?:a|an) (?:exact|firm))|before i (?:answer|can)|one moment|bear with|checking (?:that|this|now)|still (?:checking|looking|searching))/i;
/** "First, …" puts off; "the first year" does not. */
const FIRST_THINGS =
  /(?:^|[.!?]\s+)(?:(?:ok|okay|sure|right|yes)[, ]+)?first(?:,|\s+(?:off|of all|i|i'?ll|we|we'?ll|let|can|could)\b)|\b(?:i|we)(?:'ll)?(?: just)? (?:need|have|must|want|would like)\b[^.!?]*\bfirst\s*(?:$|[.!?])/i;
const TELLING_MOVES: readonly AgentMove[] = [
  "inform",
  "expect",
  "policy",
  "refuse",
  "commit",
  "offer",
  "choice",
  "own",
  "hold",
  "escalate",
  "transfer",
  "return",
  "summarize",
];
const QUESTION_ACTS = ["ask_how", "ask_when", "ask_why"];

function putsOff(text: string): boolean {
  return DEFERS.test(text) || FIRST_THINGS.test(text);
}

/**
 * Keys of the customer's questions that the line answers: a cue in a sentence that tells, and neither asks, puts off
 * nor puts it on the customer. Where why is asked it must not deny it either: what it wasn't explains nothing, while
 * a no to whether and when is an answer. A line in which nothing but slights was heard answers nothing.
 */
export function questionsAnsweredIn(scenario: Scenario, text: string, moves: readonly FoundMove[]): string[] {
  if (onlySlights(moves)) return [];
  const telling = sentencesOf(text).filter(
    (sentence) => !isInterrogative(sentence) && !putsOff(sentence) && !blames(sentence),
  );
  return scenario.questions
    .filter(
      (question) =>
        telling.some((sentence) => answers(question, sentence)) || admitsNotKnowing(question.answers, text),
    )
    .map((question) => question.key);
}

function answers({ act, answers: cues }: Question, sentence: string): boolean {
  return act === "ask_why" ? asserts(cues, sentence) : matchesAnyCue(cues, sentence);
}

const SLIGHTING_MOVES: readonly AgentMove[] = ["blame_customer", "dismiss", "argue", "rude"];
/** Confidence from which a slight that the tagger is unsure of is taken for one. */
const LIKELY_SLIGHT = 0.75;

/** True if the line slights the customer and makes no move that tells or gives anything. */
function onlySlights(moves: readonly FoundMove[]): boolean {
  const slights = moves.some(
    ({ move, unsure, confidence }) =>
      SLIGHTING_MOVES.includes(move) && (!unsure || confidence >= LIKELY_SLIGHT),
  );
  return slights && !moves.some(({ move }) => TELLING_MOVES.includes(move));
}

type Line = Pick<Perception, "questionsAnswered" | "factsAsked"> & {
  readonly text: string;
  readonly moves: readonly AgentMove[];
  readonly reasked: number;
};

/** Keys of questions neglected by the line; "" for a direct question that the scenario does not list. */
export function questionsNeglectedBy(scenario: Scenario, state: ContactState, line: Line): string[] {
  const asksForNeeded =
    line.factsAsked.length > line.reasked || (line.moves.includes("verify") && line.reasked === 0);
  const isDealt = state.channel === "email" ? isDealtWithByLetter : isDealtWith;
  return pendingQuestions(state)
    .filter((asked) => !isDealt(scenario, { ...line, asked }))
    .filter((asked) => !asksForNeeded || putOffBefore(state, asked));
}

/** The questions in the customer's last line: their keys, "" for one not listed; a letter may hold several. */
function pendingQuestions(state: ContactState): string[] {
  const last = lastCustomerTurn(state);
  if (last?.act === undefined) return [];
  const listed = Object.entries(state.questions)
    .filter(([, question]) => question.askedIn === last.number)
    .map(([key]) => key);
  if (state.channel === "email" && listed.length > 0) return listed;
  if (!QUESTION_ACTS.includes(last.act)) return [];
  return [listed[0] ?? ""];
}

/** A letter has room for every question: what puts one off must speak of it. */
function isDealtWithByLetter(scenario: Scenario, line: Line & { readonly asked: string }): boolean {
  const { asked, text } = line;
  if (asked === "") return isDealtWith(scenario, line);
  if (line.questionsAnswered.includes(asked)) return true;
  return sentencesOf(text).some((sentence) => putsOff(sentence) && touchesOn(scenario, asked, sentence));
}

function isDealtWith(scenario: Scenario, line: Line & { readonly asked: string }): boolean {
  const { asked, text, moves } = line;
  if (asked !== "" && line.questionsAnswered.includes(asked)) return true;
  if (putsOff(text) || moves.includes("hold")) return true;
  if (asked === "" && line.questionsAnswered.length > 0) return true;
  const tells = moves.some((move) => TELLING_MOVES.includes(move));
  if (asked === "" || !tells) return tells;
  return touchesOn(scenario, asked, text);
}

/** True if the line speaks of what the question is about, though it does not answer it. */
function touchesOn(scenario: Scenario, key: string, text: string): boolean {
  const question = questionOf(scenario, key);
  if (question === undefined) return true;
  const lines = [...question.lines.calm, ...question.lines.annoyed, ...question.lines.angry];
  const about = contentStems([question.label, ...question.answers, ...lines].join(" "));
  return [...contentStems(text)].some((stem) => about.has(stem));
}

function putOffBefore(state: ContactState, asked: string): boolean {
  return (state.questions[asked]?.timesAsked ?? 0) > 1;
}

function admitsNotKnowing(answers: readonly string[], text: string): boolean {
  return sentencesOf(text).some(
    (sentence) =>
      !isAsking(sentence) &&
      /\bnot (?:know|sure)\b|\bdon'?t know\b/i.test(sentence) &&
      contentStems(sentence).size > 0 &&
      matchesAnyCue(answers, sentence),
  );
}
