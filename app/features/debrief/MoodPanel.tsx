/**
 * What moved the customer: the curve of the mood, and beside it one exchange at a
 * time with its reasons in words and numbers. Press the curve or the row of turns.
 */
import { useState } from "react";
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { MoodPoint } from "#training/assessment/index";
import { MOOD_BEGINS } from "#training/simulation/mood";
import { MOOD_NAMES } from "#training/simulation/vocabulary";
import { LineChart, type LineNote } from "~/components/charts/LineChart";
import { firstNameOf, signed } from "~/components/contact/words";
import { Panel } from "~/components/ui/Panel";
import { Exchange } from "./Exchange";
import { TurnPicker } from "./TurnPicker";

const BANDS = MOOD_BEGINS.map((from, level) => ({
  from,
  to: MOOD_BEGINS[level + 1] ?? 100,
  label: MOOD_NAMES[level] ?? "",
}));

export function MoodPanel({ view }: { view: DebriefView }) {
  const { curve } = view.debrief;
  const name = firstNameOf(view.scenario.customer);
  const [turn, setTurn] = useState(startingTurn(curve));
  const index = curve.findIndex((point) => point.turn === turn);
  const point = curve[index];
  if (point === undefined)
    return <Panel title={`What moved ${name}`} lead={`${name} had not said a word yet.`} />;
  return (
    <Panel
      title={`What moved ${name}`}
      lead="The higher the line, the more upset. Choose a turn to see what was said and why it moved."
    >
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[3fr_2fr]">
        <LineChart
          title={`${name}'s mood, turn by turn`}
          isTitleHidden
          summary={summaryOf(curve, name)}
          xLabel="Turn"
          yLabel="Mood"
          series={[
            {
              key: "mood",
              label: "Mood",
              points: curve.map(({ turn: x, arousal }) => ({ x, y: arousal })),
            },
          ]}
          yDomain={[0, 100]}
          bands={BANDS}
          notes={notesOf(curve)}
          marked={turn}
          onPick={setTurn}
        />
        <div>
          <TurnPicker curve={curve} chosen={turn} onChoose={setTurn} />
          <Exchange view={view} point={point} before={curve[index - 1]} />
        </div>
      </div>
    </Panel>
  );
}

/** The worst jump; where nothing made it worse, the best; else the opening. */
function startingTurn(curve: readonly MoodPoint[]): number {
  const changes = curve.map((point) => point.arousalChange);
  const worst = Math.max(0, ...changes);
  const telling = worst > 0 ? worst : Math.min(0, ...changes);
  return curve.find((point) => point.arousalChange === telling)?.turn ?? 0;
}

function summaryOf(curve: readonly MoodPoint[], name: string): string {
  const [peak] = [...curve].sort((left, right) => right.arousal - left.arousal);
  return `${name} came in ${curve[0]?.moodName}, was ${peak?.moodName} at most (turn ${peak?.turn}) and left ${curve.at(-1)?.moodName}.`;
}

const MOST_NOTES = 4;
/** Smaller moves need no explanation beside the curve. */
const NOTED_FROM = 6;

/** The largest jumps, in the order of the turns. */
function notesOf(curve: readonly MoodPoint[]): LineNote[] {
  return curve
    .filter((point) => Math.abs(point.arousalChange) >= NOTED_FROM && point.reasons.length > 0)
    .sort((left, right) => Math.abs(right.arousalChange) - Math.abs(left.arousalChange))
    .slice(0, MOST_NOTES)
    .sort((left, right) => left.turn - right.turn)
    .map(({ turn, arousal, arousalChange, reasons }) => ({
      x: turn,
      y: arousal,
      label: `Turn ${turn}, arousal ${signed(arousalChange)}`,
      reason: heaviestReason(reasons),
    }));
}

function heaviestReason(reasons: MoodPoint["reasons"]): string {
  return [...reasons].sort((left, right) => Math.abs(right.arousal) - Math.abs(left.arousal))[0]?.text ?? "";
}
