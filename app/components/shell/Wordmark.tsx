/** The product's mark, a speech bubble with a wave that settles, and its name. */
import { classes } from "~/components/ui/classes";

export function Wordmark({ isMarkOnly = false, className }: { isMarkOnly?: boolean; className?: string }) {
  return (
    <span className={classes("inline-flex items-center gap-2", className)}>
      <svg viewBox="0 0 32 32" aria-hidden className="size-7 shrink-0">
        <path
          className="fill-accent"
          d="M9 2h14a7 7 0 0 1 7 7v9a7 7 0 0 1-7 7h-6l-6.2 4.7c-.7.5-1.8 0-1.8-.9V25a7 7 0 0 1-7-7V9a7 7 0 0 1 7-7Z"
        />
        <path
          className="stroke-on-accent"
          d="M7 14c3 0 3-4.5 6-4.5s3 8.5 6 8.5 3-4 6-4"
          fill="none"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={isMarkOnly ? "sr-only" : "text-lg font-semibold tracking-[-0.01em]"}>Composure</span>
    </span>
  );
}
