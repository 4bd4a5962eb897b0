/** How things stand between this page and the server, whenever there is something to know. */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { classes } from "~/components/ui/classes";
import { Spinner } from "~/components/ui/Spinner";
import type { Connection } from "./contact-view";
import type { Contact } from "./use-contact";

/** How long "nothing was lost" stays. */
const SHOWN_IN_MS = 5000;

export function ConnectionNotice({ contact }: { contact: Contact }) {
  const { view, readProblem } = contact;
  const isBack = useBriefly(view.resumes);
  const said = wordsFor(view.connection, contact);

  return (
    <div aria-live="polite" className="shrink-0 empty:hidden">
      {said}
      {said === null && isBack ? <Strip>The connection is back. Nothing was lost.</Strip> : null}
      {view.problem ? (
        <Strip isProblem>
          <span className="min-w-0 flex-1">{view.problem}</span>
          <Button
            type="button"
            variant="quiet"
            size="sm"
            onClick={readProblem}
            aria-label="Close this message"
            className="px-2"
          >
            <X aria-hidden className="size-4" />
          </Button>
        </Strip>
      ) : null}
      {VOICE_NOTICES[view.voice] ? <Strip>{VOICE_NOTICES[view.voice]}</Strip> : null}
    </div>
  );
}

const VOICE_NOTICES: Readonly<Record<Contact["view"]["voice"], string | null>> = {
  model: null,
  written: "Written lines only: the language model is not running.",
  busy: "The line is busy: for the moment the customer says written lines.",
};

function wordsFor(connection: Connection, contact: Contact): ReactNode {
  switch (connection) {
    case "open":
    case "connecting":
      return null;
    case "reconnecting":
      return (
        <Strip>
          <Spinner />
          <span>Reconnecting. The customer waits too, and what you write is kept.</span>
        </Strip>
      );
    case "taken-over":
      return (
        <Strip isProblem>
          <span className="flex-1">This contact is open in another window and goes on there.</span>
          <Button type="button" size="sm" onClick={contact.takeBack}>
            Go on here instead
          </Button>
        </Strip>
      );
    case "signed-out":
      return (
        <Strip isProblem>
          <span className="flex-1">You have been signed out. Everything so far is saved.</span>
          <ButtonLink to="." reloadDocument size="sm">
            Sign in again
          </ButtonLink>
        </Strip>
      );
    case "not-found":
      return <Strip isProblem>This contact is not yours or no longer there.</Strip>;
    case "refused":
      return (
        <Strip isProblem>
          <span className="flex-1">The server did not understand this page; it may be an old one.</span>
          <ButtonLink to="." reloadDocument size="sm">
            Reload
          </ButtonLink>
        </Strip>
      );
  }
}

function Strip({ isProblem = false, children }: { isProblem?: boolean; children: ReactNode }) {
  return (
    <div
      className={classes(
        "flex min-h-10 flex-wrap items-center gap-3 border-b px-4 py-1.5 text-sm",
        isProblem ? "border-amber/40 bg-amber-wash text-amber" : "border-line bg-sunken",
      )}
    >
      {children}
    </div>
  );
}

/** True for a while after the count went up. */
function useBriefly(count: number): boolean {
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (count === seen) return;
    const timer = setTimeout(() => setSeen(count), SHOWN_IN_MS);
    return () => clearTimeout(timer);
  }, [count, seen]);
  return count !== seen;
}
