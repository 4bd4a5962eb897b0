/** Where the agent writes. Enter sends, Shift+Enter starts a new line. */
import { SendHorizontal } from "lucide-react";
import { useRef } from "react";
import { MAX_LINE_LENGTH } from "#training/simulation/protocol";
import { Button } from "~/components/ui/Button";
import { TextArea } from "~/components/ui/TextArea";
import { ComposerForm } from "./ComposerForm";
import { useComposer, useFocusWhenReady } from "./use-composer";
import type { Contact } from "./use-contact";

type ComposerProps = { contact: Contact; customer: string; isOnHold: boolean };

/** From here on the room that is left is shown. */
const SHOW_LEFT_FROM = MAX_LINE_LENGTH - 200;

export function Composer({ contact, customer, isOnHold }: ComposerProps) {
  const { draft, setDraft } = contact;
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, left, canWrite, submit, press } = useComposer(contact, {
    send: (said) => {
      contact.send({ type: "say", text: said });
      field.current?.focus();
    },
  });
  useFocusWhenReady(canWrite, field);

  return (
    <ComposerForm onSubmit={submit}>
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
            disabled={!canWrite}
            placeholder={isOnHold ? "Saying something ends the hold" : `Answer ${customer}`}
            aria-describedby="composer-hint"
            aria-invalid={left < 0 || undefined}
            autoComplete="off"
            onKeyDown={press}
            onChange={(event) => {
              setDraft(event.target.value);
              contact.typing();
            }}
            className="max-h-40 py-2.5"
          />
          <Button
            variant="primary"
            className="min-h-12"
            disabled={!canWrite}
            aria-disabled={text === "" || undefined}
            aria-label="Send"
          >
            <SendHorizontal aria-hidden className="size-5" />
          </Button>
        </div>
        <div className="flex justify-between gap-4 text-xs text-muted">
          <p id="composer-hint" className="sr-only sm:not-sr-only sm:mt-1">
            Enter sends, Shift and Enter starts a new line. Alt and 1 to 4 open the panels.
          </p>
          {draft.length > SHOW_LEFT_FROM ? (
            <p className="mt-1 tabular-nums">
              {left < 0 ? `${-left} characters too long` : `${left} characters left`}
            </p>
          ) : null}
        </div>
      </div>
    </ComposerForm>
  );
}
