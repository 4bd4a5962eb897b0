/**
 * Diversity: how rich the customers' words are, over all contacts together.
 *
 * Distinct-2 is the share of different word pairs among all pairs of the first
 * 8,000 words, pairs not reaching over a line. Openings are the first three words
 * of a line. People in one hotel domain reach .32 and .19; language models asked
 * to play users there .15 to .20 and .43 to .67.
 */
import { wordsOf } from "./concrete-words";

export type Diversity = {
  readonly words: number;
  readonly distinct2: number;
  /** Share of lines that begin with one of the ten commonest openings. */
  readonly commonOpenings: number;
  readonly openings: readonly { readonly words: string; readonly share: number }[];
};

const WORDS_MEASURED = 8000;
const COMMONEST = 10;

/** Diversity of these lines, in their order. */
export function diversityOf(lines: readonly string[]): Diversity {
  const pairs: string[] = [];
  let words = 0;
  for (const line of lines) {
    const own = wordsOf(line).slice(0, WORDS_MEASURED - words);
    words += own.length;
    own.slice(1).forEach((word, at) => {
      pairs.push(`${own[at]} ${word}`);
    });
    if (words >= WORDS_MEASURED) break;
  }
  const openings = commonestOpenings(lines);
  return {
    words,
    distinct2: new Set(pairs).size / Math.max(1, pairs.length),
    commonOpenings: openings.reduce((sum, opening) => sum + opening.share, 0),
    openings,
  };
}

function commonestOpenings(lines: readonly string[]): Diversity["openings"] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = wordsOf(line);
    if (words.length < 3) continue;
    const opening = words.slice(0, 3).join(" ");
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return [...counts]
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, COMMONEST)
    .map(([words, count]) => ({ words, share: count / Math.max(1, lines.length) }));
}
