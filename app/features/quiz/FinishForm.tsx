/** Handing a quiz in although questions are open, with what that means. */
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";

export function FinishForm({ open }: { open: number }) {
  return (
    <details className="mt-6 text-sm">
      <summary className="mx-auto w-fit rounded-sm px-2 py-1 text-muted underline underline-offset-3 hover:text-ink">
        Hand it in now
      </summary>
      <Form className="mx-auto mt-2 flex max-w-prose flex-col items-center gap-3 text-center">
        <p>
          {open === 1 ? "1 question is" : `${open} questions are`} still open.{" "}
          {open === 1 ? "It stays" : "They stay"} unanswered: not wrong, but not counted as right for passing.
        </p>
        <input type="hidden" name="intent" value="finish" />
        <Button size="sm">Hand in and see the result</Button>
      </Form>
    </details>
  );
}
