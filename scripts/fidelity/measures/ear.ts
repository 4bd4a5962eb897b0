/**
 * The ear: precision, recall and F1 of every move on held-out agent lines, through
 * the ear's port, so that whichever is shipped is measured as it is used.
 */
import { calibrationError, summarise } from "#models/ear/measure";
import type { Measure } from "#models/ear/weights";
import type { AgentMove, CustomerEar, SpokenTurn } from "#training/simulation/index";
import { AGENT_MOVES } from "#training/simulation/index";

/** An agent line with the turns before it and its true moves. */
export type HeldOutLine = {
  readonly text: string;
  readonly before: readonly SpokenTurn[];
  readonly moves: ReadonlySet<AgentMove>;
};

export type EarFigures = {
  /** Lines heard by each ear. */
  readonly heardBy: Readonly<Record<string, number>>;
  readonly lines: number;
  readonly micro: number;
  readonly macro: number;
  /** Macro F1 of the moves with at least 30 lines. */
  readonly macroOfCommon: number;
  readonly common: number;
  /** Mean gap between what the ear says how sure it is and how often it is right, over what it found. */
  readonly calibrationOfFound: number;
  /** F1 of two people labelling the same 79 conversations: the ceiling. */
  readonly ceiling: number;
  readonly moves: Readonly<Record<string, Measure>>;
};

const never = new AbortController().signal;
/** models/corpus/FORMAT.md: two independent labellings, micro F1 of agent moves. */
const LABELLERS_AGREE = 0.77;

/** What the ear finds in these lines, against what is there. */
export async function earOn(ear: CustomerEar, lines: readonly HeldOutLine[]): Promise<EarFigures> {
  const found: ReadonlyMap<AgentMove, number>[] = [];
  const ears = new Map<string, number>();
  for (const line of lines) {
    const heard = await ear.hear(line.text, line.before, never);
    ears.set(heard.tagger, (ears.get(heard.tagger) ?? 0) + 1);
    found.push(new Map(heard.moves.map(({ move, confidence }) => [move, confidence])));
  }
  const measures = AGENT_MOVES.map((move): [AgentMove, Measure] => [move, measureOf(move, lines, found)]);
  const sure = lines.flatMap((line, at) =>
    [...(found[at] ?? [])].map(([move, score]) => ({ score, isThere: line.moves.has(move) })),
  );
  const { micro, macro, macroOfCommon, common } = summarise(measures.map(([, measure]) => measure));
  return {
    heardBy: Object.fromEntries(ears),
    lines: lines.length,
    micro,
    macro,
    macroOfCommon,
    common,
    calibrationOfFound: calibrationError(sure),
    ceiling: LABELLERS_AGREE,
    moves: Object.fromEntries(measures),
  };
}

function measureOf(
  move: AgentMove,
  lines: readonly HeldOutLine[],
  found: readonly ReadonlyMap<AgentMove, number>[],
): Measure {
  const there = lines.map((line) => line.moves.has(move));
  const heard = found.map((each) => each.has(move));
  const hits = there.filter((isThere, at) => isThere && heard[at] === true).length;
  const counts = { lines: there.filter(Boolean).length, found: heard.filter(Boolean).length };
  const precision = hits / Math.max(1, counts.found);
  const recall = hits / Math.max(1, counts.lines);
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { ...counts, precision, recall, f1 };
}
