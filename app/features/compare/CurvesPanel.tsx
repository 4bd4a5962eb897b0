/** Mood and trust of both attempts in one chart, with the place where they part. */
import type { ComparisonView } from "#server/usecases/debriefs/index";
import type { MoodPoint } from "#training/assessment/index";
import { LineChart, type LineNote, type LineSeries } from "~/components/charts/LineChart";
import { firstNameOf } from "~/components/contact/words";
import { Panel } from "~/components/ui/Panel";

export function CurvesPanel({ view }: { view: ComparisonView }) {
  const { attempts, comparison, scenario } = view;
  const name = firstNameOf(scenario.customer);
  return (
    <Panel
      title={`${name}'s mood and trust`}
      lead="Arousal is how worked up they are: the lower the better. Of trust, the more the better."
    >
      <LineChart
        title={`${name}'s arousal and trust in both attempts, turn by turn`}
        isTitleHidden
        summary={attempts.map(({ number, curve }) => endInWords(number, curve)).join(" ")}
        xLabel="Turn"
        yLabel="0 to 100"
        yDomain={[0, 100]}
        formatY={(value) => String(Math.round(value))}
        series={seriesOf(view)}
        notes={notesOf(attempts[0].curve, comparison.partedAfter)}
      />
    </Panel>
  );
}

/** Both moods first, so that each attempt has its look in both. */
function seriesOf({ attempts }: ComparisonView): LineSeries[] {
  const of = (what: "arousal" | "trust") =>
    attempts.map(({ id, number, curve }) => ({
      key: `${id}-${what}`,
      label: `Attempt ${number}: ${what}`,
      points: curve.map((point) => ({ x: point.turn, y: point[what] })),
    }));
  return [...of("arousal"), ...of("trust")];
}

function endInWords(number: number, curve: readonly MoodPoint[]): string {
  const last = curve.at(-1);
  if (last === undefined) return `In attempt ${number} nothing was said.`;
  return `Attempt ${number} ends ${last.moodName}, with arousal ${Math.round(last.arousal)} and trust ${Math.round(last.trust)}.`;
}

function notesOf(curve: readonly MoodPoint[], partedAfter: number): LineNote[] {
  const point = curve.findLast(({ turn }) => turn <= partedAfter);
  if (point === undefined) return [];
  return [
    {
      x: point.turn,
      y: point.arousal,
      label: `After turn ${partedAfter}`,
      reason: "here the two part.",
    },
  ];
}
