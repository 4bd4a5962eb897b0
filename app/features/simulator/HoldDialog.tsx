/** Puts the customer on hold for a promised time, or brings them back. */
import { Pause, Play } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "~/components/ui/Button";
import { Dialog } from "~/components/ui/Dialog";
import { RadioGroup } from "~/components/ui/RadioGroup";
import { isWaitingFor } from "./contact-reading";
import type { Contact } from "./use-contact";

const CHOICES = [
  { value: "1", label: "1 minute" },
  { value: "2", label: "2 minutes" },
  { value: "5", label: "5 minutes" },
  { value: "none", label: "No time promised", hint: "Waiting without an end feels longest." },
];

type HoldDialogProps = { contact: Contact; customer: string; isOnHold: boolean };

export function HoldDialog({ contact, customer, isOnHold }: HoldDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState("2");

  function hold(event: FormEvent) {
    event.preventDefault();
    setOpen(false);
    contact.send(choice === "none" ? { type: "hold" } : { type: "hold", minutes: Number(choice) });
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
          <RadioGroup
            legend="How long did you tell them it would take?"
            hint="Ask first in the conversation and wait for the answer. Being back late counts double."
            name="minutes"
            options={CHOICES}
            value={choice}
            onChange={setChoice}
          />
        </form>
      </Dialog>
    </>
  );
}
