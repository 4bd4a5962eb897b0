/** One of a few, from a native list. Give options, or children for groups. */
import { ChevronDown } from "lucide-react";
import type { SelectHTMLAttributes } from "react";
import { classes } from "./classes";
import { CONTROL_CLASSES } from "./control-classes";

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & {
  options?: readonly { value: string; label: string; isDisabled?: boolean }[];
};

export function Select({ options = [], children, className, ...props }: SelectProps) {
  return (
    <span className={classes("relative block", className)}>
      <select {...props} className={classes(CONTROL_CLASSES, "min-h-10 appearance-none pr-10")}>
        {children}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
