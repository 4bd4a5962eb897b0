/**
 * Perceive: what one line of the agent does, in the terms of the scenario.
 *
 * The tagger says which moves the line makes; code adds what it can know for
 * certain (cues, values, what was given before) and corrects the tagger where the
 * two disagree, saying why in `because`.
 *
 * What this file does not decide: what that does to the customer (feel.ts) and
 * what the customer does next (decide.ts).
 */
import type { FoundMove, Noticed, Perception } from "./events";
import { factsAskedIn, factsToldIn } from "./perceiving/asking";
import { whyUnclear } from "./perceiving/clarity";
import { correctedMoves } from "./perceiving/correcting";
import { noticedInPublic } from "./perceiving/in-public";
import { bodyOf, heardInLetter, letterPartsOf, piecesOfLetter, withLetterForm } from "./perceiving/letter";
import { questionsAnsweredIn, questionsNeglectedBy } from "./perceiving/neglecting";
import { effectsAnnouncedIn, remediesOfferedIn } from "./perceiving/offering";
import { withPlainWords } from "./perceiving/plain-words";
import { promisesIn } from "./perceiving/promising";
import { mended } from "./perceiving/typos";
import type { MoveTagger, SpokenTurn } from "./ports";
import { isDone } from "./resolution";
import { factOf, type Setting } from "./setting";
import { type ContactState, lastCustomerTurn } from "./state";
import type { AgentMove } from "./vocabulary";
import { contentStems, isInterrogative, sentencesOf, wordsOf, writtenOut } from "./words";

/** Understands the agent's pending line; the state's last turn must be that line. */
export function perceive(setting: Setting, state: ContactState, tagger: MoveTagger): Perception {
  const typed = typedIn(state);
  const unclear = whyUnclear(typed, () => conversationStems(setting, state), state.channel);
  if (unclear !== undefined) return nothingUnderstood(unclear);

  const { scenario } = setting;
  const text = mended(scenario, writtenOut(typed));
  const tagged = taggedMoves(state, tagger);
  const rawMoves = tagged.map((found) => found.move);
  const factsAsked = factsAskedIn(scenario, text, {
    isKnown: (key) => isGiven(setting, state, key),
    before: lastWordsOfAgent(state),
  });
  const reasked = rawMoves.some(asksSomething) ? reaskedAmong(setting, state, factsAsked) : [];
  const questionsAnswered = questionsAnsweredIn(scenario, text, withPlainWords(tagged, text));
  const remediesOffered = remediesOfferedIn(scenario, text, rawMoves);
  const line = { text, moves: rawMoves, questionsAnswered, factsAsked, reasked: reasked.length };
  const neglected = questionsNeglectedBy(scenario, state, line);
  const corrected = correctedMoves(setting, state, {
    text,
    tagged,
    factsAsked,
    reasked,
    neglected,
    questionsAnswered,
    remediesOffered,
  });
  const moves = inItsForm(setting, state, corrected);
  return {
    moves,
    factsAsked,
    factsTold: factsToldIn(scenario, text),
    questionsAnswered,
    remediesOffered,
    isQuestion: sentencesOf(text).some(isInterrogative),
    echo: echoOf(text, lastCustomerTurn(state)?.text ?? ""),
    noticed: {
      repeatsTurn: repeatedTurn(state, typed),
      reasked,
      neglected,
      sharedWords: sharedWordsOf(setting, state, text),
      inPublic: noticedInPublic(setting, state.pending ?? {}, {
        text,
        factsAsked,
        factsTold: factsToldIn(scenario, text),
      }),
      announces: effectsAnnouncedIn(scenario, state, { text, moves: moves.map((found) => found.move) }),
      promises: promisesIn(
        text,
        moves.map((found) => found.move),
        remediesOffered,
      ),
    },
  };
}

/** The words of the pending line; of a letter, its body. */
export function typedIn(state: ContactState): string {
  const text = state.pending?.text ?? "";
  return state.channel === "email" ? bodyOf(text) : text;
}

/** What an ear has to hear of the pending line: the line itself; of a letter, its parts and its sentences. */
export function piecesOf(state: ContactState): string[] {
  const text = typedIn(state);
  if (state.channel !== "email") return [text];
  const { parts, sentences } = piecesOfLetter(text);
  return [...new Set([...parts, ...sentences])];
}

function taggedMoves(state: ContactState, tagger: MoveTagger): readonly FoundMove[] {
  const text = typedIn(state);
  const before = spokenBefore(state);
  if (state.channel !== "email") return tagger.tag(text, before);
  const { parts, sentences } = piecesOfLetter(text);
  const tag = (piece: string): readonly FoundMove[] => tagger.tag(piece, before);
  return heardInLetter(parts.map(tag), sentences.map(tag));
}

