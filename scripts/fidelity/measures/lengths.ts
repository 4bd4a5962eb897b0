/**
 * Lengths: words a turn and their spread, by channel and by style, beside the
 * corpus. A persona of several styles counts for each of them, as in the corpus.
 * A letter's greeting and close are left out: the corpus's letters hardly ever have
 * them.
 */
import { bodyOf } from "#models/voice/ranking-lengths";
import { wordsOf } from "./concrete-words";

/** One customer line, whoever wrote it. */
export type MeasuredLine = {
  readonly channel: string;
  readonly styles: readonly string[];
  readonly text: string;
};
export type Length = { readonly lines: number; readonly mean: number; readonly spread: number };
export type LengthCell = {
  /** "chat" or "chat, terse". */
  readonly cell: string;
  readonly played: Length;
  readonly corpus: Length;
  /** Relative difference of the mean, and of the standard deviation. */
  readonly meanOff: number;
  readonly spreadOff: number;
};

/** Cells with fewer lines on either side say nothing. */
const FEWEST_LINES = 40;

/** The cells that both sides have enough lines for: channels first, then channels by style. */
export function comparedLengths(
  played: readonly MeasuredLine[],
  corpus: readonly MeasuredLine[],
  fewest = FEWEST_LINES,
): LengthCell[] {
  const [ours, theirs] = [lengthsByCell(played), lengthsByCell(corpus)];
  return [...ours].flatMap(([cell, counts]) => {
    const others = theirs.get(cell) ?? [];
    if (counts.length < fewest || others.length < fewest) return [];
    const [own, wanted] = [lengthOf(counts), lengthOf(others)];
    return [
      {
        cell,
        played: own,
        corpus: wanted,
        meanOff: own.mean / wanted.mean - 1,
        spreadOff: own.spread / wanted.spread - 1,
      },
    ];
  });
}

/** The largest difference among these cells, of mean or spread, without its sign. */
export function worstOff(cells: readonly LengthCell[]): number {
  return Math.max(0, ...cells.flatMap((cell) => [Math.abs(cell.meanOff), Math.abs(cell.spreadOff)]));
}

/** Share of these cells whose mean and spread are both within this much of the corpus. */
export function shareWithin(cells: readonly LengthCell[], most: number): number {
  return cells.filter((cell) => worstOff([cell]) <= most).length / Math.max(1, cells.length);
}

function lengthsByCell(lines: readonly MeasuredLine[]): ReadonlyMap<string, number[]> {
  const cells = new Map<string, number[]>();
  const styles = [...new Set(lines.flatMap((line) => line.styles))].sort();
  const channels = [...new Set(lines.map((line) => line.channel))].sort();
  for (const cell of [
    ...channels,
    ...channels.flatMap((channel) => styles.map((style) => `${channel}, ${style}`)),
  ])
    cells.set(cell, []);
  for (const { channel, styles: own, text } of lines) {
    const words = wordsOf(channel === "email" ? bodyOf(text) : text).length;
    for (const cell of [channel, ...own.map((style) => `${channel}, ${style}`)]) cells.get(cell)?.push(words);
  }
  return cells;
}

function lengthOf(counts: readonly number[]): Length {
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length);
  return { lines: counts.length, mean, spread: Math.sqrt(variance) };
}
