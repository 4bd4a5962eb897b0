/** How buttons and links that look like buttons are drawn. */
import { classes } from "./classes";

const BUTTON_VARIANTS = ["primary", "secondary", "quiet", "danger"] as const;
export type ButtonVariant = (typeof BUTTON_VARIANTS)[number];
const BUTTON_SIZES = ["sm", "md", "lg"] as const;
export type ButtonSize = (typeof BUTTON_SIZES)[number];

const BASE =
  "inline-flex items-center justify-center whitespace-nowrap rounded-md border font-[550] no-underline select-none transition-colors duration-100 disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted disabled:shadow-none";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong",
  secondary:
    "border-line-strong/60 bg-sheet text-ink shadow-key hover:border-line-strong hover:bg-sunken active:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink hover:bg-ink/6 active:bg-ink/10",
  danger: "border-transparent bg-brick text-on-brick hover:bg-brick-strong active:bg-brick-strong",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "min-h-8 px-3 text-sm",
  md: "min-h-10 px-4 text-base",
  lg: "min-h-12 px-6 text-lg",
};

/** The classes of a button or of a link that looks like one. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize): string {
  return classes(BASE, VARIANTS[variant], SIZES[size]);
}