/** By letter the form says something too. */
function inItsForm(setting: Setting, state: ContactState, moves: FoundMove[]): FoundMove[] {
  if (state.channel !== "email") return moves;
  const isOver = isDone(setting.scenario, state) && state.satisfiedIn !== undefined;
  return withLetterForm(moves, letterPartsOf(state.pending?.text ?? ""), { isOver });
}

/** Share of the customer's content words that come back in the agent's line, 0 to 1. */
export function echoOf(agentText: string, customerText: string): number {
  const theirs = [...contentStems(customerText)];
  if (theirs.length === 0) return 0;
  const ours = contentStems(agentText);
  return theirs.filter((stem) => ours.has(stem)).length / theirs.length;
}

function nothingUnderstood(unclear: Noticed["unclear"]): Perception {
  const moves: FoundMove[] = [];
  return {
    moves,
    factsAsked: [],
    factsTold: [],
    questionsAnswered: [],
    remediesOffered: [],
    isQuestion: false,
    echo: 0,
    noticed: { unclear, reasked: [], neglected: [], sharedWords: [], announces: [], promises: [] },
  };
}

/** The last sentence of the agent's line before the pending one. */
function lastWordsOfAgent(state: ContactState): string | undefined {
  const before = state.turns.slice(0, -1).findLast((turn) => turn.by === "agent");
  return before === undefined ? undefined : sentencesOf(writtenOut(before.text)).at(-1);
}

/** What was said before the pending line, oldest first. */
export function spokenBefore(state: ContactState): SpokenTurn[] {
  return state.turns.slice(0, -1).map(({ by, text, moves }) => ({ by, text, moves }));
}

/** Facts asked for although the customer has given them. A line that asks for something new as well asks no one twice. */
function reaskedAmong(setting: Setting, state: ContactState, asked: readonly string[]): Noticed["reasked"] {
  if (asked.some((key) => !isGiven(setting, state, key))) return [];
  return asked.flatMap((key) => {
    const known = state.facts[key];
    return known === undefined ? [] : [{ key, turn: known.turn }];
  });
}

/** True if the fact is on the table. A fib that the customer may yet take back is worth asking about again. */
function isGiven(setting: Setting, state: ContactState, key: string): boolean {
  const known = state.facts[key];
  const rule = factOf(setting.scenario, key)?.disclosure.rule;
  return known !== undefined && !(known.as === "claim" && (rule === "trusted" || rule === "downplayed"));
}

/** Moves that ask: without one of them, a cue alone is not enough to blame the agent for asking again. */
function asksSomething(move: AgentMove): boolean {
  return move === "ask" || move === "verify" || move === "reask" || move === "ask_open";
}

const SHORTEST_REPEAT_IN_WORDS = 3;

/** The turn in which the agent has said this very line before. */
function repeatedTurn(state: ContactState, text: string): number | undefined {
  const words = wordsOf(text);
  if (words.length < SHORTEST_REPEAT_IN_WORDS) return undefined;
  const same = words.join(" ");
  return state.turns
    .slice(0, -1)
    .findLast((turn) => turn.by === "agent" && wordsOf(turn.text).join(" ") === same)?.number;
}

/** Words so common in service that giving them back shows nothing. */
const SERVICE_WORDS = contentStems(
  "help problem issue understand frustrating frustrated inconvenience apologise apologize apology sorry service customer today time hear feel assist support account check look",
);

/** Stems of the customer's own lines, or of what happened to them, that come back in the line. */
function sharedWordsOf(setting: Setting, state: ContactState, text: string): string[] {
  const { scenario } = setting;
  const theirs = state.turns.filter((turn) => turn.by === "customer").map((turn) => turn.text);
  const volunteered = scenario.facts
    .filter((fact) => fact.disclosure.rule === "volunteered")
    .map((fact) => fact.value);
  const notes = scenario.card.history.map((entry) => entry.note);
  const about = contentStems([...theirs, ...volunteered, ...notes, scenario.situation].join(" "));
  return [...contentStems(text)].filter((stem) => about.has(stem) && !SERVICE_WORDS.has(stem));
}

/** Stems that this conversation and its scenario have used: a line with one of them is not another language. */
function conversationStems(setting: Setting, state: ContactState): Set<string> {
  const { scenario } = setting;
  const labels = [...scenario.facts, ...scenario.questions, ...scenario.remedies].map((each) => each.label);
  const cues = [
    ...scenario.facts.flatMap((fact) => fact.asks),
    ...scenario.questions.flatMap((question) => question.answers),
    ...scenario.remedies.flatMap((remedy) => remedy.offers),
  ];
  const said = state.turns.slice(0, -1).map((turn) => turn.text);
  return contentStems(
    [
      ...labels,
      ...cues.map((cue) => cue.replace(/[|!]/g, " ")),
      ...said,
      scenario.situation,
      scenario.title,
    ].join(" "),
  );
}
