/** A mastery over time: up with what was shown, slowly down where nothing was. */
import type { DevelopmentPoint } from "#server/usecases/measures/index";
import { READY_MASTERY } from "#training/analytics/readiness";
import { LineChart, type LinePoint } from "~/components/charts/LineChart";
import { formatTime } from "~/components/ui/local-time";
import { percent } from "./words";

export type DevelopmentChartProps = { points: readonly DevelopmentPoint[]; title: string };

const DAY_IN_MS = 86_400_000;
/** A younger record is told in days since it began. */
const YOUNG_IN_DAYS = 60;

export function DevelopmentChart({ points, title }: DevelopmentChartProps) {
  const line = points.map(({ at, estimate }) => ({ x: Date.parse(at), y: estimate }));
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isYoung = last.x - first.x <= YOUNG_IN_DAYS * DAY_IN_MS;
  const place = ({ x, y }: LinePoint) => ({ x: isYoung ? (x - first.x) / DAY_IN_MS : x, y });
  return (
    <LineChart
      title={title}
      summary={`From ${percent(first.y)} on ${longDate(first.x)} to ${percent(last.y)} on ${longDate(last.x)}. The dashed line is the level of the job, ${percent(READY_MASTERY)}.`}
      xLabel={isYoung ? `Days since ${longDate(first.x)}` : "Week"}
      yLabel="Mastery"
      xKind={isYoung ? "number" : "time"}
      yDomain={[0, 1]}
      formatX={isYoung ? wholeDays : shortDate}
      formatY={percent}
      series={[
        { key: "mastery", label: "Mastery", points: line.map(place) },
        {
          key: "level",
          label: "Level of the job",
          points: [first, last].map(({ x }) => place({ x, y: READY_MASTERY })),
        },
      ]}
    />
  );
}

function wholeDays(days: number): string {
  return String(Math.round(days));
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
