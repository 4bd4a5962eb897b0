/** The top of a page: where one is, what it is called, what it is for, what can be done. */
import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import { Fragment, type ReactNode } from "react";

export type Crumb = { to: string; label: string };
export type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
};

export function PageHeader({ title, lead, crumbs = [], actions }: PageHeaderProps) {
  return (
    <header className="mb-6 sm:mb-8">
      {crumbs.length > 0 ? (
        <nav aria-label="Where you are" className="mb-2 flex flex-wrap items-center gap-1 text-sm text-muted">
          {crumbs.map((crumb) => (
            <Fragment key={crumb.to}>
              <Link
                to={crumb.to}
                className="rounded-sm py-1 underline-offset-3 hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
              <ChevronRight aria-hidden className="size-4" />
            </Fragment>
          ))}
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-[-0.01em] sm:text-3xl">{title}</h1>
          {lead ? <p className="mt-2 max-w-prose text-lg text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
