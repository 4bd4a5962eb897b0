/** Where the agent writes. Enter sends, Shift+Enter starts a new line. */
import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { MAX_LINE_LENGTH } from "#training/simulation/protocol";
import { Button } from "~/components/ui/Button";
import { TextArea } from "~/components/ui/TextArea";
import type { Contact } from "./use-contact";

type ComposerProps = { contact: Contact; customer: string; isOnHold: boolean };

/** From here on the room that is left is shown. */
const SHOW_LEFT_FROM = MAX_LINE_LENGTH - 200;

export function Composer({ contact, customer, isOnHold }: ComposerProps) {
  const { draft, setDraft, view } = contact;
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.trim();
  const left = MAX_LINE_LENGTH - draft.length;
  useFocusWhenReady(view.isReady, field);

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (text === "" || left < 0) return;
    contact.send({ type: "say", text });
    setDraft("");
    field.current?.focus();
  }

  function press(event: KeyboardEvent) {
    // While an input method is composing, Enter chooses a candidate.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      onSubmit={send}
      className="shrink-0 border-t border-line bg-paper px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4"
    >
      <div className="mx-auto max-w-[46rem]">
        <label htmlFor="composer" className="sr-only">
          Your answer to {customer}
        </label>
        <div className="flex items-end gap-2">
          <TextArea
            id="composer"
            ref={field}
            rows={1}
            value={draft}
            disabled={!view.isReady}
            placeholder={isOnHold ? "Saying something ends the hold" : `Answer ${customer}`}
            aria-describedby="composer-hint"
            aria-invalid={left < 0 || undefined}
            autoComplete="off"
            onKeyDown={press}
            onChange={(event) => {
              setDraft(event.target.value);
              contact.typing();
            }}
            className="max-h-40 min-h-12 resize-none py-2.5"
          />
          <Button
            variant="primary"
            size="lg"
            disabled={!view.isReady}
            aria-disabled={text === "" || undefined}
            aria-label="Send"
            className="px-4"
          >
            <SendHorizontal aria-hidden className="size-5" />
          </Button>
        </div>
        <p id="composer-hint" className="mt-1 flex justify-between gap-4 text-xs text-muted">
          <span>
            <span className="hidden sm:inline">
              Enter sends, Shift and Enter starts a new line. Alt and 1 to 4 open the panels.
            </span>
          </span>
          {draft.length > SHOW_LEFT_FROM ? (
            <span className="tabular-nums">
              {left < 0 ? `${-left} characters too long` : `${left} characters left`}
            </span>
          ) : null}
        </p>
      </div>
    </form>
  );
}

/** A person who opens a contact wants to write; on a touch screen that would raise the keyboard over the conversation. */
function useFocusWhenReady(isReady: boolean, field: React.RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    if (isReady && window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [isReady, field]);
}
