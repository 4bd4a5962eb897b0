/**
 * Reacting to news: what the customer makes of what the line tells.
 *
 * Big news (why it happened, a no to what was asked, a promise made good) is taken
 * in before the customer wants anything else: nobody who has just learnt the cause
 * asks about something else in the same breath. Lesser news only keeps the
 * customer from going over the old story again (wanting.ts).
 *
 * What this file does not decide: the reaction to an offer or a delivery
 * (weighing.ts) and to a promise (reacting-to-care.ts).
 */
import { isDone } from "../resolution";
import type { Question } from "../scenario";
import { questionOf } from "../setting";
import type { AgentMove } from "../vocabulary";
import type { Intent, View, Weights } from "./view";
import { choose, felt, timesDone, when } from "./view";

const TELLING: readonly AgentMove[] = ["inform", "expect", "commit", "own", "confirm_done"];
const MOST_SOFTENINGS = 3;
/** Trust below which news may be doubted. */
const DOUBTED_BELOW = 25;

/** The reaction to big news, or undefined if the line has none or everything is done by now. */
export function reactionToNews(view: View): Intent | undefined {
  if (!tellsBigNews(view) || isDone(view.setting.scenario, view.state)) return undefined;
  return choose(view, weightsOfNews(view), "confirm");
}

/** True if the line says why it happened, says no to what was asked, or makes a promise good and tells of it. */
export function tellsBigNews(view: View): boolean {
  const { heard } = view;
  if (heard === undefined) return false;
  const answered = answeredNow(view);
  const tellsWhy = answered.some((question) => question.act === "ask_why");
  const saysNo = answered.length > 0 && heard.has("refuse", "policy");
  const tells = answered.length > 0 || heard.has(...TELLING);
  return tellsWhy || saysNo || (tells && felt(view, "keeps-commitment"));
}

/** How news that did no harm is taken in where nothing else is wanted; undefined if the line has none. */
export function newsTakenIn(view: View): Weights | undefined {
  const { heard, reasons } = view;
  const arousal = reasons.reduce((sum, reason) => sum + reason.arousal, 0);
  const isNews =
    heard !== undefined && (heard.perception.questionsAnswered.length > 0 || heard.has(...TELLING));
  if (!isNews || arousal > 0) return undefined;
  return view.mood >= 4 && answeredNow(view).length === 0 ? undefined : weightsOfNews(view);
}

/** The questions that this very line answers for the first time. */
function answeredNow({ heard, state, setting }: View): Question[] {
  return (heard?.perception.questionsAnswered ?? [])
    .filter((key) => state.questions[key]?.answeredIn === state.turns.length)
    .flatMap((key) => questionOf(setting.scenario, key) ?? []);
}

/** In anger news is disputed; otherwise it is taken for what it is. */
function weightsOfNews(view: View): Weights {
  const { heard, state, mood, feeling } = view;
  const isAnswer = (heard?.perception.questionsAnswered.length ?? 0) > 0;
  const doubt = when(feeling.trust < DOUBTED_BELOW && timesDone(state, "doubt") < 2, 2);
  if (mood >= 4) return { challenge: 3, vent: 2, confirm: 2, doubt };
  const maySoften = mood >= 1 && timesDone(state, "soften") < MOST_SOFTENINGS;
  return {
    confirm: 3,
    soften: when(maySoften, 2),
    disclose: 1,
    restate: when(mood >= 2 && !isAnswer, 1),
    challenge: when(mood === 3 && isAnswer, 1),
    doubt: when(mood >= 2 && isAnswer, doubt),
  };
}
