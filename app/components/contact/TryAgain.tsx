/** Goes on from a line of the customer in a new attempt, or plays the whole contact again. */
import { useNavigation } from "@remix-run/react";
import { RotateCcw } from "lucide-react";
import { Button, type ButtonProps } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";

type TryAgainProps = {
  /** Number of the customer-said event to go on from. */
  atEvent: number;
  /** The attempt that has it, on a page that is not its debrief. */
  attemptId?: string;
  /** What it is, where the page has several: "Try again from turn 5". */
  label: string;
  children: string;
  variant?: ButtonProps["variant"];
  size?: ButtonProps["size"];
};

export function TryAgain({ atEvent, attemptId, label, children, ...look }: TryAgainProps) {
  const { formData, formAction } = useNavigation();
  const { variant = "secondary", size = "md" } = look;
  const action = attemptId === undefined ? undefined : `/attempts/${attemptId}/debrief`;
  const isPending =
    formData?.get("intent") === "branch" &&
    formData.get("atEvent") === String(atEvent) &&
    (action === undefined || formAction === action);
  return (
    <Form action={action}>
      <input type="hidden" name="intent" value="branch" />
      <input type="hidden" name="atEvent" value={atEvent} />
      <Button variant={variant} size={size} isPending={isPending} aria-label={label}>
        <RotateCcw aria-hidden className="size-4" />
        {children}
      </Button>
    </Form>
  );
}

type PlayAgainProps = {
  scenario: string;
  /** True after a private contact: what follows it is private too. */
  isPrivate?: boolean;
  variant?: ButtonProps["variant"];
};

export function PlayAgain({ scenario, isPrivate = false, variant = "secondary" }: PlayAgainProps) {
  const isPending = useNavigation().formData?.get("scenario") === scenario;
  return (
    <Form action="/practise?index">
      <input type="hidden" name="scenario" value={scenario} />
      <input type="hidden" name="mode" value="practice" />
      {isPrivate ? <input type="hidden" name="private" value="yes" /> : null}
      <Button variant={variant} isPending={isPending}>
        Play it from the start
      </Button>
    </Form>
  );
}
