/** Stands where text will come, as tall as it, so that nothing jumps. */
import { classes } from "./classes";

export type SkeletonProps = { lines?: number; label?: string; className?: string };

const WIDTHS = ["w-full", "w-11/12", "w-4/5", "w-2/3"];

export function Skeleton({ lines = 3, label = "Loading", className }: SkeletonProps) {
  return (
    <div role="status" className={classes("flex flex-col", className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden className="flex h-6 items-center">
          <span className={classes("h-3 animate-breathe rounded-sm bg-line", WIDTHS[line % WIDTHS.length])} />
        </span>
      ))}
    </div>
  );
}
