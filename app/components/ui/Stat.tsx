/** One number, with what it means. A number without a meaning is not shown. */
import type { ReactNode } from "react";
import { classes } from "./classes";

export type StatProps = { label: ReactNode; value: ReactNode; meaning: ReactNode; className?: string };

export function Stat({ label, value, meaning, className }: StatProps) {
  return (
    <div className={classes("min-w-0", className)}>
      <p className="text-sm text-muted">{label}</p>
      <p className="text-2xl font-semibold">{value}</p>
      <p className="mt-1 max-w-[40ch] text-sm text-muted">{meaning}</p>
    </div>
  );
}
