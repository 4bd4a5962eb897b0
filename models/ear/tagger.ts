/**
 * The linear ear as the simulation knows it: tags an agent's line with its moves,
 * at once and the same every time.
 *
 * Each move comes with a calibrated confidence, the sentence that shows it, and
 * `unsure` where the measured precision for the move is too low to fail a learner
 * by it. It does not decide what code knows better: whether a fact was asked
 * twice or a question was left unanswered.
 */
import type { FoundMove } from "#training/simulation/events";
import type { MoveRecall, MoveTagger, SpokenTurn } from "#training/simulation/ports";
import type { AgentMove } from "#training/simulation/vocabulary";
import { lineFeaturesOf } from "./features";
import { mend, readSpelling, type Spelling } from "./spelling";
import { type Sentence, sentencesOf } from "./text";
import { type Ear, type EarMove, type Heard, hear, isUnsure, readEar } from "./weights";

/** Moves made by what is missing: the whole line shows them, no sentence does. */
const SHOWN_BY_THE_WHOLE: ReadonlySet<AgentMove> = new Set(["cold", "ignore"]);

export type LinearMove = Heard & { readonly isFound: boolean; readonly unsure: boolean };
/** A line as the linear ear hears it: every move with its probability, in the order of its card. */
export type LinearEar = {
  readonly id: string;
  readonly recall: MoveRecall;
  readonly listen: (line: string, before: readonly SpokenTurn[]) => readonly LinearMove[];
};

/** The linear ear over the weights in the box. Throws, with one sentence, if they cannot be read. */
export function createLinearEar(ear: Ear = readEar(), spelling: Spelling = readSpelling()): LinearEar {
  const entries = new Map<AgentMove, EarMove>(ear.card.moves.map((entry) => [entry.move, entry]));
  return {
    id: ear.card.id,
    recall: Object.fromEntries(ear.card.moves.map(({ move, test }) => [move, test.recall])),
    listen: (line, before) =>
      hear(ear, lineFeaturesOf(mend(line, spelling), before)).flatMap((heard): LinearMove[] => {
        const entry = entries.get(heard.move);
        if (entry === undefined) return [];
        return [{ ...heard, isFound: heard.probability >= entry.threshold, unsure: isUnsure(entry) }];
      }),
  };
}

/** A tagger over the linear ear. */
export function createTagger(linear: LinearEar = createLinearEar()): MoveTagger {
  return {
    id: linear.id,
    recall: linear.recall,
    tag: (line, before) => {
      const sentences = sentencesOf(line);
      return sentences.length === 0 ? [] : foundByLinear(line, sentences, linear.listen(line, before));
    },
  };
}

/** What the linear ear found, the surest first. */
export function foundByLinear(
  line: string,
  sentences: readonly Sentence[],
  heard: readonly LinearMove[],
): FoundMove[] {
  const found = heard
    .filter((each) => each.isFound)
    .map(({ move, probability, unsure, shownBy }): FoundMove => {
      return { move, confidence: probability, unsure, span: spanOf(move, line, sentences[shownBy]) };
    });
  return surestFirst(found);
}

/** The place of the sentence that shows a move; the whole line where none does. */
export function spanOf(move: AgentMove, line: string, sentence: Sentence | undefined): FoundMove["span"] {
  return sentence === undefined || SHOWN_BY_THE_WHOLE.has(move)
    ? { start: 0, end: line.length }
    : { start: sentence.start, end: sentence.end };
}

/** Moves by falling confidence. */
export function surestFirst(found: readonly FoundMove[]): FoundMove[] {
  return [...found].sort((left, right) => right.confidence - left.confidence);
}
