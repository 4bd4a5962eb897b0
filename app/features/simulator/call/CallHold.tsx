/**
 * Hold on the phone: asked for in words, granted, then begun. Nothing stops an agent
 * from skipping the first two; the customer minds.
 */
import { Pause, Play } from "lucide-react";
import { type FormEvent, useState } from "react";
import { MAX_LINE_LENGTH } from "#training/simulation/protocol";
import { Button } from "~/components/ui/Button";
import { Dialog } from "~/components/ui/Dialog";
import { Field } from "~/components/ui/Field";
import { TextArea } from "~/components/ui/TextArea";
import { isClosed, isWaitingFor } from "../contact-reading";
import { HoldLength, holdOf, USUAL_HOLD } from "../HoldLength";
import type { Contact } from "../use-contact";
import type { Call } from "./use-call";

type CallHoldProps = { contact: Contact; call: Call; customer: string };

export function CallHold({ contact, call, customer }: CallHoldProps) {
  const { view, send } = contact;
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [choice, setChoice] = useState(USUAL_HOLD);
  const canAct = view.isReady && !isClosed(view.connection);

  function ask(event: FormEvent) {
    event.preventDefault();
    const text = words.trim();
    if (text === "") return;
    setOpen(false);
    setWords("");
    call.mute(false);
    call.talkOver();
    send({ type: "say", text });
  }

  function begin() {
    setOpen(false);
    send(holdOf(choice));
  }

  if (call.isOnHold) {
    return (
      <Button
        type="button"
        size="sm"
        variant="primary"
        isPending={isWaitingFor(view, "unhold")}
        onClick={() => send({ type: "unhold" })}
      >
        <Play aria-hidden className="size-4" />
        Back to the call
      </Button>
    );
  }
  return (
    <>
      <Button
        type="button"
        size="sm"
        disabled={!canAct}
        isPending={isWaitingFor(view, "hold")}
        onClick={() => setOpen(true)}
      >
        <Pause aria-hidden className="size-4" />
        Hold
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={`Put ${customer} on hold`}
        actions={
          <>
            <Button type="button" onClick={() => setOpen(false)}>
              Not now
            </Button>
            <Button type="button" variant={words.trim() === "" ? "primary" : "secondary"} onClick={begin}>
              Start the hold
            </Button>
          </>
        }
      >
        <form onSubmit={ask} className="flex flex-col gap-3">
          <Field label="Ask first" hint="Why, and for how long. Then wait for the answer before you start.">
            {(props) => (
              <TextArea
                {...props}
                rows={2}
                maxLength={MAX_LINE_LENGTH}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button variant={words.trim() === "" ? "secondary" : "primary"} disabled={!canAct}>
              Say it
            </Button>
          </div>
          <HoldLength hint="Being back late counts double." choice={choice} onChange={setChoice} />
        </form>
      </Dialog>
    </>
  );
}
