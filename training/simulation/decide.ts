/**
 * Decide: what the customer does next. One dialogue act, its facts, its mood, and
 * whether it ends the contact.
 *
 * The order is the rule: first whether this is the end, then a warning, then what
 * was asked, then what was offered, then what was done to the customer, then what
 * the customer wants. The same state, seed and turn always give the same decision.
 *
 * What this file does not decide: the words (the voice) and the feeling (feel.ts).
 */
import { type Random, randomFrom } from "#training/shared/random";
import { audienceOf } from "./audience";
import { answerOf } from "./deciding/answering";
import { endingOf } from "./deciding/ending";
import { type LetterPart, withOpeningQuestions, withRestOfLetter } from "./deciding/letter";
import { prodding, puzzlement } from "./deciding/prodding";
import { reactionTo } from "./deciding/reacting";
import { type Intent, type View, varied } from "./deciding/view";
import { nextWant } from "./deciding/wanting";
import { warningOf } from "./deciding/warning";
import { responseTo } from "./deciding/weighing";
import { volunteeringOf } from "./disclosure";
import type { Decision, Perception } from "./events";
import { type Felt, feelLine, feelSilence } from "./feel";
import { heardOf } from "./feeling/heard";
import { shownMood } from "./intensity";
import { bandsFrom, placeholdersOf, topicLines } from "./lines";
import { moodLevel } from "./mood";
import { factOf, type Setting } from "./setting";
import { type ContactState, nextTurnNumber } from "./state";
import { AGENT_MOVES, type AgentMove, bandOf, POOR_MOVES } from "./vocabulary";

/** The customer's first line: the problem, with the facts that the chosen opening says. */
export function decideOpening(setting: Setting, state: ContactState): Decision {
  const { scenario } = setting;
  const mood = shownMood(moodLevel(state.feeling.mood), state.intensity);
  const random = randomFrom(state.seed, "opening");
  const mayOpen = (text: string): boolean =>
    placeholdersOf(text).every((key) => factOf(scenario, key)?.disclosure.rule === "volunteered");
  const openings = scenario.lines.filter((line) => line.act === "open_issue" && mayOpen(line.text));
  const ofBand = bandsFrom(bandOf(mood))
    .map((band) => openings.filter((line) => line.mood === band))
    .find((lines) => lines.length > 0);
  const facts = placeholdersOf(random.pick(ofBand ?? [])?.text ?? "").map((key) =>
    releaseOf(setting, state, key),
  );
  const opening: Decision = {
    act: "open_issue",
    mood,
    facts,
    topic: { kind: "none" },
    reactsTo: [],
    reasons: [],
    feeling: state.feeling,
  };
  return scenario.channel === "email"
    ? withOpeningQuestions(opening, openingQuestions(setting, random))
    : withAudience(setting, state, opening);
}

function withAudience(setting: Setting, state: ContactState, decision: Decision): Decision {
  const audience = audienceOf(setting, state, decision);
  return audience === undefined ? decision : { ...decision, audience };
}

/** What a first letter asks: the questions that hang on nothing, the first of them surely, a second one often. */
function openingQuestions({ scenario }: Setting, random: Random): LetterPart[] {
  const open = scenario.questions.filter((question) => question.after === undefined);
  const count = random.next() < 0.4 ? 2 : 1;
  return open.slice(0, count).map(({ act, key }) => ({ act, topic: { kind: "question", key } }));
}

/** What the customer does about what is pending: the agent's perceived line or a silence. */
export function decideNext(setting: Setting, state: ContactState): Decision {
  const perception = state.pending?.perception;
  const felt =
    perception === undefined
      ? feelSilence(setting, state, state.pending?.silentSeconds ?? 0)
      : feelLine(setting, state, perception);
  const view = viewOf(setting, state, { perception, felt });
  const intent = perception === undefined ? intentInSilence(view) : intentOf(view);
  const decision = decisionFrom(view, intent);
  return setting.scenario.channel === "email"
    ? withRestOfLetter(view, decision)
    : withAudience(setting, state, decision);
}

