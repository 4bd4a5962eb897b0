/** Ending is final, so it asks once. */
import { Button } from "~/components/ui/Button";
import { Dialog } from "~/components/ui/Dialog";

type EndDialogProps = { isOpen: boolean; customer: string; onClose: () => void; onEnd: () => void };

export function EndDialog({ isOpen, customer, onClose, onEnd }: EndDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="End this contact?"
      actions={
        <>
          <Button type="button" onClick={onClose}>
            Go on talking
          </Button>
          <Button type="button" variant="danger" onClick={onEnd}>
            End the contact
          </Button>
        </>
      }
    >
      <p>
        The conversation closes for you and for {customer}. What was promised and not yet done stays undone.
        After this you write the note.
      </p>
    </Dialog>
  );
}
