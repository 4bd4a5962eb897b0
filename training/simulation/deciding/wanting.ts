/**
 * Wanting: what the customer brings up when nothing has to be answered.
 *
 * First an offer that went by, then the next open question, then what was
 * promised and has not come, then a piece of the story, then the matter itself.
 */
import { isHidden, volunteeringOf } from "../disclosure";
import { isDelivered, isDone } from "../resolution";
import type { Fact, Question, Remedy } from "../scenario";
import { questionOf } from "../setting";
import { type ContactState, isTold } from "../state";
import { newsTakenIn } from "./reacting-to-news";
import type { Intent, View, Weights } from "./view";
import { choose, isThirdRunning, mayApologise, recentActs, toneApology, when } from "./view";
import { lateResponse } from "./weighing";

/** What the customer wants next. Always something. */
export function nextWant(view: View): Intent {
  return (
    lateResponse(view) ??
    contentment(view) ??
    nextQuestion(view) ??
    impatience(view) ??
    confidence(view, 0.3) ??
    theMatter(view)
  );
}

/** The next question that the customer has not had answered, or undefined; one that was asked before not always. */
export function nextQuestion(view: View, { surely = false } = {}): Intent | undefined {
  const mayAsk = (question: Question): boolean => !isThirdRunning(view.state, question.act);
  const fresh = freshQuestions(view).filter(mayAsk);
  const again = unansweredQuestions(view).filter(mayAsk);
  const question = fresh[0] ?? (surely || view.random.next() < ASKS_AGAIN ? again[0] : undefined);
  return question === undefined
    ? undefined
    : { act: question.act, topic: { kind: "question", key: question.key } };
}

/** How often a question comes back that was asked before and not answered. */
const ASKS_AGAIN = 0.6;

/** The question again, word for it, since it was left lying; undefined where it has been asked too often. */
export function sameQuestion(view: View, key: string): Intent | undefined {
  const question = questionOf(view.setting.scenario, key);
  if (question === undefined || timesAsked(view, question) >= MOST_ASKINGS) return undefined;
  if (isThirdRunning(view.state, question.act)) return undefined;
  return { act: question.act, topic: { kind: "question", key } };
}

/** Nobody confides in the first line of a stranger. */
const LINES_BEFORE_CONFIDENCE = 2;

/** A fact that the customer has kept to themselves and by now trusts the agent with, with this likelihood. */
export function confidence(view: View, likelihood: number): Intent | undefined {
  const lines = view.state.turns.filter((turn) => turn.by === "agent").length;
  if (lines < LINES_BEFORE_CONFIDENCE) return undefined;
  return view.random.next() < likelihood ? firstToTell(view, untold(view).filter(isHidden)) : undefined;
}

/** The next piece of the story, with this likelihood: what has been kept back first, if it may be told. */
export function pieceOfStory(view: View, likelihood: number): Intent | undefined {
  if (view.random.next() >= likelihood) return undefined;
  return firstToTell(view, untold(view).filter(isHidden)) ?? firstToTell(view, untold(view));
}

function firstToTell(view: View, facts: readonly Fact[]): Intent | undefined {
  for (const fact of facts) {
    const as = volunteeringOf(fact, view.state, view.feeling.trust);
    const topic = { kind: "fact" as const, key: fact.key, downplayed: false };
    if (as !== undefined) return { act: "give_fact", topic, facts: [{ key: fact.key, as }] };
  }
  return undefined;
}

/** True if there is something that the customer wants to know and has not asked yet. */
export function hasFreshQuestion(view: View): boolean {
  return freshQuestions(view).length > 0;
}

/** Questions that are due, open and not asked yet, in the author's order. */
export function freshQuestions(view: View): Question[] {
  return openQuestions(view).filter((question) => timesAsked(view, question) === 0);
}

/** Questions that were asked, but not in the customer's last line, and are still open, in the author's order. */
export function unansweredQuestions(view: View): Question[] {
  return openQuestions(view).filter(
    (question) =>
      timesAsked(view, question) > 0 &&
      timesAsked(view, question) < MOST_ASKINGS &&
      !wasJustAsked(view, question),
  );
}

