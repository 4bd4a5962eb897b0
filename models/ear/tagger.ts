/**
 * The ear as the simulation knows it: tags an agent's line with its moves.
 *
 * Each move comes with a calibrated confidence, the sentence that shows it, and
 * `unsure` where the measured precision for the move is too low to fail a learner
 * by it. It does not decide what code knows better: whether a fact was asked
 * twice or a question was left unanswered.
 */
import type { FoundMove } from "#training/simulation/events";
import type { MoveTagger, SpokenTurn } from "#training/simulation/ports";
import type { AgentMove } from "#training/simulation/vocabulary";
import { lineFeaturesOf } from "./features";
import { mend, readSpelling, type Spelling } from "./spelling";
import { sentencesOf } from "./text";
import { type Ear, type EarMove, hear, isUnsure, readEar } from "./weights";

/** Moves made by what is missing: the whole line shows them, no sentence does. */
const SHOWN_BY_THE_WHOLE: ReadonlySet<AgentMove> = new Set(["cold", "ignore"]);

/** A tagger over the weights in the box. Throws, with one sentence, if they cannot be read. */
export function createTagger(ear: Ear = readEar(), spelling: Spelling = readSpelling()): MoveTagger {
  const entries = new Map(ear.card.moves.map((entry) => [entry.move, entry]));
  return {
    id: ear.card.id,
    tag: (line, before) => tagLine({ ear, entries, spelling }, line, before),
  };
}

type Tagger = {
  readonly ear: Ear;
  readonly entries: ReadonlyMap<AgentMove, EarMove>;
  readonly spelling: Spelling;
};

function tagLine(
  { ear, entries, spelling }: Tagger,
  line: string,
  before: readonly SpokenTurn[],
): FoundMove[] {
  const sentences = sentencesOf(line);
  if (sentences.length === 0) return [];
  const found = hear(ear, lineFeaturesOf(mend(line, spelling), before)).flatMap(
    ({ move, probability, shownBy }): FoundMove[] => {
      const entry = entries.get(move);
      if (entry === undefined || probability < entry.threshold) return [];
      const sentence = SHOWN_BY_THE_WHOLE.has(move) ? undefined : sentences[shownBy];
      const span =
        sentence === undefined
          ? { start: 0, end: line.length }
          : { start: sentence.start, end: sentence.end };
      return [{ move, confidence: probability, unsure: isUnsure(entry), span }];
    },
  );
  return found.sort((left, right) => right.confidence - left.confidence);
}
