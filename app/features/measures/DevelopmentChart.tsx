/** A mastery over time, week by week: up with what was shown, slowly down where nothing was. */
import type { DevelopmentPoint } from "#server/usecases/measures/index";
import { READY_MASTERY } from "#training/analytics/readiness";
import { LineChart } from "~/components/charts/LineChart";
import { formatTime } from "~/components/ui/local-time";
import { percent } from "./words";

export type DevelopmentChartProps = {
  points: readonly DevelopmentPoint[];
  title: string;
  isTitleHidden?: boolean;
};

export function DevelopmentChart({ points, title, isTitleHidden }: DevelopmentChartProps) {
  const line = points.map(({ at, estimate }) => ({ x: Date.parse(at), y: estimate }));
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return null;
  const level = [first, last].map(({ x }) => ({ x, y: READY_MASTERY }));
  return (
    <LineChart
      title={title}
      isTitleHidden={isTitleHidden}
      summary={`From ${percent(first.y)} on ${longDate(first.x)} to ${percent(last.y)} on ${longDate(last.x)}. The dashed line is the level of the job, ${percent(READY_MASTERY)}.`}
      xLabel="Week"
      yLabel="Mastery"
      xKind="time"
      yDomain={[0, 1]}
      formatX={shortDate}
      formatY={percent}
      series={[
        { key: "mastery", label: "Mastery", points: line },
        { key: "level", label: "Level of the job", points: level },
      ]}
    />
  );
}

/** "3 Mar", and in the first week of January "2 Jan 2026", which places the others. Weeks need no zone. */
function shortDate(at: number): string {
  const moment = new Date(at);
  const isNewYear = moment.getUTCMonth() === 0 && moment.getUTCDate() <= 7;
  return isNewYear ? longDate(at) : longDate(at).split(" ").slice(0, 2).join(" ");
}

function longDate(at: number): string {
  const moment = new Date(at);
  return formatTime(moment, "date", { timeZone: "UTC", now: moment });
}
