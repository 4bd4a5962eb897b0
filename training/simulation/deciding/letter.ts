/**
 * The rest of a letter: what a customer who writes puts beside the main thing.
 *
 * A letter costs the other side half a day, so more goes into one: first what was
 * asked is answered, then it is said how that feels, then what is wanted, often
 * two questions at once. Lines of a chat have none of this.
 *
 * What this file does not decide: the main act (decide.ts), the words and their
 * order (letter-writing.ts).
 */
import type { Decision } from "../events";
import type { CustomerAct } from "../vocabulary";
import { answerOf } from "./answering";
import type { View } from "./view";
import { felt, pickAct, timesDone, wasBad, when } from "./view";
import { freshQuestions, sameQuestion, unansweredQuestions } from "./wanting";
import { responseTo } from "./weighing";

export type LetterPart = NonNullable<Decision["also"]>[number];

/** In the order of a letter. */
const FEELING: readonly CustomerAct[] = [
  "vent",
  "soften",
  "disclose",
  "doubt",
  "challenge",
  "impatient",
  "ramble",
  "confused",
  "apologize",
  "threaten_leave",
  "threaten_public",
  "demand_supervisor",
];
const WANTING: readonly CustomerAct[] = ["ask_how", "ask_when", "ask_why", "restate", "negotiate"];
const PARTING: readonly CustomerAct[] = ["thank", "close", "hang_up"];

/** 0 for answers, 1 for feelings, 2 for wants, 3 for leave-taking: the order in which a letter says them. */
export function placeInLetter(act: CustomerAct): number {
  if (FEELING.includes(act)) return 1;
  if (WANTING.includes(act)) return 2;
  return PARTING.includes(act) ? 3 : 0;
}

/** How often a letter says how it feels, and how often it asks a second thing. Our estimates, from letters of the corpus. */
const FEELS = 0.3;
const ASKS_ANOTHER = 0.2;
const MOST_QUESTIONS = 2;

/** The decision with the rest of the letter. */
export function withRestOfLetter(view: View, decision: Decision): Decision {
  if (decision.act === "hang_up") return decision;
  if (decision.ends !== undefined) return decision;
  const answer = answerBeside(view, decision);
  const parts = [
    ...(answer?.part ?? []),
    ...responseOf(view, decision),
    ...feelingOf(view, decision),
    ...wantsOf(view, decision),
  ];
  if (parts.length === 0) return decision;
  return { ...decision, also: parts, facts: [...decision.facts, ...(answer?.facts ?? [])] };
}

/** Who is cross still answers what was asked, in the same letter. */
function answerBeside(view: View, { act, facts }: Decision) {
  if (facts.length > 0 || act === "give_fact" || act === "withhold") return undefined;
  const answer = answerOf(view);
  if (answer?.facts === undefined || answer.topic === undefined) return undefined;
  return { part: [{ act: answer.act, topic: answer.topic }], facts: answer.facts };
}

/** The opening letter: the problem, and what the customer wants to know. */
export function withOpeningQuestions(decision: Decision, keys: readonly LetterPart[]): Decision {
  return keys.length === 0 ? decision : { ...decision, also: [...keys] };
}

/** What was offered or reported done is taken up in the letter that answers the agent's own questions. */
function responseOf(view: View, { act }: Decision): LetterPart[] {
  if (act !== "give_fact" && act !== "withhold") return [];
  const response = responseTo(view);
  return response === undefined ? [] : [{ act: response.act, topic: response.topic ?? { kind: "none" } }];
}

function feelingOf(view: View, { act }: Decision): LetterPart[] {
  if (placeInLetter(act) === 1 || view.random.next() >= FEELS) return [];
  const { mood, state } = view;
  const isBetter = !wasBad(view) && felt(view, ...COMFORTS);
  const weights = {
    vent: when(mood >= 2 && !isBetter, 3),
    soften: when(mood >= 1 && isBetter && timesDone(state, "soften") < 2, 4),
    disclose: when(mood >= 1 && mood <= 3, 2),
    ramble: when(mood <= 1 && view.setting.persona.traits.includes("talkative"), 2),
  };
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? [] : [{ act: pickAct(view, weights, "disclose"), topic: { kind: "none" } }];
}

const COMFORTS = [
  "specific-empathy",
  "owns",
  "paraphrases",
  "answers-question",
  "commits-with-time",
  "apology-with-substance",
];

/** Questions left lying come again, those of earlier letters too, then one that has not been asked yet. */
function wantsOf(view: View, decision: Decision): LetterPart[] {
  const main = decision.topic.kind === "question" ? decision.topic.key : undefined;
  const leftLying = [
    ...(view.heard?.noticed.neglected ?? []),
    ...unansweredQuestions(view).map(({ key }) => key),
  ];
  const again = [...new Set(leftLying)]
    .filter((key) => key !== "" && key !== main)
    .flatMap((key) => partOf(sameQuestion(view, key)));
  const isAsking = placeInLetter(decision.act) === 2;
  const next = view.random.next() < (isAsking ? ASKS_ANOTHER : ASKS_ANOTHER + 0.3);
  const fresh = freshQuestions(view).filter((question) => question.key !== main);
  const asked: LetterPart[] = next
    ? fresh.slice(0, 1).map(({ act, key }) => ({ act, topic: { kind: "question", key } }))
    : [];
  return [...again, ...asked].slice(0, isAsking ? MOST_QUESTIONS - 1 : MOST_QUESTIONS);
}

function partOf(intent: ReturnType<typeof sameQuestion>): LetterPart[] {
  return intent?.topic === undefined ? [] : [{ act: intent.act, topic: intent.topic }];
}
