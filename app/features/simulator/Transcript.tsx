/**
 * The conversation. Whole lines are read out as they arrive; the words that run
 * in are for the eye only, so that nobody hears a line twice.
 */
import { Clock3, Pause } from "lucide-react";
import { Avatar } from "~/components/ui/Avatar";
import { classes } from "~/components/ui/classes";
import { LocalTime } from "~/components/ui/LocalTime";
import { Skeleton } from "~/components/ui/Skeleton";
import type { Entry } from "./contact-reading";
import { useStickToEnd } from "./use-stick-to-end";

export type TranscriptProps = {
  customer: string;
  entries: readonly Entry[];
  /** The customer's line that is running in. */
  running: string | null;
  isTyping: boolean;
  isReady: boolean;
};

export function Transcript({ customer, entries, running, isTyping, isReady }: TranscriptProps) {
  const scroller = useStickToEnd(`${entries.length}|${running?.length ?? 0}|${isTyping}`);
  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="log"
      aria-label="What was said"
      className="relative min-h-0 flex-1 overflow-y-auto px-4 py-6 -outline-offset-2 sm:px-6"
    >
      <div className="mx-auto flex max-w-[44rem] flex-col gap-4">
        {isReady ? null : <Skeleton lines={4} label="Opening the contact" />}
        {entries.map((entry) =>
          entry.kind === "line" ? (
            <Line key={entry.key} entry={entry} customer={customer} />
          ) : (
            <p key={entry.key} className="flex items-center justify-center gap-2 text-sm text-muted">
              <Pause aria-hidden className="size-3.5" />
              {entry.text}
            </p>
          ),
        )}
        {running !== null || isTyping ? <RunningLine customer={customer} text={running} /> : null}
      </div>
    </div>
  );
}

const BUBBLE = "max-w-[34rem] rounded-lg px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]";

type LineProps = { entry: Extract<Entry, { kind: "line" }>; customer: string };

function Line({ entry, customer }: LineProps) {
  if (entry.by === "customer") {
    return (
      <div className="flex items-end gap-3 pr-8">
        <Avatar name={customer} className="mb-6" />
        <div className="min-w-0">
          <p className={classes(BUBBLE, "rounded-bl-sm bg-sunken")}>
            <span className="sr-only">{customer}: </span>
            {entry.text}
          </p>
          <Stamp entry={entry} />
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-col items-end pl-12">
      <p
        className={classes(
          BUBBLE,
          "rounded-br-sm border border-line-strong/50 bg-sheet",
          entry.isSending && "border-dashed text-muted",
        )}
      >
        <span className="sr-only">You: </span>
        {entry.text}
      </p>
      <Stamp entry={entry} />
    </div>
  );
}

function Stamp({ entry }: Pick<LineProps, "entry">) {
  return (
    <p className="mt-1 flex h-5 items-center gap-1 px-1 text-xs text-muted">
      {entry.isSending || entry.at === null ? (
        <>
          <Clock3 aria-hidden className="size-3" />
          sending
        </>
      ) : (
        <LocalTime at={entry.at} style="time" />
      )}
    </p>
  );
}

function RunningLine({ customer, text }: { customer: string; text: string | null }) {
  return (
    <div className="flex items-end gap-3 pr-8">
      <Avatar name={customer} className="mb-6" />
      <div className="min-w-0">
        <div aria-hidden className={classes(BUBBLE, "rounded-bl-sm bg-sunken")}>
          {text ?? (
            <span className="flex h-6 items-center gap-1.5">
              <span className="typing-dot size-1.5 rounded-full bg-muted" />
              <span className="typing-dot size-1.5 rounded-full bg-muted" />
              <span className="typing-dot size-1.5 rounded-full bg-muted" />
            </span>
          )}
        </div>
        <p className="mt-1 h-5 px-1 text-xs text-muted">{firstNameOf(customer)} is typing</p>
      </div>
    </div>
  );
}

function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}
