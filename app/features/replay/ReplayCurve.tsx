/** The mood so far as a curve on the whole width of the contact, and beside it how the customer feels now. */
import type { MoodPoint } from "#training/assessment/index";
import { MOOD_BEGINS, moodLevel } from "#training/simulation/mood";
import { MOOD_NAMES } from "#training/simulation/vocabulary";
import { LineChart } from "~/components/charts/LineChart";
import { signed } from "~/components/contact/words";
import { MoodFace } from "~/components/ui/MoodFace";
import { curveInWords } from "./words";

type ReplayCurveProps = {
  curve: readonly MoodPoint[];
  /** Number of the last event that is shown. */
  reached: number;
  turns: number;
  name: string;
};

const BANDS = MOOD_BEGINS.map((from, level) => ({
  from,
  to: MOOD_BEGINS[level + 1] ?? 100,
  label: MOOD_NAMES[level] ?? "",
}));

export function ReplayCurve({ curve, reached, turns, name }: ReplayCurveProps) {
  const known = curve.filter((point) => point.number <= reached);
  const now = known.at(-1);
  return (
    <div className="grid gap-x-8 gap-y-4 p-4 sm:p-6 md:grid-cols-[3fr_1fr]">
      <LineChart
        title={`${name}'s mood so far`}
        isTitleHidden
        summary={curveInWords(known, name)}
        xLabel="Turn"
        yLabel="Mood"
        xDomain={[1, Math.max(2, turns)]}
        heights={[180, 190, 200]}
        series={[
          { key: "mood", label: "Mood", points: known.map(({ turn: x, arousal }) => ({ x, y: arousal })) },
        ]}
        yDomain={[0, 100]}
        bands={BANDS}
        marked={now?.turn}
      />
      {now === undefined ? null : <MoodNow point={now} isFirst={known.length === 1} />}
    </div>
  );
}

function MoodNow({ point, isFirst }: { point: MoodPoint; isFirst: boolean }) {
  const figures = [
    { label: "Arousal", value: point.arousal, change: point.arousalChange },
    { label: "Trust", value: point.trust, change: point.trustChange },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 md:flex-col md:items-start md:justify-center md:gap-y-3">
      <MoodFace mood={moodLevel(point.mood)} size="lg" className="text-lg font-semibold" />
      <dl className="flex gap-6 md:flex-col md:gap-2">
        {figures.map(({ label, value, change }) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}, of 100</dt>
            <dd className="tabular-nums">
              {Math.round(value)}
              {isFirst ? null : (
                <span className="ml-2 text-sm text-muted">
                  {changeInWords(Math.round(change))}
                  <span className="hidden md:inline"> in this turn</span>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function changeInWords(change: number): string {
  return change === 0 ? "unchanged" : signed(change);
}
