/**
 * One or several lines over numbers or time. The y axis may be named bands (moods,
 * stages of mastery) instead of figures. Points with a reason carry a number,
 * and the reasons stand below in words.
 */
import { scaleLinear, scaleUtc } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { type Plot, type Tick, XAxis, YAxis } from "./Axes";
import { ChartFrame, type ChartFrameProps, type ChartSize, type ChartTable } from "./ChartFrame";
import { seriesLook } from "./SeriesLegend";

export type LinePoint = { x: number; y: number };
export type LineSeries = { key: string; label: string; points: readonly LinePoint[] };
/** A named stretch of the y axis, from included to excluded. */
export type LineBand = { from: number; to: number; label: string };
export type LineNote = LinePoint & { label: string; reason: string };

export type LineChartProps = {
  title: string;
  summary: string;
  xLabel: string;
  yLabel: string;
  /** x counts milliseconds since 1970 where it is "time". */
  xKind?: "number" | "time";
  series: readonly LineSeries[];
  yDomain: readonly [number, number];
  /** What the x axis spans, where that is more than the points so far. */
  xDomain?: readonly [number, number];
  /** Height of the drawing for each of the three widths, in pixels. */
  heights?: ChartFrameProps["heights"];
  bands?: readonly LineBand[];
  notes?: readonly LineNote[];
  formatX?: (x: number) => string;
  formatY?: (y: number) => string;
  /** The x whose points stand out. */
  marked?: number;
  /** Pressing near an x chooses it. The same choice must be there as buttons beside the chart. */
  onPick?: (x: number) => void;
  isTitleHidden?: boolean;
  className?: string;
};

