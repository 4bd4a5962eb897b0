/** What was said so far, written down as a call is: who, when, what. Whole lines are read out as they arrive. */
import { Pause } from "lucide-react";
import { classes } from "~/components/ui/classes";
import { LocalTime } from "~/components/ui/LocalTime";
import { Skeleton } from "~/components/ui/Skeleton";
import type { Entry } from "../contact-reading";
import { useStickToEnd } from "../use-stick-to-end";

type CallTranscriptProps = {
  customer: string;
  entries: readonly Entry[];
  isReady: boolean;
  /** False where a voice reads lines aloud already: nobody hears a line twice. */
  isReadOut: boolean;
};

export function CallTranscript({ customer, entries, isReady, isReadOut }: CallTranscriptProps) {
  const scroller = useStickToEnd(String(entries.length));
  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="log"
      aria-live={isReadOut ? "polite" : "off"}
      aria-label="What was said"
      className="relative min-h-0 flex-1 overflow-y-auto px-4 py-4 -outline-offset-2 sm:px-6"
    >
      <div className="mx-auto flex max-w-[44rem] flex-col gap-3">
        {isReady ? null : <Skeleton lines={3} label="Opening the call" />}
        {entries.map((entry) =>
          entry.kind === "line" ? (
            <Line key={entry.key} entry={entry} customer={customer} />
          ) : (
            <p key={entry.key} className="flex items-center gap-2 text-sm text-muted">
              <Pause aria-hidden className="size-3.5" />
              {entry.text}
            </p>
          ),
        )}
      </div>
    </div>
  );
}

function Line({ entry, customer }: { entry: Extract<Entry, { kind: "line" }>; customer: string }) {
  const isAgent = entry.by === "agent";
  return (
    <div className={classes("border-l-2 pl-3", isAgent ? "border-accent" : "border-line-strong")}>
      <p className="flex gap-2 text-xs text-muted">
        <span aria-hidden className="font-[550]">
          {isAgent ? "You" : customer}
        </span>
        {entry.at === null ? "on its way" : <LocalTime at={entry.at} style="time" />}
      </p>
      <p className={classes("[overflow-wrap:anywhere] whitespace-pre-wrap", entry.isSending && "text-muted")}>
        <span className="sr-only">{isAgent ? "You" : customer}: </span>
        {entry.text}
      </p>
    </div>
  );
}
