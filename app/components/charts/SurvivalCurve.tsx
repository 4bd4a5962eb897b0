/**
 * Who is still here: the share of a group that stays, in steps, over time since
 * the start. A step down is a leaver; a flat stretch is nobody leaving.
 */
import { scaleLinear } from "@visx/scale";
import { XAxis, YAxis } from "./Axes";
import { ChartFrame, type ChartSize, type ChartTable } from "./ChartFrame";
import { seriesLook } from "./SeriesLegend";

/** `at` in the unit of the x axis; `share` 0 to 1; `atRisk` how many were still followed. */
export type SurvivalStep = { at: number; share: number; atRisk?: number };
export type SurvivalSeries = { key: string; label: string; steps: readonly SurvivalStep[] };

export type SurvivalCurveProps = {
  title: string;
  summary: string;
  /** "Months since the start" */
  xLabel: string;
  series: readonly SurvivalSeries[];
  isTitleHidden?: boolean;
  className?: string;
};

export function SurvivalCurve(props: SurvivalCurveProps) {
  return (
    <ChartFrame
      title={props.title}
      summary={props.summary}
      table={tableOf(props)}
      heights={[260, 280, 300]}
      series={props.series}
      isTitleHidden={props.isTitleHidden}
      className={props.className}
      draw={(size) => <Drawing {...props} size={size} />}
    />
  );
}

function Drawing({ series, xLabel, size }: SurvivalCurveProps & { size: ChartSize }) {
  const plot = { left: 48, right: size.width - 12, top: 36, bottom: size.height - 44 };
  const last = Math.max(1, ...series.flatMap((each) => each.steps.map((step) => step.at)));
  const x = scaleLinear<number>({ domain: [0, last], range: [plot.left, plot.right] });
  const y = scaleLinear<number>({ domain: [0, 1], range: [plot.bottom, plot.top] });
  const yTicks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), label: percent(share) }));
  const xTicks = x
    .ticks(size.isNarrow ? 4 : 8)
    .filter(Number.isInteger)
    .map((value) => ({ at: x(value), label: String(value) }));

  return (
    <>
      <YAxis ticks={yTicks} plot={plot} label="Still here" />
      <XAxis ticks={xTicks} plot={plot} label={xLabel} />
      {series.map((each, place) => (
        <path
          key={each.key}
          d={stepPath(withStart(each.steps).map((step) => [x(step.at), y(step.share)]))}
          fill="none"
          strokeWidth={2.25}
          strokeDasharray={seriesLook(place).dash}
          className={seriesLook(place).stroke}
        />
      ))}
    </>
  );
}

/** Flat until the next step, then down. */
function stepPath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join("");
}

/** Everybody is there at the start. */
function withStart(steps: readonly SurvivalStep[]): SurvivalStep[] {
  return steps[0]?.at === 0 ? [...steps] : [{ at: 0, share: 1 }, ...steps];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function tableOf({ series, xLabel }: SurvivalCurveProps): ChartTable {
  return {
    columns: ["Group", xLabel, "Still here", "Followed"],
    rows: series.flatMap((each) =>
      withStart(each.steps).map((step) => [
        each.label,
        String(step.at),
        percent(step.share),
        step.atRisk === undefined ? "–" : String(step.atRisk),
      ]),
    ),
  };
}
