/**
 * Following a conversation: what somebody hears who reads a customer's lines one
 * after the other, knows how moods move from line to line, and never sees what comes
 * next or what the agent says.
 *
 * A hidden Markov model: levels move as they do in the corpus, and a line of a level
 * sounds like that level give or take. What is heard is the mean of the levels, each
 * as likely as all lines so far make it.
 */
import { MOOD_LEVELS } from "#training/simulation/index";

/** A line whose mood people have set, with the level that a reader hears in it by itself. */
export type HeardLine = { readonly mood: number; readonly heard: number };
export type Following = {
  /** How likely a customer begins with each level. */
  readonly first: readonly number[];
  /** How likely each level follows each. */
  readonly moves: readonly (readonly number[])[];
  /** A line of level m sounds like offset + slope · m on average, give or take the deviation. */
  readonly offset: number;
  readonly slope: number;
  readonly deviation: number;
};

/** Learns how moods move from `moved`, and what lines of each level sound like from `heard`, which the reader must not have learned from. */
export function learnFollowing(
  moved: readonly (readonly number[])[],
  heard: readonly HeardLine[],
): Following {
  const first = MOOD_LEVELS.map(() => 1);
  const moves = MOOD_LEVELS.map(() => MOOD_LEVELS.map(() => 1));
  for (const moods of moved)
    moods.forEach((mood, at) => {
      const row = at === 0 ? first : moves[moods[at - 1] ?? 0];
      if (row !== undefined) row[mood] = (row[mood] ?? 0) + 1;
    });
  return { first: shares(first), moves: moves.map(shares), ...soundOf(heard) };
}

/** The level heard at each line of one conversation, given the level of each line by itself. */
export function follow(following: Following, alone: readonly number[]): number[] {
  let likely: readonly number[] | undefined;
  return alone.map((heard) => {
    const expected = likely === undefined ? following.first : moved(likely, following.moves);
    likely = shares(expected.map((share, mood) => share * likelihood(following, heard, mood)));
    return likely.reduce((sum, share, mood) => sum + share * mood, 0);
  });
}

function moved(likely: readonly number[], moves: Following["moves"]): number[] {
  return likely.map((_, to) =>
    likely.reduce((sum, share, from) => sum + share * (moves[from]?.[to] ?? 0), 0),
  );
}

function likelihood({ offset, slope, deviation }: Following, heard: number, mood: number): number {
  return Math.exp(-(((heard - offset - slope * mood) / deviation) ** 2) / 2);
}

function soundOf(lines: readonly HeardLine[]): Pick<Following, "offset" | "slope" | "deviation"> {
  const [mood, heard] = [meanOf(lines, (each) => each.mood), meanOf(lines, (each) => each.heard)];
  const both = meanOf(lines, (each) => (each.mood - mood) * (each.heard - heard));
  const slope =
    both /
    Math.max(
      1e-9,
      meanOf(lines, (each) => (each.mood - mood) ** 2),
    );
  const offset = heard - slope * mood;
  const left = meanOf(lines, (each) => (each.heard - offset - slope * each.mood) ** 2);
  return { offset, slope, deviation: Math.max(0.1, Math.sqrt(left)) };
}

function meanOf(lines: readonly HeardLine[], of: (line: HeardLine) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0) / Math.max(1, lines.length);
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((so, value) => so + value, 0);
  return values.map((value) => value / sum);
}
