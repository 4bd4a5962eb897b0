/**
 * A button. One primary to a page: the one thing to do.
 *
 * While pending it keeps its width, its words and the focus, and does nothing
 * when pressed again.
 */
import type { ButtonHTMLAttributes, MouseEvent } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes";
import { classes } from "./classes";
import { Spinner } from "./Spinner";

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  isPending?: boolean;
};

export function Button({ variant = "secondary", size = "md", isPending = false, ...props }: ButtonProps) {
  const { className, children, onClick, type = "submit", ...rest } = props;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isPending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      className={classes(buttonClasses(variant, size), isPending && "relative", className)}
    >
      {isPending ? <Spinner className="absolute inset-0 justify-center text-current" /> : null}
      <span className={classes("inline-flex items-center gap-2", isPending && "opacity-0")}>{children}</span>
    </button>
  );
}
