/** A popover outlives the page it was opened on; this closes it when the page changes. */
import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/** A ref for the element with the `popover` attribute. */
export function useClosedOnNavigation(): RefObject<HTMLDivElement> {
  const { key } = useLocation();
  const popover = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of page is the reason to run.
  useEffect(() => {
    if (popover.current?.matches(":popover-open")) popover.current.hidePopover();
  }, [key]);
  return popover;
}
