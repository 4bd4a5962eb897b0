/**
 * The stronger line: what a veteran says in such a place, chosen from the
 * rewrites by the criterion's focus, the channel and the move that was missing.
 *
 * Chosen by rule and without chance, so that a debrief reads the same tomorrow;
 * within one debrief no rewrite is shown twice.
 */
import type { AgentMove, Channel } from "../../simulation/index";
import type { Evidence } from "../rubric-schema";

/** A weak line, a stronger one and the reason. models/corpus holds them. */
export type Rewrite = {
  readonly id: string;
  readonly channel: Channel;
  readonly industry: string;
  readonly focus: string;
  readonly customer: string;
  readonly weak: { readonly moves: readonly AgentMove[]; readonly text: string };
  readonly strong: { readonly moves: readonly AgentMove[]; readonly text: string };
  readonly why: string;
};

export type Situation = {
  readonly focus: string;
  readonly channel: Channel;
  readonly industry: string;
  /** Moves that the criterion looks for. */
  readonly missing: readonly AgentMove[];
  /** Poor moves that it found. */
  readonly poor: readonly AgentMove[];
};

/** The moves whose lack, or whose presence, a kind of evidence is about. */
export function movesOf(evidence: Evidence): { missing: readonly AgentMove[]; poor: readonly AgentMove[] } {
  if (evidence.kind === "moves") return { missing: evidence.any, poor: [] };
  if (evidence.kind === "no-moves") return { missing: [], poor: evidence.none };
  if (evidence.kind === "commitments") return { missing: ["commit"], poor: [] };
  return { missing: [], poor: [] };
}

/** The rewrite that fits best, leaving out those already used; undefined when none has the focus. */
export function strongerLine(
  rewrites: readonly Rewrite[],
  situation: Situation,
  used: ReadonlySet<string>,
): Rewrite | undefined {
  const sameFocus = rewrites.filter((rewrite) => rewrite.focus === situation.focus && !used.has(rewrite.id));
  const ranked = sameFocus.map((rewrite) => ({ rewrite, fit: fitOf(rewrite, situation) }));
  return ranked.sort(
    (left, right) => right.fit - left.fit || left.rewrite.id.localeCompare(right.rewrite.id),
  )[0]?.rewrite;
}

function fitOf(rewrite: Rewrite, { channel, industry, missing, poor }: Situation): number {
  const shows = missing.filter((move) => rewrite.strong.moves.includes(move)).length > 0 ? 3 : 0;
  const mends = poor.filter((move) => rewrite.weak.moves.includes(move)).length > 0 ? 3 : 0;
  const isNear = rewrite.industry.toLowerCase().includes(industry.toLowerCase()) ? 2 : 0;
  return shows + mends + isNear + (rewrite.channel === channel ? 1 : 0);
}
