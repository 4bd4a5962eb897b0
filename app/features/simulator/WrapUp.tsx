/** After the end: the note for the next colleague, then the debrief. */
import { useNavigate } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import { MAX_NOTE_LENGTH, type PublicEvent } from "#training/simulation/protocol";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Field } from "~/components/ui/Field";
import { Spinner } from "~/components/ui/Spinner";
import { TextArea } from "~/components/ui/TextArea";
import { isWaitingFor } from "./contact-reading";
import type { Contact } from "./use-contact";

type WrapUpProps = {
  contact: Contact;
  customer: string;
  endedBy: Extract<PublicEvent, { kind: "ended" }>["by"];
  debriefTo: string;
  isCall?: boolean;
};

export function WrapUp({ contact, customer, endedBy, debriefTo, isCall = false }: WrapUpProps) {
  const { view } = contact;
  const isSaving = isWaitingFor(view, "note");
  const wasSaved = useWasSaved(isSaving, view.isFinished);
  const navigate = useNavigate();
  useEffect(() => {
    if (wasSaved) navigate(debriefTo);
  }, [wasSaved, navigate, debriefTo]);

  const words = {
    customer: isCall ? `${customer} has put the phone down.` : `${customer} has left the conversation.`,
    agent: isCall ? "You have ended the call." : "You have ended the contact.",
    system: "The contact is over.",
  };

  return (
    <section
      aria-label="After the contact"
      className="max-h-[60%] shrink-0 overflow-y-auto border-t border-line bg-paper px-4 py-4"
    >
      <div className="mx-auto max-w-[44rem]">
        <h2 className="text-lg font-semibold">{words[endedBy]}</h2>
        {view.isFinished ? (
          <div className="mt-3">
            <ButtonLink to={debriefTo} variant="primary">
              Read the debrief
            </ButtonLink>
          </div>
        ) : (
          <NoteForm contact={contact} isSaving={isSaving} />
        )}
      </div>
    </section>
  );
}

function NoteForm({ contact, isSaving }: { contact: Contact; isSaving: boolean }) {
  const { note, setNote, view } = contact;
  const [isEmpty, setEmpty] = useState(false);
  const isRead = !view.needsNote && !isSaving;
  if (isRead) return <Spinner label="Reading the contact" className="mt-3 text-muted" />;

  function save(event: FormEvent) {
    event.preventDefault();
    const text = note.trim();
    if (text === "" && !isEmpty) return setEmpty(true);
    contact.send({ type: "note", text });
    setNote("");
  }

  return (
    <form onSubmit={save} className="mt-2 flex flex-col gap-3">
      <Field
        label="Note for the next colleague"
        hint="What they came with, what you found and did, what was promised and by when. Facts, no feelings about the customer."
        error={
          isEmpty ? "The note is empty. Write it, or press the button again to go on without one." : null
        }
      >
        {(props) => (
          <TextArea
            {...props}
            rows={3}
            maxLength={MAX_NOTE_LENGTH}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setEmpty(false);
            }}
          />
        )}
      </Field>
      <div>
        <Button variant="primary" isPending={isSaving} disabled={!view.isReady}>
          {isEmpty ? "Go on without a note" : "Save and read the debrief"}
        </Button>
      </div>
    </form>
  );
}

/** True once a note was on its way from this page and has arrived: then the debrief opens by itself. */
function useWasSaved(isSaving: boolean, isFinished: boolean): boolean {
  const [sawSaving, setSawSaving] = useState(false);
  useEffect(() => {
    if (isSaving) setSawSaving(true);
  }, [isSaving]);
  return sawSaving && isFinished;
}
