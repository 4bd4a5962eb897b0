/** A link in running text or in a table. */
import { Link, type LinkProps } from "@remix-run/react";
import { classes } from "./classes";

export function TextLink({ className, ...props }: LinkProps) {
  return (
    <Link
      {...props}
      className={classes(
        "rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:text-accent-strong hover:decoration-current",
        className,
      )}
    />
  );
}
