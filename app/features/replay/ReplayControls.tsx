/** Back, play, forward, the place in the contact, and how fast. */
import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { useId } from "react";
import { Button } from "~/components/ui/Button";
import { SPEED_WORDS, SPEEDS, type Speed } from "./pace";
import type { RunningReplay } from "./use-replay";
import { placeInWords } from "./words";

export function ReplayControls({ replay }: { replay: RunningReplay }) {
  const { act, isPlaying, isAtEnd, isStepped } = replay;
  return (
    <fieldset className="border-y border-line px-4 py-3 sm:px-6">
      <legend className="sr-only">Replay</legend>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="flex items-center gap-2">
          <Button type="button" aria-label="Back a turn" onClick={() => act({ kind: "back" })}>
            <ChevronLeft aria-hidden className="size-5" />
          </Button>
          {isStepped ? null : (
            <Button
              type="button"
              variant="primary"
              className="min-w-28 justify-center"
              onClick={() => act({ kind: "toggle" })}
            >
              {isPlaying ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
              {isPlaying ? "Pause" : isAtEnd ? "Play again" : "Play"}
            </Button>
          )}
          <Button type="button" aria-label="Forward a turn" onClick={() => act({ kind: "forward" })}>
            <ChevronRight aria-hidden className="size-5" />
          </Button>
        </div>
        <Place replay={replay} />
        {isStepped ? null : (
          <SpeedChoice speed={replay.speed} onChoose={(speed) => act({ kind: "speed", speed })} />
        )}
      </div>
      <p className="mt-2 hidden text-sm text-muted sm:block">
        {isStepped
          ? "Your device asks for less motion, so this goes by steps: space or → for the next turn, ← for the one before."
          : "Space plays and pauses; ← and → go by turn. At 1× a line stays as long as it takes to read. The address leads to the turn shown."}
      </p>
    </fieldset>
  );
}

function Place({ replay }: { replay: RunningReplay }) {
  const id = useId();
  const { turn, turns, act } = replay;
  return (
    <div className="flex min-w-52 flex-1 items-center gap-3">
      <label htmlFor={id} className="text-sm whitespace-nowrap tabular-nums">
        {placeInWords(turn, turns)}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={Math.max(1, turns)}
        value={Math.max(1, turn)}
        aria-valuetext={placeInWords(turn, turns)}
        onChange={(event) => act({ kind: "go", turn: Number(event.currentTarget.value) })}
        className="h-6 min-w-0 flex-1"
      />
    </div>
  );
}

type SpeedChoiceProps = { speed: Speed; onChoose: (speed: Speed) => void };

function SpeedChoice({ speed, onChoose }: SpeedChoiceProps) {
  const name = useId();
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">Speed</legend>
      {SPEEDS.map((each) => (
        <label
          key={each}
          className="relative -ml-px inline-flex min-h-10 items-center border border-line px-3 text-sm tabular-nums first-of-type:ml-0 first-of-type:rounded-l-md last-of-type:rounded-r-md has-checked:z-1 has-checked:border-accent has-checked:bg-accent-wash has-checked:font-[550] has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === speed}
            onChange={() => onChoose(each)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {SPEED_WORDS[each]}
        </label>
      ))}
    </fieldset>
  );
}
