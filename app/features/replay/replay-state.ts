/**
 * Where a replay stands. Steps are lines and deeds; one goes by lines, and the
 * deeds before a line come with it. Playing shows every step in its time.
 */
import type { ReplayStep } from "#training/assessment/index";
import type { Speed } from "./pace";

export type ReplayState = {
  /** Index of the last step that is shown. */
  readonly shown: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
};

export type ReplayAction =
  | { readonly kind: "tick" | "forward" | "back" | "toggle" }
  | { readonly kind: "go"; readonly turn: number }
  | { readonly kind: "speed"; readonly speed: Speed };

/** A replay that stands at this turn, or at the first where there is none such. */
export function replayAt(steps: readonly ReplayStep[], turn: number | undefined): ReplayState {
  return { shown: turn === undefined ? 0 : indexOfTurn(steps, turn), isPlaying: false, speed: "normal" };
}

/** The state after an action. The last step ends the playing; from there it begins anew. */
export function afterAction(
  steps: readonly ReplayStep[],
  state: ReplayState,
  action: ReplayAction,
): ReplayState {
  const last = steps.length - 1;
  const at = (shown: number, isPlaying = false): ReplayState => ({ ...state, shown, isPlaying });
  switch (action.kind) {
    case "tick":
      return at(Math.min(last, state.shown + 1), state.shown + 1 < last);
    case "forward":
      return at(lineAfter(steps, state.shown));
    case "back":
      return at(lineBefore(steps, state.shown));
    case "toggle":
      if (state.isPlaying) return at(state.shown);
      return at(state.shown >= last ? 0 : state.shown, last > 0);
    case "go":
      return at(indexOfTurn(steps, action.turn));
    case "speed":
      return { ...state, speed: action.speed };
  }
}

/** The turn that is reached with this step: its own, or that of the last line before it; 0 before the first line. */
export function turnAt(steps: readonly ReplayStep[], shown: number): number {
  return steps.slice(0, shown + 1).findLast(({ turn }) => turn.turn !== undefined)?.turn.turn ?? 0;
}

/** The number of the last turn. */
export function lastTurn(steps: readonly ReplayStep[]): number {
  return turnAt(steps, steps.length - 1);
}

function indexOfTurn(steps: readonly ReplayStep[], wanted: number): number {
  const turn = Math.min(wanted, lastTurn(steps));
  return Math.max(
    0,
    steps.findIndex((step) => step.turn.turn === turn),
  );
}

/** The next line; where only deeds are left, the last of them. */
function lineAfter(steps: readonly ReplayStep[], shown: number): number {
  const next = steps.findIndex(({ turn }, index) => index > shown && turn.turn !== undefined);
  return next < 0 ? steps.length - 1 : next;
}

function lineBefore(steps: readonly ReplayStep[], shown: number): number {
  return Math.max(
    0,
    steps.findLastIndex(({ turn }, index) => index < shown && turn.turn !== undefined),
  );
}
