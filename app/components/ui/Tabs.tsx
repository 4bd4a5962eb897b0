/** Views of one subject, each with its own address. */
import { NavLink } from "@remix-run/react";
import { classes } from "./classes";

export type TabLink = { to: string; label: string; count?: number; isEnd?: boolean };
export type TabsProps = { label: string; tabs: readonly TabLink[]; className?: string };

export function Tabs({ label, tabs, className }: TabsProps) {
  return (
    <nav aria-label={label} className={classes("mb-6 overflow-x-auto border-b border-line", className)}>
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              end={tab.isEnd ?? true}
              prefetch="intent"
              preventScrollReset
              className="block border-b-2 border-transparent py-3 whitespace-nowrap text-muted -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-[550] aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="ml-2 text-sm text-muted tabular-nums">{tab.count}</span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
