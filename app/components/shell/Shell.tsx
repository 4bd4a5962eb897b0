/**
 * The frame around the signed-in pages: a rail at the left, or on small screens a
 * bar above and one below. A route that wants the whole height and no page
 * scroll says `export const handle = { layout: "full" }`; one that brings its own
 * frame (QuietPage) although somebody may be signed in says "quiet".
 */
import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "../ui/classes";
import { AccountMenu } from "./AccountMenu";
import { MoreMenu } from "./MoreMenu";
import { type Destination, type NavigationSection, navigationFor } from "./navigation";
import { useRootData } from "./root-data";
import { Wordmark } from "./Wordmark";

const PAGE_LAYOUTS = ["page", "full", "quiet"] as const;
export type PageLayout = (typeof PAGE_LAYOUTS)[number];

/** True for what a route's `handle.layout` may say. */
export function isPageLayout(layout: unknown): layout is PageLayout {
  return PAGE_LAYOUTS.some((each) => each === layout);
}

/** How many destinations fit the bar at the lower edge, the button "More" not counted. */
const PLACES_IN_BAR = 4;

export function Shell({ layout, children }: { layout: PageLayout; children: ReactNode }) {
  const sections = navigationFor(useRootData().viewer?.roles ?? []);
  const isFull = layout === "full";
  return (
    <div
      className={classes(
        "lg:grid",
        isFull
          ? "relative flex h-dvh flex-col overflow-hidden lg:grid-cols-[4rem_minmax(0,1fr)]"
          : "lg:grid-cols-[14rem_minmax(0,1fr)]",
      )}
    >
      <Rail sections={sections} isNarrow={isFull} />
      {isFull ? null : <TopBar />}
      <main
        id="main"
        tabIndex={-1}
        className={
          isFull
            ? "flex min-h-0 min-w-0 flex-1 flex-col"
            : "min-w-0 px-4 pt-6 pb-24 sm:px-8 lg:px-12 lg:pt-10 lg:pb-16"
        }
      >
        {isFull ? children : <div className="mx-auto max-w-page">{children}</div>}
      </main>
      {isFull ? null : <BottomBar sections={sections} />}
    </div>
  );
}

function Rail({ sections, isNarrow }: { sections: readonly NavigationSection[]; isNarrow: boolean }) {
  return (
    <header className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-paper p-3 lg:flex">
      <Link
        to="/"
        className="mb-6 flex min-h-10 items-center rounded-md px-1.5"
        aria-label="Composure, to Today"
      >
        <Wordmark isMarkOnly={isNarrow} />
      </Link>
      <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto">
        {sections.map((section) => (
          <div key={section.title} className="mb-6">
            {sections.length > 1 && !isNarrow ? (
              <p className="mb-1 px-3 text-xs text-muted">{section.title}</p>
            ) : null}
            <ul className="flex flex-col gap-0.5">
              {section.destinations.map((destination) => (
                <li key={destination.to}>
                  <RailLink destination={destination} isNarrow={isNarrow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <AccountMenu id="account-of-rail" corner="bottom-left" isNameHidden={isNarrow} />
    </header>
  );
}

function RailLink({ destination, isNarrow }: { destination: Destination; isNarrow: boolean }) {
  const { to, label, icon: Icon } = destination;
  return (
    <NavLink
      to={to}
      end={to === "/"}
      prefetch="intent"
      title={isNarrow ? label : undefined}
      className="flex min-h-10 items-center gap-3 rounded-md px-3 text-muted hover:bg-ink/6 hover:text-ink aria-[current=page]:bg-ink/7 aria-[current=page]:font-[550] aria-[current=page]:text-ink"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className={isNarrow ? "sr-only" : "truncate"}>{label}</span>
    </NavLink>
  );
}

function TopBar() {
  return (
    <header className="sticky top-0 z-20 flex h-13 shrink-0 items-center justify-between border-b border-line bg-paper px-4 lg:hidden">
      <Link to="/" className="rounded-md" aria-label="Composure, to Today">
        <Wordmark />
      </Link>
      <div>
        <AccountMenu id="account-of-bar" corner="top-right" isNameHidden />
      </div>
    </header>
  );
}

function BottomBar({ sections }: { sections: readonly NavigationSection[] }) {
  const all = sections.flatMap((section) => section.destinations);
  if (all.length === 0) return null;
  const hasMore = all.length > PLACES_IN_BAR + 1;
  const shown = hasMore ? all.slice(0, PLACES_IN_BAR) : all;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {shown.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          to={to}
          end={to === "/"}
          className="flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted -outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          <Icon aria-hidden className="size-5" />
          <span className="max-w-full truncate px-1">{label}</span>
        </NavLink>
      ))}
      {hasMore ? <MoreMenu destinations={all.slice(PLACES_IN_BAR)} /> : null}
    </nav>
  );
}
