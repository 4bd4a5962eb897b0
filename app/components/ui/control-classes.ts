/** How text inputs, text areas and selects are drawn. */
export const CONTROL_CLASSES =
  "w-full min-w-0 rounded-md border border-line-strong bg-sheet px-3 text-base text-ink transition-colors hover:border-ink focus-visible:border-accent focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken aria-invalid:border-brick aria-invalid:bg-brick-wash";
