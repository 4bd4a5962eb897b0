/** Something is on its way. Give it words unless it stands beside some. */
import { LoaderCircle } from "lucide-react";
import { classes } from "./classes";

type SpinnerProps = { label?: string; className?: string };

export function Spinner({ label, className = "text-muted" }: SpinnerProps) {
  return (
    <span
      className={classes("inline-flex items-center gap-2", className)}
      role={label ? "status" : undefined}
    >
      <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-current" />
      {label}
    </span>
  );
}
