/** Keeps a scrolling list at its end while new things come, unless the reader has scrolled up to read. */
import { type RefObject, useEffect, useRef } from "react";

/** How near the end still counts as the end. */
const NEAR_IN_PX = 120;

/** A ref for the scrolling element; `content` is anything that changes when something is added. */
export function useStickToEnd(content: string): RefObject<HTMLDivElement> {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_IN_PX;
    };
    // A field below that grows takes room from the list.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is the reason to run.
  useEffect(() => {
    const element = scroller.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [content]);

  return scroller;
}
