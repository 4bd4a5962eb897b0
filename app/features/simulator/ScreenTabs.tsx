/** On small screens: the conversation and the panels, each one tap away. */
import { type LucideIcon, Mail, Megaphone, MessagesSquare, Phone } from "lucide-react";
import { classes } from "~/components/ui/classes";
import { PANEL_LOOKS, PANELS, type ScreenName } from "./panels";

type ScreenTabsProps = {
  screen: ScreenName;
  open: (screen: ScreenName) => void;
  /** The customer has said something since the conversation was last in sight. */
  hasNews: boolean;
  channel: string;
};

const TALK: Readonly<Record<string, { label: string; Icon: LucideIcon }>> = {
  phone: { label: "Call", Icon: Phone },
  email: { label: "Letters", Icon: Mail },
  social: { label: "Posts", Icon: Megaphone },
};
const CHAT = { label: "Chat", Icon: MessagesSquare };

export function ScreenTabs({ screen, open, hasNews, channel }: ScreenTabsProps) {
  const talk = TALK[channel] ?? CHAT;
  const screens: ScreenName[] = ["conversation", ...PANELS];
  return (
    <nav aria-label="Parts of the desktop" className="flex shrink-0 border-b border-line bg-paper md:hidden">
      {screens.map((each) => {
        const { label, Icon } = each === "conversation" ? talk : PANEL_LOOKS[each];
        return (
          <button
            key={each}
            type="button"
            aria-pressed={screen === each}
            onClick={() => open(each)}
            className={classes(
              "relative flex h-13 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 border-b-2 border-transparent text-xs text-muted -outline-offset-2",
              "aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-ink",
            )}
          >
            <Icon aria-hidden className="size-4" />
            <span className="max-w-full truncate px-0.5">{label}</span>
            {each === "conversation" && hasNews ? (
              <span className="absolute top-2 ml-6 size-2 rounded-full bg-accent">
                <span className="sr-only">, something new</span>
              </span>
            ) : null}
          </button>
        );
      })}
    </nav>
  );
}
