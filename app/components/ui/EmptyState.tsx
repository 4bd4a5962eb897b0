/** Nothing here yet: says why, and what would change that. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

export type EmptyStateProps = {
  title: ReactNode;
  icon?: LucideIcon;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

export function EmptyState({ title, icon: Icon, action, className, children }: EmptyStateProps) {
  return (
    <div className={classes("flex flex-col items-center px-4 py-10 text-center", className)}>
      {Icon ? <Icon aria-hidden className="mb-3 size-8 text-line-strong" strokeWidth={1.5} /> : null}
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-[48ch] text-muted">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
