/** Amounts side by side as horizontal bars, so that their names have room. Bars begin at nought. */
import { scaleLinear } from "@visx/scale";
import { ChartFrame, type ChartSize, type ChartTable } from "./ChartFrame";
import { type SeriesKey, seriesLook } from "./SeriesLegend";

/** One value a series, in their order; null where there is none. */
export type BarRow = { key: string; label: string; values: readonly (number | null)[] };

export type BarChartProps = {
  title: string;
  summary: string;
  /** What the rows are: "Cohort". */
  rowLabel: string;
  series: readonly SeriesKey[];
  rows: readonly BarRow[];
  /** End of the axis; the largest value where it is not given. */
  max?: number;
  format?: (value: number) => string;
  isTitleHidden?: boolean;
  className?: string;
};

const BAR_IN_PX = 14;
const GAP_IN_PX = 16;
const LABEL_IN_PX = 20;

export function BarChart(props: BarChartProps) {
  const group = props.series.length * (BAR_IN_PX + 2) + GAP_IN_PX;
  const stacked = props.rows.length * (group + LABEL_IN_PX);
  const beside = props.rows.length * group;
  return (
    <ChartFrame
      title={props.title}
      summary={props.summary}
      table={tableOf(props)}
      heights={[stacked, beside, beside]}
      series={props.series}
      mark="bar"
      isTitleHidden={props.isTitleHidden}
      className={props.className}
      draw={(size) => <Drawing {...props} size={size} />}
    />
  );
}

function Drawing({ rows, series, max, format = String, size }: BarChartProps & { size: ChartSize }) {
  const labelWidth = size.isNarrow ? 0 : 168;
  const group = series.length * (BAR_IN_PX + 2) + GAP_IN_PX + (size.isNarrow ? LABEL_IN_PX : 0);
  const largest = max ?? Math.max(...rows.flatMap((row) => row.values.map((value) => value ?? 0)), 0);
  const x = scaleLinear<number>({ domain: [0, largest || 1], range: [0, size.width - labelWidth - 64] });

  return (
    <>
      <line x1={labelWidth} x2={labelWidth} y1={0} y2={rows.length * group} className="stroke-line-strong" />
      {rows.map((row, index) => {
        const top = index * group + GAP_IN_PX / 2;
        const barsTop = top + (size.isNarrow ? LABEL_IN_PX : 0);
        const labelY = size.isNarrow ? top + 13 : barsTop + (series.length * (BAR_IN_PX + 2)) / 2 + 4;
        return (
          <g key={row.key}>
            <text
              x={size.isNarrow ? 4 : labelWidth - 12}
              y={labelY}
              textAnchor={size.isNarrow ? "start" : "end"}
              className="fill-ink text-[13px]"
            >
              {shorten(row.label, size.isNarrow ? 44 : 24)}
            </text>
            {row.values.map((value, place) => (
              <Bar
                key={place}
                x={labelWidth}
                y={barsTop + place * (BAR_IN_PX + 2)}
                width={value === null ? 0 : x(value)}
                place={place}
                label={value === null ? "no data" : format(value)}
              />
            ))}
          </g>
        );
      })}
    </>
  );
}

type BarProps = { x: number; y: number; width: number; place: number; label: string };

function Bar({ x, y, width, place, label }: BarProps) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={Math.max(width, 1)}
        height={BAR_IN_PX}
        rx={2}
        className={seriesLook(place).fill}
      />
      <text x={x + width + 8} y={y + 11} className="fill-muted text-[12px] tabular-nums">
        {label}
      </text>
    </g>
  );
}

/** A label that fits, with the rest cut off; the table has it whole. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

function tableOf({ rows, series, rowLabel, format = String }: BarChartProps): ChartTable {
  return {
    columns: [rowLabel, ...series.map((each) => each.label)],
    rows: rows.map((row) => [
      row.label,
      ...row.values.map((value) => (value === null ? "–" : format(value))),
    ]),
  };
}
