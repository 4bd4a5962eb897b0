/**
 * A replay that runs: its state, its clock, the page's address (`?turn=6`, so
 * that every turn can be linked to), and what is read out to those who don't see it.
 */
import { useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useReducer, useRef, useSyncExternalStore } from "react";
import type { ReplayStep } from "#training/assessment/index";
import { useAnnounce } from "~/components/shell/Announcer";
import { waitBetween } from "./pace";
import { afterAction, lastTurn, type ReplayAction, type ReplayState, replayAt, turnAt } from "./replay-state";
import { type Names, placeInWords, stepsInWords } from "./words";

export type RunningReplay = ReplayState & {
  /** The turn that is reached, and the last one. */
  readonly turn: number;
  readonly turns: number;
  readonly isAtEnd: boolean;
  /** True where the reader's device asks for less motion: then it goes by steps only. */
  readonly isStepped: boolean;
  readonly act: (action: ReplayAction) => void;
};

export function useReplay(steps: readonly ReplayStep[], names: Names): RunningReplay {
  const [search] = useSearchParams();
  const reduce = useCallback(
    (state: ReplayState, action: ReplayAction) => afterAction(steps, state, action),
    [steps],
  );
  const [state, act] = useReducer(reduce, replayAt(steps, turnIn(search)));
  const isStepped = useReducedMotion();
  const { shown, isPlaying, speed } = state;
  const isRunning = isPlaying && !isStepped;

  useEffect(() => {
    const [step, next] = [steps[shown], steps[shown + 1]];
    if (!isRunning || step === undefined || next === undefined) return;
    const timer = setTimeout(() => act({ kind: "tick" }), waitBetween(step, next, speed));
    return () => clearTimeout(timer);
  }, [isRunning, shown, speed, steps]);

  const turn = turnAt(steps, shown);
  useAddress(turn, isRunning);
  useReadOut(steps, { shown, isRunning, names });
  return {
    ...state,
    isPlaying: isRunning,
    turn,
    turns: lastTurn(steps),
    isAtEnd: shown >= steps.length - 1,
    isStepped,
    act,
  };
}

function turnIn(search: URLSearchParams): number | undefined {
  const turn = Number(search.get("turn"));
  return Number.isInteger(turn) && turn > 0 ? turn : undefined;
}

/** Keeps the turn in the address while nothing moves; no page of the history for each. */
function useAddress(turn: number, isRunning: boolean) {
  const first = useRef(turn);
  useEffect(() => {
    if (isRunning || turn === first.current) return;
    first.current = -1;
    const address = new URL(window.location.href);
    address.searchParams.set("turn", String(turn));
    window.history.replaceState(window.history.state, "", address);
  }, [turn, isRunning]);
}

type Read = { readonly shown: number; readonly isRunning: boolean; readonly names: Names };

/** What came is read out with its place; going back, the line that one is at. */
function useReadOut(steps: readonly ReplayStep[], { shown, isRunning, names }: Read) {
  const announce = useAnnounce();
  const before = useRef({ shown, isRunning });
  useEffect(() => {
    const last = before.current;
    before.current = { shown, isRunning };
    if (last.shown === shown && last.isRunning === isRunning) return;
    const place = placeInWords(turnAt(steps, shown), lastTurn(steps));
    if (last.shown === shown) {
      announce(isRunning ? "Playing." : `Paused. ${place}.`);
      return;
    }
    const from = shown > last.shown ? last.shown + 1 : shown;
    const came = stepsInWords(steps.slice(Math.max(from, shown - MOST_READ_OUT + 1), shown + 1), names);
    const isOver = shown >= steps.length - 1;
    announce(`${isRunning ? "" : `${place}. `}${came}${isOver ? " That was the end." : ""}`);
  }, [steps, shown, isRunning, names, announce]);
}

/** A line with the deeds before it; of a leap over many turns only where it leads. */
const MOST_READ_OUT = 4;

const LESS_MOTION = "(prefers-reduced-motion: reduce)";

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(LESS_MOTION);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(LESS_MOTION).matches,
    () => false,
  );
}
