/** Puts the customer on hold for a promised time, or brings them back. */
import { Pause, Play } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "~/components/ui/Button";
import { Dialog } from "~/components/ui/Dialog";
import { isWaitingFor } from "./contact-reading";
import { HoldLength, holdOf, USUAL_HOLD } from "./HoldLength";
import type { Contact } from "./use-contact";

type HoldDialogProps = { contact: Contact; customer: string; isOnHold: boolean };

export function HoldDialog({ contact, customer, isOnHold }: HoldDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState(USUAL_HOLD);

  function hold(event: FormEvent) {
    event.preventDefault();
    setOpen(false);
    contact.send(holdOf(choice));
  }

  if (isOnHold) {
    return (
      <Button
        type="button"
        size="sm"
        onClick={() => contact.send({ type: "unhold" })}
        isPending={isWaitingFor(contact.view, "unhold")}
      >
        <Play aria-hidden className="size-4" />
        <span className="sr-only sm:not-sr-only">Resume</span>
      </Button>
    );
  }

  return (
    <>
      <Button
        type="button"
        size="sm"
        onClick={() => setOpen(true)}
        isPending={isWaitingFor(contact.view, "hold")}
      >
        <Pause aria-hidden className="size-4" />
        <span className="sr-only sm:not-sr-only">Hold</span>
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
            <Button type="submit" form="hold" variant="primary">
              Start the hold
            </Button>
          </>
        }
      >
        <form id="hold" onSubmit={hold}>
          <HoldLength
            hint="Ask first in the conversation and wait for the answer. Being back late counts double."
            choice={choice}
            onChange={setChoice}
          />
        </form>
      </Dialog>
    </>
  );
}
