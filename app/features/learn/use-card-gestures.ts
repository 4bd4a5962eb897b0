/**
 * Turning cards by arrow keys, Home and End, and by a swipe. Keys that belong to an
 * input (arrows in a radio group, Home in a text) stay the input's.
 */
import { type RefObject, useEffect } from "react";

/** Pixels across that make a swipe; less is a tap that slipped. */
const SWIPE_IN_PX = 56;

export type CardTurn = "next" | "previous" | "first" | "last";

const KEYS: Readonly<Record<string, CardTurn>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  Home: "first",
  End: "last",
};

export function useCardGestures(card: RefObject<HTMLElement>, turn: (to: CardTurn) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const to = KEYS[event.key];
      const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (to === undefined || isModified || event.defaultPrevented || isInput(event.target)) return;
      event.preventDefault();
      turn(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [turn]);

  useEffect(() => {
    const element = card.current;
    if (element === null) return;
    let start: Touch | undefined;
    const onStart = (event: TouchEvent) => {
      start = event.touches.length === 1 && !isInput(event.target) ? event.touches[0] : undefined;
    };
    const onEnd = (event: TouchEvent) => {
      const end = event.changedTouches[0];
      if (start === undefined || end === undefined) return;
      const across = end.clientX - start.clientX;
      const down = Math.abs(end.clientY - start.clientY);
      start = undefined;
      if (Math.abs(across) >= SWIPE_IN_PX && Math.abs(across) > 2 * down)
        turn(across < 0 ? "next" : "previous");
    };
    element.addEventListener("touchstart", onStart, { passive: true });
    element.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      element.removeEventListener("touchstart", onStart);
      element.removeEventListener("touchend", onEnd);
    };
  }, [card, turn]);
}

function isInput(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, select, textarea, [contenteditable='true'], dialog") !== null
  );
}
