/**
 * Where the agent writes a letter: a subject and several lines. Enter starts a new
 * line; the letter is sent by its button or with Ctrl (Command) and Enter.
 */
import { Send } from "lucide-react";
import { useRef, useState } from "react";
import { MAX_SUBJECT_LENGTH } from "#training/simulation/events";
import { Button } from "~/components/ui/Button";
import { TextArea } from "~/components/ui/TextArea";
import { TextInput } from "~/components/ui/TextInput";
import { ComposerForm } from "./ComposerForm";
import { deskTimeOf } from "./letters";
import { useComposer, useFocusWhenReady } from "./use-composer";
import type { Contact } from "./use-contact";

type LetterComposerProps = { contact: Contact; customer: string; subject: string };

/** Below this the room that is left is shown, in characters. */
const SHOWN_BELOW = 400;

export function LetterComposer({ contact, customer, subject: suggested }: LetterComposerProps) {
  const { draft, setDraft, view } = contact;
  const [subject, setSubject] = useState(suggested);
  const field = useRef<HTMLTextAreaElement>(null);
  const desk = deskTimeOf(view);
  const { left, canWrite, canSend, submit, press } = useComposer(contact, {
    isHeldBack: desk === null,
    isSendKey: ({ key, ctrlKey, metaKey }) => key === "Enter" && (ctrlKey || metaKey),
    send: (text) => contact.send({ type: "say", text, subject: subject.trim() }),
  });
  useFocusWhenReady(canWrite && desk !== null, field);

  return (
    <ComposerForm onSubmit={submit}>
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
    </ComposerForm>
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
