/**
 * The ranking of lines that passed the guard: how well a line answers (selector),
 * how well the language model likes it here (likelihood), whose hand it is from,
 * how its length suits the speaker (ranking-lengths.ts), whether it sounds like the
 * mood that is meant (models/mood/mood-fit.ts), and whether the customer has talked
 * like that before in this contact. All of it is in log-odds of being the line that
 * was said.
 *
 * Written lines have a head start, then the bank; generated ones pay what readers who did
 * not know the source thought of them, so they are said where the others are worn out.
 * Among nearly equal lines the seed chooses, so that two learners do not meet the same
 * customer.
 */
import { wordsIn } from "#models/guard/grounding";
import type { Candidate } from "#models/guard/rule";
import { moodFit, readMoodFit } from "#models/mood/mood-fit";
import { randomFrom } from "#training/shared/random";
import type { SpeechOrder, SpokenLine } from "#training/simulation/ports";
import { lengthOff, readLengthTable } from "./ranking-lengths";

/**
 * Head start by source. In the acts for which lines are generated, readers gave 4 or more of 5 to
 * 93 % of the written lines and to 63 % of the generated ones (docs/reading): 2.0 apart in log-odds.
 */
const PRIOR: Readonly<Record<SpokenLine["source"], number>> = { written: 0.5, bank: 0.1, generated: -1.5 };
/** Weight of the likelihood beside the selector: it tells much less (models/MODELS.md). */
const WEIGHT_OF_LIKELIHOOD = 0.15;
/** Weight of the length's log-odds, of which the fit knows a part already. */
const WEIGHT_OF_LENGTH = 0.5;
/** A line loses at most so much for its length: an answer that is right may be of any length. */
const MOST_FOR_LENGTH = 2;
/** Weight of the mood's log-odds. */
const WEIGHT_OF_MOOD = 0.75;
/** A line of which every word pair has been said before loses so much. */
const WEIGHT_OF_REPETITION = 1;
/** A line that begins as one of the last did loses so much. */
const SAME_OPENING = 0.3;
/** Of the customer's own lines so many are remembered here. */
const OWN_LINES = 6;
/** Lines this close to the best are nearly equal: more than a third as likely. */
const NEARLY = 1;

const LENGTHS = readLengthTable();
const MOOD = readMoodFit();

export type Judgement = { readonly candidate: Candidate; readonly score: number };
export type Scores = { readonly fit: readonly number[]; readonly likelihood: readonly number[] };

/** Candidates with their scores, best first. Missing scores count as equal. */
export function rank(candidates: readonly Candidate[], scores: Scores, order: SpeechOrder): Judgement[] {
  const likelihood = centred(scores.likelihood, candidates.length);
  const judged = candidates.map((candidate, at) => ({
    candidate,
    score:
      (scores.fit[at] ?? 0) +
      WEIGHT_OF_LIKELIHOOD * (likelihood[at] ?? 0) +
      PRIOR[candidate.source] +
      lengthFit(candidate, order) +
      WEIGHT_OF_MOOD * moodFit(MOOD, candidate.text, order.mood) +
      freshness(candidate, order),
  }));
  return judged.sort((left, right) => right.score - left.score);
}

/** The line to say: drawn by the order's seed among the nearly best. */
export function choose(judged: readonly Judgement[], order: SpeechOrder): Candidate | undefined {
  const best = judged[0];
  if (best === undefined) return undefined;
  const near = judged.filter((each) => best.score - each.score <= NEARLY);
  return randomFrom(order.seed, order.turn, order.act, "choice").pick(near)?.candidate;
}

/** Differences from the mean; all 0 where any score is missing. */
function centred(scores: readonly number[], wanted: number): number[] {
  if (scores.length !== wanted || scores.length === 0) return [];
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.map((score) => score - mean);
}

/** 0 for a line as long as people's of this channel, act and manner, less for one that is longer or shorter. */
function lengthFit({ text }: Candidate, order: SpeechOrder): number {
  const off = lengthOff(LENGTHS, text, order);
  return -Math.min(MOST_FOR_LENGTH, (WEIGHT_OF_LENGTH * off ** 2) / 2);
}

/** 0 for a line unlike what this customer has said in the contact, down to -1.3 for one that says it again. */
function freshness({ text }: Candidate, { history }: SpeechOrder): number {
  const said = history
    .filter((turn) => turn.by === "customer")
    .slice(-OWN_LINES)
    .map((turn) => wordsIn(turn.text));
  const own = wordsIn(text);
  const saidPairs = new Set(said.flatMap(pairsOf));
  const pairs = pairsOf(own);
  const repeated = pairs.filter((pair) => saidPairs.has(pair)).length / Math.max(1, pairs.length);
  const opensAlike = said.some((words) => words.slice(0, 2).join(" ") === own.slice(0, 2).join(" "));
  return -WEIGHT_OF_REPETITION * repeated - (opensAlike ? SAME_OPENING : 0);
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
