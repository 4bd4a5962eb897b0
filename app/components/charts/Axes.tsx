/** Axes in plain SVG: hairlines, few ticks, words for what is measured. */
export type Tick = { at: number; label: string };
export type Plot = { left: number; right: number; top: number; bottom: number };

const TEXT = "fill-muted text-[12px] tabular-nums";

export function YAxis({ ticks, plot, label }: { ticks: readonly Tick[]; plot: Plot; label?: string }) {
  return (
    <g>
      {label ? (
        <text x={0} y={12} className={TEXT}>
          {label}
        </text>
      ) : null}
      {ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={plot.left} x2={plot.right} y1={tick.at} y2={tick.at} className="stroke-line" />
          <text x={plot.left - 8} y={tick.at + 4} textAnchor="end" className={TEXT}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

export function XAxis({ ticks, plot, label }: { ticks: readonly Tick[]; plot: Plot; label?: string }) {
  return (
    <g>
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="stroke-line-strong" />
      {ticks.map((tick) => (
        <g key={tick.at}>
          <line
            x1={tick.at}
            x2={tick.at}
            y1={plot.bottom}
            y2={plot.bottom + 4}
            className="stroke-line-strong"
          />
          <text x={tick.at} y={plot.bottom + 18} textAnchor={anchorOf(tick, plot)} className={TEXT}>
            {tick.label}
          </text>
        </g>
      ))}
      {label ? (
        <text x={(plot.left + plot.right) / 2} y={plot.bottom + 36} textAnchor="middle" className={TEXT}>
          {label}
        </text>
      ) : null}
    </g>
  );
}

/** The last label ends at the edge instead of running over it. */
function anchorOf({ at, label }: Tick, plot: Plot): "middle" | "end" {
  return label.length > 2 && at > plot.right - 16 ? "end" : "middle";
}