function viewOf(
  setting: Setting,
  state: ContactState,
  { perception, felt }: { perception: Perception | undefined; felt: Felt },
): View {
  return {
    setting,
    state,
    feeling: felt.feeling,
    reasons: felt.reasons,
    heard: perception === undefined ? undefined : heardOf(setting, state, perception),
    mood: shownMood(moodLevel(felt.feeling.mood), state.intensity),
    random: randomFrom(state.seed, "turn", nextTurnNumber(state)),
  };
}

function intentOf(view: View): Intent {
  const steps = [endingOf, warningOf, puzzlement, answerOf, responseTo, reactionTo];
  for (const step of steps) {
    const intent = step(view);
    if (intent !== undefined) return intent;
  }
  return nextWant(view);
}

function intentInSilence(view: View): Intent {
  return endingOf(view) ?? warningOf(view) ?? prodding(view);
}

function decisionFrom(view: View, intent: Intent): Decision {
  const topic = intent.topic ?? { kind: "none" };
  const facts = withCompanions(view, { ...intent, topic, facts: intent.facts ?? [] });
  return {
    act: intent.ends === undefined ? varied(view, intent.act) : intent.act,
    mood: view.mood,
    facts,
    topic,
    reasons: [...view.reasons],
    feeling: view.feeling,
    reactsTo: [...(intent.reactsTo ?? movesReactedTo(view))],
    ...(intent.ends === undefined ? {} : { ends: intent.ends }),
  };
}

/** The line's moves that the customer has taken in: a slight that the tagger only suspects is not answered to. */
function movesReactedTo({ heard }: View): AgentMove[] {
  const moves = heard?.perception.moves.map((found) => found.move) ?? [];
  return byImportance(moves.filter((move) => heard?.has(move)));
}

/** Poor moves first, then those nearest to the matter. */
function byImportance(moves: readonly AgentMove[]): AgentMove[] {
  const order: readonly AgentMove[] = [...POOR_MOVES, ...MATTER_FIRST, ...AGENT_MOVES];
  return [...new Set(moves)].sort((left, right) => order.indexOf(left) - order.indexOf(right));
}

const MATTER_FIRST: readonly AgentMove[] = [
  "refuse",
  "offer",
  "choice",
  "confirm_done",
  "commit",
  "escalate",
  "transfer",
  "hold",
  "ask",
  "verify",
  "ask_open",
  "paraphrase",
  "empathize",
  "own",
  "apologize",
];

/**
 * The facts released, with those that come along: where every written line for
 * the topic also says another volunteered fact, that fact is released with it.
 */
function withCompanions(
  view: View,
  intent: Required<Pick<Intent, "act" | "topic" | "facts">>,
): Decision["facts"] {
  const { setting, state, mood } = view;
  const banded = topicLines(setting.scenario, intent.topic, intent.act);
  if (banded === undefined) return intent.facts;
  const known = new Set([...Object.keys(state.facts), ...intent.facts.map((fact) => fact.key)]);
  const companions = bandsFrom(bandOf(mood))
    .flatMap((band) => banded[band])
    .map((text) => placeholdersOf(text).filter((key) => !known.has(key)));
  if (companions.length === 0 || companions.some((keys) => keys.length === 0)) return intent.facts;
  const fewest = [...companions]
    .sort((left, right) => left.length - right.length)
    .find((keys) => keys.every((key) => isVolunteered(view, key)));
  return [...intent.facts, ...(fewest ?? []).map((key) => releaseOf(setting, state, key))];
}

function isVolunteered({ setting, state, feeling }: View, key: string): boolean {
  const fact = factOf(setting.scenario, key);
  return fact !== undefined && volunteeringOf(fact, state, feeling.trust) !== undefined;
}

function releaseOf(setting: Setting, state: ContactState, key: string): Decision["facts"][number] {
  const fact = factOf(setting.scenario, key);
  const as = fact === undefined ? "truth" : (volunteeringOf(fact, state, state.feeling.trust) ?? "truth");
  return { key, as };
}
