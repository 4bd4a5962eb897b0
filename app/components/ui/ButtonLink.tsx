/** A link that looks like a button: it goes somewhere, it changes nothing. */
import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes";
import { classes } from "./classes";

export type ButtonLinkProps = LinkProps & { variant?: ButtonVariant; size?: ButtonSize };

export function ButtonLink({ variant = "secondary", size = "md", className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={classes(buttonClasses(variant, size), "gap-2", className)} />;
}
