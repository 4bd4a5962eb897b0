/** The turns of the customer as a row of buttons, each with its mood as a face. */

import type { MoodPoint } from "#training/assessment/index";
import { moodLevel } from "#training/simulation/mood";
import { classes } from "~/components/ui/classes";
import { MoodFace } from "~/components/ui/MoodFace";

type TurnPickerProps = {
  curve: readonly MoodPoint[];
  chosen: number;
  onChoose: (turn: number) => void;
};

export function TurnPicker({ curve, chosen, onChoose }: TurnPickerProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm text-muted">Turn</legend>
      <div className="flex flex-wrap gap-1">
        {curve.map((point) => (
          <button
            key={point.number}
            type="button"
            aria-pressed={point.turn === chosen}
            onClick={() => onChoose(point.turn)}
            className={classes(
              "flex min-w-11 flex-col items-center gap-0.5 rounded-md border px-1 py-1 text-xs tabular-nums transition-colors",
              point.turn === chosen
                ? "border-accent bg-accent-wash font-semibold"
                : "border-transparent hover:border-line-strong",
            )}
          >
            <MoodFace mood={moodLevel(point.mood)} isWordHidden />
            {point.turn}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
