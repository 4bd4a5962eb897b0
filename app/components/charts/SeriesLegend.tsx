/** The key to lines and bars: colour, dash and name. At most four; more lines than that nobody reads. */
import { classes } from "../ui/classes";

export type SeriesKey = { key: string; label: string };

const SERIES_LOOKS = [
  { stroke: "stroke-series-1", fill: "fill-series-1", dash: undefined },
  { stroke: "stroke-series-2", fill: "fill-series-2", dash: "7 3" },
  { stroke: "stroke-series-3", fill: "fill-series-3", dash: "2 3" },
  { stroke: "stroke-series-4", fill: "fill-series-4", dash: "10 3 2 3" },
] as const;

/** How the n-th series is drawn; the looks repeat after four. */
export function seriesLook(place: number) {
  return SERIES_LOOKS[place % SERIES_LOOKS.length] ?? SERIES_LOOKS[0];
}

export function SeriesLegend({
  series,
  mark = "line",
}: {
  series: readonly SeriesKey[];
  mark?: "line" | "bar";
}) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {series.map((each, place) => (
        <li key={each.key} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 24 12" aria-hidden className="h-3 w-6 shrink-0">
            {mark === "line" ? (
              <path
                d="M0 6h24"
                strokeWidth="2.5"
                strokeDasharray={seriesLook(place).dash}
                className={seriesLook(place).stroke}
              />
            ) : (
              <rect x="4" width="12" height="12" rx="2" className={classes(seriesLook(place).fill)} />
            )}
          </svg>
          {each.label}
        </li>
      ))}
    </ul>
  );
}
