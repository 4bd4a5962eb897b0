/** A comparison in sentences: where two attempts part, and what made the difference. */
import type { RowDifference, RowSum } from "#training/assessment/index";
import { signed } from "~/components/contact/words";
import { rowInWords } from "./row-words";

export type ComparedNames = {
  /** "you", or the learner's first name. */
  readonly agent: string;
  /** The customer's first name. */
  readonly customer: string;
  /** The numbers of the two attempts. */
  readonly numbers: readonly [number, number];
};

/** A second row is worth a word if it sets them apart at least half as far as the first. */
const SECOND_SHARE = 0.5;

/** One sentence on the rows of the parameter table that set the two furthest apart. */
export function differenceInWords(differences: readonly RowDifference[], names: ComparedNames): string {
  const [first, second] = differences;
  if (first === undefined)
    return `Nothing moved ${names.customer} in one attempt that did not move ${names.customer} as much in the other.`;
  const isTelling = second !== undefined && second.size >= first.size * SECOND_SHARE;
  const parts = (isTelling ? [first, second] : [first]).map((row) => rowPart(row, names));
  return `What made the difference: ${parts.join("; ")}.`;
}

/** "in attempt 2 you promised a step with a time (turn 7: arousal −6, trust +8)". */
function rowPart({ event, sums }: RowDifference, { agent, numbers }: ComparedNames): string {
  const stronger = reach(sums[0]) >= reach(sums[1]) ? 0 : 1;
  const weaker = 1 - stronger;
  const [strong, weak] = [sums[stronger], sums[weaker] ?? sums[0]];
  const said = `in attempt ${numbers[stronger]} ${agent} ${rowInWords(event)} (${turnsInWords(strong.turns)}: ${movedInShort(strong)})`;
  if (weak.turns.length === 0) return `${said}, in attempt ${numbers[weaker]} not at all`;
  return `${said}, in attempt ${numbers[weaker]} with less effect (${movedInShort(weak)})`;
}

function reach({ arousal, trust }: RowSum): number {
  return Math.abs(arousal) + Math.abs(trust);
}

/** "turn 7", "turns 7, 9 and 11". */
function turnsInWords(turns: readonly number[]): string {
  const [last, ...before] = [...new Set(turns)].reverse();
  return before.length === 0 ? `turn ${last}` : `turns ${before.reverse().join(", ")} and ${last}`;
}

/** "arousal +20, trust −12": only what moved. */
function movedInShort({ arousal, trust }: RowSum): string {
  const parts = [
    arousal === 0 ? [] : [`arousal ${signed(rounded(arousal))}`],
    trust === 0 ? [] : [`trust ${signed(rounded(trust))}`],
  ].flat();
  return parts.length === 0 ? "no change" : parts.join(", ");
}

/** To one decimal: sums of halves and thirds. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where the two part, as a sentence. */
export function partingInWords(partedAfter: number, [first, second]: readonly [number, number]): string {
  if (partedAfter === 0) return `Attempts ${first} and ${second} have no turn in common.`;
  const turns = partedAfter === 1 ? "Turn 1 is" : `Turns 1 to ${partedAfter} are`;
  return `${turns} the same in attempts ${first} and ${second}.`;
}
