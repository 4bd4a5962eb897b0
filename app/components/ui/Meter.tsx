/** How much of a whole, measured: a mastery, a score. For work that is under way, use Progress. */
import { type ReactNode, useId } from "react";
import { classes } from "./classes";

export type MeterProps = {
  /** 0 to 1; null where nothing is known yet. */
  value: number | null;
  label: string;
  /** Instead of the percentage: "3 of 4", "not yet". */
  text?: ReactNode;
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean;
  className?: string;
};

export function Meter({ value, label, text, isLabelHidden = false, className }: MeterProps) {
  const id = useId();
  const shown = text ?? (value === null ? "not yet" : `${Math.round(value * 100)}%`);
  return (
    <div className={classes("min-w-0", className)}>
      <div
        className={classes(
          "flex items-baseline gap-4 text-sm",
          isLabelHidden ? "justify-end" : "justify-between",
        )}
      >
        <span id={id} className={isLabelHidden ? "sr-only" : "min-w-0 truncate"}>
          {label}
        </span>
        <span className="text-muted tabular-nums">{shown}</span>
      </div>
      <meter
        aria-labelledby={id}
        min={0}
        max={1}
        value={value ?? 0}
        className={classes("mt-1", value === null && "opacity-50")}
      >
        {typeof shown === "string" ? shown : null}
      </meter>
    </div>
  );
}
