/**
 * Beside the role-play: help that can be asked for in practice, and the way out
 * of it in any mode. What was asked for stands above the field until somebody
 * says the next line.
 */
import { CircleStop, Lightbulb } from "lucide-react";
import { useCallback, useEffect } from "react";
import { Button } from "~/components/ui/Button";
import { hintsNow, isClosed, isWaitingFor, wasHelped } from "./contact-reading";
import type { Contact } from "./use-contact";

type PracticeBarProps = { contact: Contact; mode: "practice" | "assessed" };

const STEP_NAMES = ["", "Look", "Do", "Elsewhere"];
const MOST_HINTS = 3;

export function PracticeBar({ contact, mode }: PracticeBarProps) {
  const { view, send } = contact;
  const isReady = view.isReady && !isClosed(view.connection);
  const isStopping = isWaitingFor(view, "stop");
  return (
    <div className="shrink-0 border-t border-line bg-paper px-3 pt-2 sm:px-4">
      <div className="mx-auto flex max-w-[46rem] flex-col gap-2">
        {mode === "practice" ? <Hints contact={contact} /> : null}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          {mode === "practice" ? (
            <HintButton contact={contact} isReady={isReady} />
          ) : (
            <p className="text-sm text-muted">Assessed: no hints.</p>
          )}
          <Button
            type="button"
            size="sm"
            variant="quiet"
            disabled={!isReady}
            isPending={isStopping}
            title="Ends the role-play at once. No score. Typing “stop practice” does the same."
            onClick={() => send({ type: "stop" })}
          >
            <CircleStop aria-hidden className="size-4" />
            Stop practice
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What has been asked for in this turn, read out as it comes. */
function Hints({ contact }: { contact: Contact }) {
  const hints = hintsNow(contact.view);
  return (
    <div role="status" aria-label="Hints">
      {hints.length === 0 ? null : (
        <ol className="flex max-h-48 flex-col gap-1 overflow-y-auto rounded-md border border-line bg-sheet px-3 py-2">
          {hints.map((hint) => (
            <li key={hint.step} className="flex gap-3">
              <span className="w-20 shrink-0 text-sm leading-6 text-muted">{STEP_NAMES[hint.step]}</span>
              <span className="min-w-0 [overflow-wrap:anywhere]">{hint.text}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function HintButton({ contact, isReady }: { contact: Contact; isReady: boolean }) {
  const { view, send } = contact;
  const given = hintsNow(view).length;
  const isAnswering = view.isCustomerTyping || isWaitingFor(view, "say");
  const canAsk = isReady && !isAnswering && given < MOST_HINTS && !isWaitingFor(view, "hint");
  const ask = useCallback(() => {
    if (canAsk) send({ type: "hint" });
  }, [canAsk, send]);
  useHintKey(ask);

  const words = given === 0 ? "Ask for a hint" : given < MOST_HINTS ? "Say more" : "No more for this turn";
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        type="button"
        size="sm"
        disabled={!canAsk}
        aria-keyshortcuts="Alt+H"
        aria-describedby="hint-cost"
        title="Alt+H"
        onClick={ask}
      >
        <Lightbulb aria-hidden className="size-4" />
        {words}
      </Button>
      <p id="hint-cost" className="text-xs text-muted">
        {wasHelped(view)
          ? "With hints: not evidence of readiness."
          : "With a hint, this contact is no evidence of readiness."}
      </p>
    </div>
  );
}

/** Alt+H asks, wherever the focus is. */
function useHintKey(ask: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyH" || event.repeat) return;
      event.preventDefault();
      ask();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [ask]);
}
