/** How far something has come that has an end: cards of a lesson, questions of a quiz. */
import { classes } from "./classes";

export type ProgressProps = { value: number; max: number; label: string; className?: string };

export function Progress({ value, max, label, className }: ProgressProps) {
  return (
    <progress aria-label={label} value={value} max={Math.max(max, 1)} className={classes("block", className)}>
      {value} of {max}
    </progress>
  );
}
