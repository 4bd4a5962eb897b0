/** Who is signed in; their account, the theme, the way out. A native popover: Escape and a press elsewhere close it. */
import { Link, useFetcher } from "@remix-run/react";
import { LogOut, Monitor, Moon, Settings, Sun } from "lucide-react";
import { THEMES, type Theme } from "~/routing/theme";
import { Avatar, initialsOf } from "../ui/Avatar";
import { classes } from "../ui/classes";
import { FetcherForm, Form } from "../ui/Form";
import { useRootData } from "./root-data";
import { useClosedOnNavigation } from "./use-closed-on-navigation";

const THEME_LOOKS: Record<Theme, { label: string; Icon: typeof Sun }> = {
  system: { label: "System", Icon: Monitor },
  light: { label: "Light", Icon: Sun },
  dark: { label: "Dark", Icon: Moon },
};

const ROW = "flex min-h-10 w-full items-center gap-3 rounded-md px-3 text-left hover:bg-ink/6";

type AccountMenuProps = {
  /** Tells two menus on one page apart: the rail's and the top bar's. */
  id: string;
  /** Where it opens. */
  corner: "top-right" | "bottom-left";
  /** Shows only initials; the button's name begins with them, as speech input says what it sees (WCAG 2.5.3). */
  isNameHidden?: boolean;
};

export function AccountMenu({ id, corner, isNameHidden = false }: AccountMenuProps) {
  const { viewer } = useRootData();
  const popover = useClosedOnNavigation();
  if (!viewer) return null;

  return (
    <>
      <button
        type="button"
        {...{ popovertarget: id }}
        aria-label={isNameHidden ? `${initialsOf(viewer.name)}, account of ${viewer.name}` : undefined}
        className="flex min-h-10 w-full items-center gap-3 rounded-md p-1.5 text-left hover:bg-ink/6"
      >
        <Avatar name={viewer.name} size="sm" />
        {isNameHidden ? null : <span className="min-w-0 truncate text-sm font-[550]">{viewer.name}</span>}
      </button>
      <div
        id={id}
        ref={popover}
        {...{ popover: "auto" }}
        className={classes(
          "fixed m-0 w-72 rounded-lg border border-line bg-sheet p-2 text-ink shadow-raised open:animate-rise",
          corner === "top-right" ? "inset-auto top-14 right-3" : "inset-auto bottom-16 left-3",
        )}
      >
        <div className="px-3 py-2">
          <p className="truncate font-[550]">{viewer.name}</p>
          <p className="truncate text-sm text-muted">{viewer.email}</p>
        </div>
        <Link to="/account" className={ROW}>
          <Settings aria-hidden className="size-4 text-muted" />
          Account
        </Link>
        <ThemeChoice />
        <Form method="post" action="/sign-out">
          <button type="submit" className={ROW}>
            <LogOut aria-hidden className="size-4 text-muted" />
            Sign out
          </button>
        </Form>
      </div>
    </>
  );
}

function ThemeChoice() {
  const { theme } = useRootData();
  const fetcher = useFetcher();
  return (
    <FetcherForm fetcher={fetcher} action="/theme" className="my-1 border-y border-line px-3 py-3">
      <fieldset>
        <legend className="mb-2 text-sm text-muted">Theme</legend>
        <div className="grid grid-cols-3 gap-1 rounded-md bg-sunken p-1">
          {THEMES.map((each) => {
            const { label, Icon } = THEME_LOOKS[each];
            return (
              <button
                key={each}
                type="submit"
                name="theme"
                value={each}
                aria-pressed={theme === each}
                className="flex min-h-8 items-center justify-center gap-1.5 rounded-sm text-sm text-muted hover:text-ink aria-pressed:bg-sheet aria-pressed:text-ink aria-pressed:shadow-key"
              >
                <Icon aria-hidden className="size-4" />
                {label}
              </button>
            );
          })}
        </div>
      </fieldset>
    </FetcherForm>
  );
}
