/** A part of the desktop that scrolls by itself, by keyboard too. */
import type { ReactNode } from "react";
import { classes } from "~/components/ui/classes";

type ScrollRegionProps = { id: string; label: string; className?: string; children: ReactNode };

export function ScrollRegion({ id, label, className, children }: ScrollRegionProps) {
  return (
    <section
      id={id}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className={classes("relative min-h-0 flex-1 overflow-y-auto -outline-offset-2", className)}
    >
      {children}
    </section>
  );
}
