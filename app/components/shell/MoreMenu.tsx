/** What does not fit the bar at the lower edge, for people with several roles. */
import { NavLink } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import type { Destination } from "./navigation";
import { useClosedOnNavigation } from "./use-closed-on-navigation";

export function MoreMenu({ destinations }: { destinations: readonly Destination[] }) {
  const popover = useClosedOnNavigation();
  return (
    <>
      <button
        type="button"
        {...{ popovertarget: "more-destinations" }}
        className="flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted -outline-offset-2"
      >
        <Ellipsis aria-hidden className="size-5" />
        More
      </button>
      <div
        id="more-destinations"
        ref={popover}
        {...{ popover: "auto" }}
        className="fixed inset-auto right-3 bottom-18 m-0 w-60 rounded-lg border border-line bg-sheet p-2 text-ink shadow-raised open:animate-rise"
      >
        {destinations.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            to={to}
            end={to === "/"}
            className="flex min-h-11 items-center gap-3 rounded-md px-3 hover:bg-ink/6 aria-[current=page]:bg-ink/7 aria-[current=page]:font-[550]"
          >
            <Icon aria-hidden className="size-4 text-muted" />
            {label}
          </NavLink>
        ))}
      </div>
    </>
  );
}
