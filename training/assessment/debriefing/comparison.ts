/**
 * Two contacts side by side: what both have in common, how each went on, and
 * which rows of the parameter table set them apart.
 *
 * A branch takes its first events over as they were, with their times, so the
 * common part is where number, kind, words and time are the same. The reasons
 * are those that were stored; nothing is computed again.
 *
 * What this file does not decide: which contacts may be compared, and the words.
 */
import { type Level, shareOfLevel } from "../judging/finding";
import type { Debrief, DebriefFinding } from "./debrief";
import type { DebriefTurn } from "./debrief-turns";

/** Deeds and lines up to the customer's next line, or to the end. */
export type Exchange = readonly DebriefTurn[];

export type ComparedCriterion = Pick<DebriefFinding, "criterion" | "title" | "weight" | "fatal"> & {
  readonly levels: readonly [Level, Level];
  readonly differs: boolean;
};

/** What one row moved in all, since the two parted. */
export type RowSum = {
  /** The customer's lines with which it moved them, one for each time. */
  readonly turns: readonly number[];
  readonly arousal: number;
  readonly trust: number;
};

export type RowDifference = {
  /** Row of the parameter table. */
  readonly event: string;
  readonly sums: readonly [RowSum, RowSum];
  /** How far it set them apart: points of arousal and of trust, of 100 each, together. */
  readonly size: number;
};

export type Comparison = {
  readonly common: readonly DebriefTurn[];
  /** The last turn that both have; 0 where they have none in common. */
  readonly partedAfter: number;
  readonly exchanges: readonly [readonly Exchange[], readonly Exchange[]];
  /** Those that differ first, the largest difference first; fatal ones before all. */
  readonly criteria: readonly ComparedCriterion[];
  /** Rows that moved the customer differently, the largest difference first. */
  readonly differences: readonly RowDifference[];
};

export type ComparedContact = Pick<Debrief, "turns" | "findings">;

/** Compares two contacts with the same scenario and rubric. */
export function compareContacts(first: ComparedContact, second: ComparedContact): Comparison {
  const length = commonLength(first.turns, second.turns);
  const common = first.turns.slice(0, length);
  const rest = [first.turns.slice(length), second.turns.slice(length)] as const;
  return {
    common,
    partedAfter: Math.max(0, ...common.map(({ turn = 0 }) => turn)),
    exchanges: [exchangesOf(rest[0]), exchangesOf(rest[1])],
    criteria: comparedCriteria(first.findings, second.findings),
    differences: rowDifferences(rest[0], rest[1]),
  };
}

function commonLength(first: readonly DebriefTurn[], second: readonly DebriefTurn[]): number {
  const parting = first.findIndex((turn, index) => !isSame(turn, second[index]));
  return parting < 0 ? first.length : parting;
}

/** A hold reads by how long it lasted, which may be known later; so only lines are compared by their words. */
function isSame(turn: DebriefTurn, other: DebriefTurn | undefined): boolean {
  if (other === undefined || turn.number !== other.number || turn.kind !== other.kind) return false;
  return turn.at === other.at && (turn.kind === "hold" || turn.text === other.text);
}

function exchangesOf(turns: readonly DebriefTurn[]): Exchange[] {
  const exchanges: DebriefTurn[][] = [];
  let open: DebriefTurn[] | undefined;
  for (const turn of turns) {
    if (open === undefined) {
      open = [];
      exchanges.push(open);
    }
    open.push(turn);
    if (turn.kind === "customer") open = undefined;
  }
  return exchanges;
}

function comparedCriteria(
  first: readonly DebriefFinding[],
  second: readonly DebriefFinding[],
): ComparedCriterion[] {
  const others = new Map(second.map((finding) => [finding.criterion, finding]));
  const compared = first.flatMap((finding): (ComparedCriterion & { gap: number })[] => {
    const other = others.get(finding.criterion);
    if (other === undefined) return [];
    const { criterion, title, weight, fatal, level } = finding;
    const differs = level !== other.level;
    const levels = [level, other.level] as const;
    return [{ criterion, title, weight, fatal, levels, differs, gap: differs ? gapOf(finding, other) : -1 }];
  });
  return compared.sort((left, right) => right.gap - left.gap).map(({ gap: _gap, ...row }) => row);
}

/** Above any weight. */
const FATAL_GAP = 1000;
/** Half of a weight, where one of the two did not count. */
const UNCOUNTED_GAP = 0.5;

function gapOf(finding: DebriefFinding, other: DebriefFinding): number {
  if (finding.fatal) return FATAL_GAP;
  const [one, two] = [shareOfLevel(finding.level), shareOfLevel(other.level)];
  const gap = one === undefined || two === undefined ? UNCOUNTED_GAP : Math.abs(one - two);
  return gap * finding.weight;
}

const NOTHING: RowSum = { turns: [], arousal: 0, trust: 0 };

function rowDifferences(first: readonly DebriefTurn[], second: readonly DebriefTurn[]): RowDifference[] {
  const [one, two] = [sumsOf(first), sumsOf(second)];
  const events = [...new Set([...one.keys(), ...two.keys()])];
  return events
    .map((event): RowDifference => {
      const sums = [one.get(event) ?? NOTHING, two.get(event) ?? NOTHING] as const;
      return {
        event,
        sums,
        size: Math.abs(sums[0].arousal - sums[1].arousal) + Math.abs(sums[0].trust - sums[1].trust),
      };
    })
    .filter((row) => row.size > 0)
    .sort((left, right) => right.size - left.size || left.event.localeCompare(right.event));
}

function sumsOf(turns: readonly DebriefTurn[]): ReadonlyMap<string, RowSum> {
  const sums = new Map<string, RowSum>();
  for (const { turn = 0, reasons } of turns)
    for (const { event, arousal, trust } of reasons) {
      const sum = sums.get(event) ?? NOTHING;
      sums.set(event, {
        turns: [...sum.turns, turn],
        arousal: sum.arousal + arousal,
        trust: sum.trust + trust,
      });
    }
  return sums;
}
