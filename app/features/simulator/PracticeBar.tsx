/**
 * Beside the role-play: help that can be asked for in practice, and the way out
 * of it in any mode. What was asked for stands above the field until somebody
 * says the next line.
 */
import { CircleStop, Lightbulb } from "lucide-react";
import { useCallback, useEffect } from "react";
import { Button } from "~/components/ui/Button";
import { classes } from "~/components/ui/classes";
import { hintsNow, isClosed, isWaitingFor, wasHelped } from "./contact-reading";
import type { Contact } from "./use-contact";
import { useStickToEnd } from "./use-stick-to-end";

type PracticeBarProps = { contact: Contact; mode: "practice" | "assessed" };

const STEP_NAMES = ["", "Look", "Do", "Elsewhere"];
const MOST_HINTS = 3;

export function PracticeBar({ contact, mode }: PracticeBarProps) {
  const { view, send } = contact;
  const isReady = view.isReady && !isClosed(view.connection);
  return (
    <div className="shrink-0 border-t border-line bg-paper px-3 pt-2 pb-1 sm:px-4">
      <div className="mx-auto flex max-w-[46rem] flex-col gap-2">
        {mode === "practice" ? <Hints contact={contact} /> : null}
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 sm:flex-nowrap">
          {mode === "practice" ? (
            <HintButton contact={contact} isReady={isReady} />
          ) : (
            <p className="min-w-0 flex-1 basis-48 text-sm text-muted">
              Assessed: no hints. If you stop, others see only that.
            </p>
          )}
          <Button
            type="button"
            size="sm"
            variant="quiet"
            className="shrink-0"
            disabled={!isReady}
            isPending={isWaitingFor(view, "stop")}
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
  const scroller = useStickToEnd(String(hints.length));
  return (
    <div
      ref={scroller}
      role="status"
      aria-label="Hints"
      tabIndex={hints.length === 0 ? undefined : 0}
      className={classes(
        "max-h-36 overflow-y-auto sm:max-h-52",
        hints.length > 0 && "rounded-md border border-line bg-sheet px-3 py-2",
      )}
    >
      <ol className="flex flex-col gap-2">
        {hints.map((hint) => (
          <li key={hint.step} className="sm:flex sm:gap-3">
            <span className="block w-20 shrink-0 text-sm leading-6 text-muted">{STEP_NAMES[hint.step]}</span>
            <span className="block min-w-0 [overflow-wrap:anywhere]">{hint.text}</span>
          </li>
        ))}
      </ol>
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
    <>
      <Button
        type="button"
        size="sm"
        className="shrink-0"
        disabled={!canAsk}
        aria-keyshortcuts="Alt+H"
        aria-describedby="hint-cost"
        title="Alt+H"
        onClick={ask}
      >
        <Lightbulb aria-hidden className="size-4" />
        {words}
      </Button>
      <p
        id="hint-cost"
        className="order-last w-full min-w-0 text-xs text-muted sm:order-none sm:w-auto sm:flex-1"
      >
        {wasHelped(view)
          ? "With hints: no evidence of readiness."
          : "With a hint, this contact is no evidence of readiness."}
      </p>
    </>
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
