/** One of a few, all in sight. Each choice is a row that can be pressed anywhere. */
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classes } from "./classes";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; isDisabled?: boolean };

export type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | null;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Shows the legend to screen readers only, where a heading says the same. */
  isLegendHidden?: boolean;
  className?: string;
};

export function RadioGroup({ legend, options, hint, error, className, ...group }: RadioGroupProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset
      className={classes("flex min-w-0 flex-col gap-2", className)}
      aria-describedby={described}
      disabled={group.isDisabled}
    >
      <legend className={group.isLegendHidden ? "sr-only" : "mb-1 font-[550]"}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {options.map((option) => (
        <Choice key={option.value} option={option} group={group} />
      ))}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-2 text-sm text-brick">
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

type ChoiceProps = {
  option: RadioOption;
  group: Pick<RadioGroupProps, "name" | "value" | "defaultValue" | "onChange" | "isRequired">;
};

function Choice({ option, group }: ChoiceProps) {
  const isControlled = group.value !== undefined;
  return (
    <label className="flex items-start gap-3 rounded-md border border-line bg-sheet px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-disabled:cursor-not-allowed has-disabled:text-muted">
      <input
        type="radio"
        name={group.name}
        value={option.value}
        className="mt-1 size-4 shrink-0"
        disabled={option.isDisabled}
        required={group.isRequired}
        checked={isControlled ? group.value === option.value : undefined}
        defaultChecked={isControlled ? undefined : group.defaultValue === option.value}
        onChange={() => group.onChange?.(option.value)}
      />
      <span className="min-w-0">
        {option.label}
        {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
      </span>
    </label>
  );
}
