/** A mastery in figures: the estimate, and how far off it may be. */
export type MasteryFigureProps = {
  mastery: { estimate: number; low: number; high: number; evidence: number };
};

import { percent, range } from "./words";

export function MasteryFigure({ mastery }: MasteryFigureProps) {
  if (mastery.evidence === 0) return <span className="text-muted">not yet</span>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 tabular-nums">
      <span className="font-[550]">{percent(mastery.estimate)}</span>
      <span className="text-xs whitespace-nowrap text-muted">{range(mastery)}</span>
    </span>
  );
}
