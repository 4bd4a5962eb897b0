/**
 * Estimates with how sure they are: a dot for the estimate, a line for the
 * interval that it may lie in, and a mark for the level to reach.
 */
import { scaleLinear } from "@visx/scale";
import { shorten } from "./BarChart";
import { ChartFrame, type ChartSize, type ChartTable } from "./ChartFrame";

/** All three in the unit of the axis; null where nothing is known yet. */
export type IntervalRow = { key: string; label: string; estimate: number | null; low: number; high: number };

export type IntervalDotsProps = {
  title: string;
  summary: string;
  /** What the rows are: "Competency". */
  rowLabel: string;
  rows: readonly IntervalRow[];
  domain?: readonly [number, number];
  target?: { at: number; label: string };
  format?: (value: number) => string;
  isTitleHidden?: boolean;
  className?: string;
};

const ROW_IN_PX = 36;
const NARROW_ROW_IN_PX = 48;
const HEAD_IN_PX = 24;
const FOOT_IN_PX = 24;

export function IntervalDots(props: IntervalDotsProps) {
  const wide = HEAD_IN_PX + props.rows.length * ROW_IN_PX + FOOT_IN_PX;
  return (
    <ChartFrame
      title={props.title}
      summary={props.summary}
      table={tableOf(props)}
      heights={[HEAD_IN_PX + props.rows.length * NARROW_ROW_IN_PX + FOOT_IN_PX, wide, wide]}
      isTitleHidden={props.isTitleHidden}
      className={props.className}
      draw={(size) => <Drawing {...props} size={size} />}
    />
  );
}

function Drawing({
  rows,
  domain = [0, 1],
  target,
  format = percent,
  size,
}: IntervalDotsProps & { size: ChartSize }) {
  const left = size.isNarrow ? 8 : 192;
  const right = size.width - 56;
  const rowHeight = size.isNarrow ? NARROW_ROW_IN_PX : ROW_IN_PX;
  const bottom = HEAD_IN_PX + rows.length * rowHeight;
  const x = scaleLinear<number>({ domain: [...domain], range: [left, right] });

  return (
    <>
      {x.ticks(size.isNarrow ? 3 : 5).map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={HEAD_IN_PX} y2={bottom} className="stroke-line" />
          <text
            x={x(value)}
            y={bottom + 18}
            textAnchor="middle"
            className="fill-muted text-[12px] tabular-nums"
          >
            {format(value)}
          </text>
        </g>
      ))}
      {target ? (
        <g>
          <line
            x1={x(target.at)}
            x2={x(target.at)}
            y1={HEAD_IN_PX - 4}
            y2={bottom}
            strokeDasharray="4 3"
            className="stroke-accent"
            strokeWidth={1.5}
          />
          <text x={x(target.at)} y={HEAD_IN_PX - 10} textAnchor="middle" className="fill-accent text-[12px]">
            {target.label}
          </text>
        </g>
      ) : null}
      {rows.map((row, index) => {
        const top = HEAD_IN_PX + index * rowHeight;
        const middle = size.isNarrow ? top + 34 : top + rowHeight / 2;
        return (
          <g key={row.key}>
            <text
              x={size.isNarrow ? left : left - 16}
              y={size.isNarrow ? top + 18 : middle + 4}
              textAnchor={size.isNarrow ? "start" : "end"}
              className="fill-ink text-[13px]"
            >
              {shorten(row.label, size.isNarrow ? 44 : 26)}
            </text>
            <Interval
              row={row}
              x={x}
              y={middle}
              label={row.estimate === null ? "not yet" : format(row.estimate)}
              end={right + 12}
            />
          </g>
        );
      })}
    </>
  );
}

type IntervalProps = {
  row: IntervalRow;
  x: (value: number) => number;
  y: number;
  label: string;
  end: number;
};

function Interval({ row, x, y, label, end }: IntervalProps) {
  return (
    <g>
      {row.estimate === null ? null : (
        <>
          <line
            x1={x(row.low)}
            x2={x(row.high)}
            y1={y}
            y2={y}
            strokeWidth={6}
            strokeLinecap="round"
            className="stroke-series-1/20"
          />
          <circle cx={x(row.estimate)} cy={y} r={5} className="fill-series-1" />
        </>
      )}
      <text x={end} y={y + 4} className="fill-muted text-[12px] tabular-nums">
        {label}
      </text>
    </g>
  );
}

function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}

function tableOf({ rows, rowLabel, format = percent }: IntervalDotsProps): ChartTable {
  return {
    columns: [rowLabel, "Estimate", "Between"],
    rows: rows.map((row) =>
      row.estimate === null
        ? [row.label, "not yet", "–"]
        : [row.label, format(row.estimate), `${format(row.low)} and ${format(row.high)}`],
    ),
  };
}
