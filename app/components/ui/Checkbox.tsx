/** A yes or no, with its words beside it as one large target. */
import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { classes } from "./classes";

export type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
};

export function Checkbox({ label, hint, className, ...props }: CheckboxProps) {
  const hintId = useId();
  return (
    <div className={classes("flex flex-col", className)}>
      <label className="flex min-h-8 items-start gap-3 py-1 has-disabled:text-muted">
        <input
          {...props}
          type="checkbox"
          aria-describedby={hint ? hintId : undefined}
          className="mt-1 size-4 shrink-0"
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={hintId} className="pl-7 text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
