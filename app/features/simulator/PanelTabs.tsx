/** Beside the conversation: which panel is open. The key that opens it stands in its title. */
import { classes } from "~/components/ui/classes";
import { PANEL_LOOKS, PANELS, type PanelName } from "./panels";

type PanelTabsProps = { side: PanelName; open: (panel: PanelName) => void };

export function PanelTabs({ side, open }: PanelTabsProps) {
  return (
    <div className="hidden shrink-0 border-b border-line px-2 md:flex">
      {PANELS.map((panel, place) => {
        const isOpen = side === panel;
        // With three columns the customer's card has its own place; its tab goes, and tools stand in.
        const standsIn = panel === "tools" && side === "customer";
        return (
          <button
            key={panel}
            type="button"
            aria-pressed={isOpen}
            aria-controls={`panel-${panel}`}
            aria-keyshortcuts={`Alt+${place + 1}`}
            title={`Alt+${place + 1}`}
            onClick={() => open(panel)}
            className={classes(
              "min-h-12 border-b-2 border-transparent px-2.5 text-sm text-muted -outline-offset-2 hover:text-ink",
              "aria-pressed:border-accent aria-pressed:font-[550] aria-pressed:text-ink",
              panel === "customer" && "desk:hidden",
              standsIn && "desk:border-accent desk:font-[550] desk:text-ink",
            )}
          >
            {PANEL_LOOKS[panel].label}
          </button>
        );
      })}
    </div>
  );
}
