/** A sheet of paper on the table: one subject, with a heading where it needs one. */
import { type ReactNode, useId } from "react";
import { classes } from "./classes";

export type PanelProps = {
  title?: ReactNode;
  /** A sentence under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 2 | 3;
  /** Without padding, for a table or list that draws its own edges. */
  isFlush?: boolean;
  className?: string;
  children?: ReactNode;
};

export function Panel({ isFlush = false, className, children, ...heading }: PanelProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={heading.title ? headingId : undefined}
      className={classes(
        "min-w-0 rounded-lg border border-line bg-sheet",
        isFlush ? "overflow-clip" : "p-4 sm:p-6",
        className,
      )}
    >
      {heading.title || heading.actions ? (
        <PanelHeading {...heading} id={headingId} isFlush={isFlush} />
      ) : null}
      {children}
    </section>
  );
}

type PanelHeadingProps = Pick<PanelProps, "title" | "lead" | "actions" | "headingLevel" | "isFlush"> & {
  id: string;
};

function PanelHeading({ id, title, lead, actions, headingLevel = 2, isFlush }: PanelHeadingProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      className={classes(
        "flex flex-wrap items-start justify-between gap-x-4 gap-y-2",
        isFlush ? "p-4 sm:px-6 sm:pt-6" : "mb-4",
      )}
    >
      <div className="min-w-0">
        {title ? (
          <Heading id={id} className="text-lg font-semibold">
            {title}
          </Heading>
        ) : null}
        {lead ? <p className="max-w-prose text-sm text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
