/**
 * Where the agent writes a letter: a subject and several lines. Enter starts a new
 * line; the letter is sent by its button or with Ctrl (Command) and Enter.
 */
import { Send } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { MAX_SUBJECT_LENGTH } from "#training/simulation/events";
import { MAX_LINE_LENGTH } from "#training/simulation/protocol";
import { Button } from "~/components/ui/Button";
import { TextArea } from "~/components/ui/TextArea";
import { TextInput } from "~/components/ui/TextInput";
import { isClosed } from "./contact-reading";
import { deskTimeOf } from "./letters";
import type { Contact } from "./use-contact";

type LetterComposerProps = { contact: Contact; customer: string; subject: string };

/** Below this the room that is left is shown, in characters. */
const SHOWN_BELOW = 400;

export function LetterComposer({ contact, customer, subject: suggested }: LetterComposerProps) {
  const { draft, setDraft, view } = contact;
  const [subject, setSubject] = useState(suggested);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.trim();
  const left = MAX_LINE_LENGTH - draft.length;
  const desk = deskTimeOf(view);
  const canWrite = view.isReady && !isClosed(view.connection);
  const canSend = canWrite && desk !== null && text !== "" && left >= 0;
  useFocusOnLetter(canWrite && desk !== null, field);

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (!canSend) return;
    contact.send({ type: "say", text, subject: subject.trim() });
    setDraft("");
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      onSubmit={send}
      className="shrink-0 border-t border-line bg-paper px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4"
    >
      <div className="mx-auto flex max-w-[46rem] flex-col gap-2">
        <p role="status" className="text-sm text-muted">
          {desk === null ? `${customer} has not answered yet.` : `It is ${desk}. You are at your desk.`}
        </p>
        <div className="flex items-center gap-3">
          <label htmlFor="letter-subject" className="text-sm font-[550]">
            Subject
          </label>
          <TextInput
            id="letter-subject"
            value={subject}
            maxLength={MAX_SUBJECT_LENGTH}
            disabled={!canWrite}
            autoComplete="off"
            onChange={(event) => setSubject(event.target.value)}
            className="min-h-10 flex-1 py-1.5"
          />
        </div>
        <label htmlFor="composer" className="sr-only">
          Your letter to {customer}
        </label>
        <TextArea
          id="composer"
          ref={field}
          rows={7}
          value={draft}
          disabled={!canWrite}
          placeholder={`Write to ${customer}`}
          aria-describedby="composer-hint"
          aria-invalid={left < 0 || undefined}
          autoComplete="off"
          onKeyDown={press}
          onChange={(event) => setDraft(event.target.value)}
          className="max-h-[40vh] py-2.5 leading-relaxed"
        />
        <div className="flex items-center justify-between gap-4">
          <p id="composer-hint" className="text-sm text-muted">
            <RoomLeft left={left} />
            <span className="hidden sm:inline">
              Ctrl (or Command) and Enter sends. Alt and 1 to 4 open the panels.
            </span>
          </p>
          <Button variant="primary" disabled={!canWrite} aria-disabled={!canSend || undefined}>
            <Send aria-hidden className="size-4" />
            Send letter
          </Button>
        </div>
      </div>
    </form>
  );
}

function RoomLeft({ left }: { left: number }) {
  if (left >= SHOWN_BELOW) return null;
  return (
    <span className="tabular-nums">
      {left < 0 ? `${-left} characters too long. ` : `${left} characters left. `}
    </span>
  );
}

/** When a letter has come one wants to answer it; on a touch screen that would raise the keyboard over it. */
function useFocusOnLetter(isReady: boolean, field: React.RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    if (isReady && window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [isReady, field]);
}
