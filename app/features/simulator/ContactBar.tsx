/** The top of the desktop: who it is, how long it has taken, hold, end. */
import { Link } from "@remix-run/react";
import { ChevronLeft, CircleStop } from "lucide-react";
import { useState } from "react";
import type { ContactDesktop } from "#training/simulation/protocol";
import { Avatar } from "~/components/ui/Avatar";
import { Button } from "~/components/ui/Button";
import { Tag } from "~/components/ui/Tag";
import { clockFace, endingOf, holdOf, isClosed, isWaitingFor } from "./contact-reading";
import { EndDialog } from "./EndDialog";
import { HoldDialog } from "./HoldDialog";
import { deskTimeOf } from "./letters";
import { useClock } from "./use-clock";
import type { Contact } from "./use-contact";

type ContactBarProps = { desktop: ContactDesktop; contact: Contact; leaveTo: string };

export function ContactBar({ desktop, contact, leaveTo }: ContactBarProps) {
  const { view } = contact;
  const [isEnding, setEnding] = useState(false);
  const ending = endingOf(view);
  const isByLetter = desktop.scenario.channel === "email";
  const hasHold = desktop.scenario.channel === "chat";
  const isOpen = view.isReady && ending === null && !isClosed(view.connection);

  return (
    <header className="flex shrink-0 items-center gap-2 border-b border-line bg-paper px-2 py-2 sm:gap-3 sm:px-4">
      <Link
        to={leaveTo}
        title="Leave. The contact waits for you."
        className="inline-flex min-h-10 min-w-8 items-center justify-center rounded-md text-muted hover:bg-ink/6 hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-5" />
        <span className="sr-only">Leave; the contact waits for you</span>
      </Link>
      <Avatar name={desktop.customer.name} />
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-semibold">{desktop.customer.name}</h1>
        <p className="truncate text-sm text-muted">
          {desktop.scenario.company}
          <span className="hidden sm:inline"> · {desktop.scenario.title}</span>
        </p>
      </div>
      <span className="hidden sm:inline">
        <Tag tone={desktop.mode === "assessed" ? "info" : "neutral"}>
          {desktop.mode === "assessed" ? "Assessed" : practiceInWords(desktop)}
        </Tag>
      </span>
      {isByLetter ? <StoryClock contact={contact} /> : <ContactClock contact={contact} />}
      {isOpen ? (
        <>
          {hasHold ? (
            <HoldDialog contact={contact} customer={desktop.customer.name} isOnHold={holdOf(view) !== null} />
          ) : null}
          <Button
            type="button"
            size="sm"
            onClick={() => setEnding(true)}
            isPending={isWaitingFor(view, "end")}
          >
            <CircleStop aria-hidden className="size-4" />
            <span className="sr-only sm:not-sr-only">End</span>
          </Button>
          <EndDialog
            isOpen={isEnding}
            customer={desktop.customer.name}
            onClose={() => setEnding(false)}
            onEnd={() => {
              setEnding(false);
              contact.send({ type: "end" });
            }}
          />
        </>
      ) : null}
    </header>
  );
}

/** "Practice, mild, private": what the learner chose, where it is not as usual. */
function practiceInWords({ intensity, isPrivate }: ContactDesktop): string {
  return ["Practice", intensity === "full" ? [] : intensity, isPrivate ? "private" : []].flat().join(", ");
}

/** By letter the clock on the wall tells nothing: the day and hour at the agent's desk. */
function StoryClock({ contact }: { contact: Contact }) {
  const desk = deskTimeOf(contact.view);
  return (
    <span role="timer" aria-label="Day and hour in the story" className="text-sm text-muted tabular-nums">
      {desk ?? "–"}
    </span>
  );
}

/** How long the contact has lasted; it stops when it ends. */
function ContactClock({ contact }: { contact: Contact }) {
  const { view } = contact;
  const ending = endingOf(view);
  const now = useClock(view.isReady && ending === null, view.clockAheadInMs);
  const start = view.startedAt === null ? null : Date.parse(view.startedAt);
  const end = ending === null ? now : Date.parse(ending.at);
  const face = start === null || end === null ? "–:––" : clockFace((end - start) / 1000);
  return (
    <span
      role="timer"
      aria-label="Length of the contact"
      className="min-w-12 text-right text-sm text-muted tabular-nums"
    >
      {face}
    </span>
  );
}
