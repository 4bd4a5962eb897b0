/** Space plays and pauses, the arrows go by turn, from anywhere on the page but from where a key has its own use. */
import { useEffect } from "react";
import type { ReplayAction } from "./replay-state";

/** Radio buttons and sliders have a use for arrows, but none for space. */
const TAKES_ARROWS = "input, select, textarea, [contenteditable]";
const TAKES_SPACE = "button, a, summary, select, textarea, [contenteditable]";

export function useReplayKeys(act: (action: ReplayAction) => void, isStepped: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event, isStepped);
      if (action === undefined) return;
      event.preventDefault();
      act(action);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [act, isStepped]);
}

function actionOf(event: KeyboardEvent, isStepped: boolean): ReplayAction | undefined {
  const { key, target } = event;
  const isWithOthers = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (isWithOthers || !(target instanceof Element)) return undefined;
  if (key === " ") return target.closest(TAKES_SPACE) === null ? onSpace(isStepped) : undefined;
  return target.closest(TAKES_ARROWS) === null ? ARROWS.get(key) : undefined;
}

const ARROWS: ReadonlyMap<string, ReplayAction> = new Map([
  ["ArrowRight", { kind: "forward" }],
  ["ArrowLeft", { kind: "back" }],
]);

function onSpace(isStepped: boolean): ReplayAction {
  return { kind: isStepped ? "forward" : "toggle" };
}