export function LineChart(props: LineChartProps) {
  const { title, summary, series, notes = [], isTitleHidden, className } = props;
  return (
    <ChartFrame
      title={title}
      summary={summary}
      table={tableOf(props)}
      heights={props.heights ?? [260, 280, 300]}
      series={series}
      isTitleHidden={isTitleHidden}
      className={className}
      draw={(size) => <Drawing {...props} size={size} />}
    >
      {notes.length > 0 ? (
        <ol className="mt-2 flex max-w-prose flex-col gap-1 text-sm">
          {notes.map((note, index) => (
            <li key={index} className="flex gap-2">
              <span className="inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-xs tabular-nums">
                {index + 1}
              </span>
              <span>
                <span className="font-[550]">{note.label}:</span> {note.reason}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </ChartFrame>
  );
}

function Drawing({ size, ...props }: LineChartProps & { size: ChartSize }) {
  const { series, bands = [], notes = [], yDomain, xLabel, yLabel, formatY = String } = props;
  const plot: Plot = {
    left: bands.length > 0 ? 84 : 48,
    right: size.width - 12,
    top: 36,
    bottom: size.height - 44,
  };
  const xs = series.flatMap((each) => each.points.map((point) => point.x));
  const x = xScaleOf(props, xs, plot);
  const y = scaleLinear<number>({ domain: [...yDomain], range: [plot.bottom, plot.top] });
  const yTicks = y
    .ticks(size.isNarrow ? 4 : 5)
    .map((value): Tick => ({ at: y(value), label: formatY(value) }));

  return (
    <>
      {bands.length > 0 ? (
        <Bands bands={bands} plot={plot} y={y} label={yLabel} />
      ) : (
        <YAxis ticks={yTicks} plot={plot} label={yLabel} />
      )}
      <XAxis ticks={xTicksOf(props, x, size)} plot={plot} label={xLabel} />
      {series.map((each, place) => (
        <g key={each.key}>
          <LinePath
            data={[...each.points]}
            x={(point) => x(point.x)}
            y={(point) => y(point.y)}
            fill="none"
            strokeWidth={2.25}
            strokeLinejoin="round"
            strokeLinecap="round"
            strokeDasharray={seriesLook(place).dash}
            className={seriesLook(place).stroke}
          />
          {each.points.length <= 40
            ? each.points.map((point) => (
                <circle
                  key={point.x}
                  cx={x(point.x)}
                  cy={y(point.y)}
                  r={point.x === props.marked ? 6 : 3}
                  className={seriesLook(place).fill}
                />
              ))
            : null}
        </g>
      ))}
      {notes.map((note, index) => (
        <NoteMark key={index} number={index + 1} cx={x(note.x)} cy={Math.max(plot.top - 8, y(note.y) - 18)} />
      ))}
      {props.onPick ? <PickAreas xs={xs} at={x} plot={plot} onPick={props.onPick} /> : null}
    </>
  );
}

type PickAreasProps = {
  xs: readonly number[];
  at: (x: number) => number;
  plot: Plot;
  onPick: (x: number) => void;
};

/** One column around each x, up to halfway to its neighbours. */
function PickAreas({ xs, at, plot, onPick }: PickAreasProps) {
  const rising = [...new Set(xs)].sort((left, right) => left - right);
  const halfway = (left: number | undefined, right: number | undefined) =>
    left === undefined || right === undefined ? undefined : (at(left) + at(right)) / 2;
  return (
    <g>
      {rising.map((value, index) => {
        const from = halfway(rising[index - 1], value) ?? plot.left;
        const to = halfway(value, rising[index + 1]) ?? plot.right;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; buttons beside the chart offer the same.
          <rect
            key={value}
            x={from}
            width={to - from}
            y={plot.top}
            height={plot.bottom - plot.top}
            className="cursor-pointer fill-transparent"
            onClick={() => onPick(value)}
          />
        );
      })}
    </g>
  );
}

type XScale = (value: number) => number;

function xScaleOf(
  { xKind = "number", xDomain }: LineChartProps,
  xs: readonly number[],
  plot: Plot,
): XScale & { ticks: (count: number) => number[] } {
  const [first, last] = xDomain ?? [Math.min(...xs), Math.max(...xs)];
  const range = [plot.left + 8, plot.right - 8];
  if (xKind === "time") {
    const scale = scaleUtc<number>({ domain: [first, Math.max(last, first + 1)], range });
    return Object.assign((value: number) => scale(value), {
      ticks: (count: number) => scale.ticks(count).map(Number),
    });
  }
  const scale = scaleLinear<number>({ domain: [first, Math.max(last, first + 1)], range });
  return Object.assign((value: number) => scale(value), { ticks: (count: number) => scale.ticks(count) });
}

function xTicksOf(props: LineChartProps, x: ReturnType<typeof xScaleOf>, size: ChartSize): Tick[] {
  const { xKind = "number", formatX = String } = props;
  const values = x.ticks(size.isNarrow ? 4 : 8);
  const shown = xKind === "number" ? values.filter(Number.isInteger) : values;
  return shown.map((value) => ({ at: x(value), label: formatX(value) }));
}

type BandsProps = { bands: readonly LineBand[]; plot: Plot; y: (value: number) => number; label: string };

function Bands({ bands, plot, y, label }: BandsProps) {
  return (
    <g>
      <text x={0} y={12} className="fill-muted text-[12px]">
        {label}
      </text>
      {bands.map((band, place) => (
        <g key={band.label}>
          <rect
            x={plot.left}
            width={plot.right - plot.left}
            y={y(band.to)}
            height={y(band.from) - y(band.to)}
            className={place % 2 === 0 ? "fill-sunken" : "fill-transparent"}
          />
          <text
            x={plot.left - 8}
            y={(y(band.from) + y(band.to)) / 2 + 4}
            textAnchor="end"
            className="fill-muted text-[12px]"
          >
            {band.label}
          </text>
        </g>
      ))}
    </g>
  );
}

function NoteMark({ number, cx, cy }: { number: number; cx: number; cy: number }) {
  return (
    <g>
      <circle cx={cx} cy={cy} r={9} className="fill-sheet stroke-line-strong" />
      <text x={cx} y={cy + 4} textAnchor="middle" className="fill-ink text-[11px] font-semibold tabular-nums">
        {number}
      </text>
    </g>
  );
}

function tableOf({
  series,
  xLabel,
  yLabel,
  bands = [],
  formatX = String,
  formatY = String,
}: LineChartProps): ChartTable {
  const xs = [...new Set(series.flatMap((each) => each.points.map((point) => point.x)))].sort(
    (left, right) => left - right,
  );
  const word = (value: number | undefined) => {
    if (value === undefined) return "–";
    const band = bands.find((each) => value >= each.from && value < each.to);
    return band ? `${formatY(value)} (${band.label})` : formatY(value);
  };
  return {
    columns: [xLabel, ...(series.length === 1 ? [yLabel] : series.map((each) => each.label))],
    rows: xs.map((x) => [
      formatX(x),
      ...series.map((each) => word(each.points.find((point) => point.x === x)?.y)),
    ]),
  };
}