const MOST_ASKINGS = 3;

function openQuestions({ setting, state }: View): Question[] {
  const isDue = ({ after }: Question): boolean => after === undefined || isThere(state, after);
  return setting.scenario.questions.filter(
    (question) => state.questions[question.key]?.answeredIn === undefined && isDue(question),
  );
}

/** True once the customer knows of this: an effect or a fact told, a remedy offered, a question answered. */
function isThere(state: ContactState, key: string): boolean {
  const isKnown = state.facts[key] !== undefined || state.remedies[key] !== undefined;
  return isKnown || isTold(state, key) || state.questions[key]?.answeredIn !== undefined;
}

function timesAsked({ state }: View, question: Question): number {
  return state.questions[question.key]?.timesAsked ?? 0;
}

function wasJustAsked({ state }: View, question: Question): boolean {
  const customerTurns = state.turns.filter((turn) => turn.by === "customer");
  return state.questions[question.key]?.askedIn === customerTurns.at(-1)?.number;
}

function untold({ setting, state }: View): Fact[] {
  return setting.scenario.facts.filter(
    (fact) =>
      !(fact.isPersonal && state.place === "public") &&
      state.facts[fact.key] === undefined &&
      fact.lines.calm.length + fact.lines.annoyed.length + fact.lines.angry.length > 0,
  );
}

/** All is done and told: yes, thanks. */
function contentment(view: View): Intent | undefined {
  const { mood } = view;
  if (!isDone(view.setting.scenario, view.state)) return undefined;
  if (mood >= 4) return choose(view, { accept_grudging: 1, confirm: 1 }, "confirm");
  if (mayApologise(view) && view.random.next() < 0.5) return toneApology();
  return choose(view, { confirm: 2, thank: mood <= 1 ? 3 : 1, soften: when(mood >= 2, 1) }, "confirm");
}

/** Agent lines that a customer lets pass between a yes and its being done. */
const LINES_UNTIL_IMPATIENT = 2;

function impatience(view: View): Intent | undefined {
  const { setting, state, mood } = view;
  const isWaiting = setting.scenario.remedies.some((remedy) => isOverdue(view, remedy));
  if (!isWaiting || recentActs(state)[0] === "impatient") return undefined;
  return choose(
    view,
    { impatient: 3, ask_when: 2, doubt: when(mood >= 2, 1), confirm: when(mood <= 1, 1) },
    "ask_when",
  );
}

/** True if the customer has said yes to it and has waited since. */
function isOverdue(view: View, remedy: Remedy): boolean {
  const offer = view.state.remedies[remedy.key];
  if (offer?.response !== "accepted" && offer?.response !== "grudging") return false;
  return !isDelivered(remedy, view.state) && linesSince(view, offer.offeredIn) >= LINES_UNTIL_IMPATIENT;
}

function linesSince({ state }: View, turn: number): number {
  return state.turns.filter((each) => each.by === "agent" && each.number > turn).length;
}

const BY_MOOD: readonly Weights[] = [
  { confirm: 3, soften: 1, ramble: 1 },
  { restate: 3, confirm: 2, disclose: 1, ramble: 1 },
  { restate: 3, impatient: 2, disclose: 2, vent: 1 },
  { restate: 2, vent: 2, impatient: 2, disclose: 1, doubt: 1 },
  { vent: 3, restate: 2, challenge: 1, impatient: 2 },
  { vent: 4, challenge: 2, demand_supervisor: 1, restate: 1 },
];

function theMatter(view: View): Intent {
  const { traits, styles } = view.setting.persona;
  const weights = newsTakenIn(view) ?? BY_MOOD[view.mood] ?? {};
  const rambles = traits.includes("talkative") || styles.includes("rambling");
  return choose(view, rambles ? weights : { ...weights, ramble: 0 });
}
