/** A check inside a lesson: the question, then what was right and why. It can be tried again; it is practice. */
import { useNavigation, useSearchParams } from "@remix-run/react";
import { RotateCcw } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Feedback, ItemFace } from "#training/assessment/index";
import { ItemFields } from "~/components/items/ItemFields";
import { ItemReview } from "~/components/items/ItemReview";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Form } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { addressOfCard } from "./card-address";

export type CheckBlockProps = {
  face: ItemFace;
  cardIndex: number;
  feedback: Feedback | undefined;
  problem: string | undefined;
};

export function CheckBlock({ face, cardIndex, feedback, problem }: CheckBlockProps) {
  const [search] = useSearchParams();
  const isPending = useNavigation().formData?.get("intent") === "check";
  const isShown = feedback !== undefined && search.get("again") === null;
  const review = useFocusWhen(isShown);

  if (isShown) {
    return (
      <div>
        <div ref={review} tabIndex={-1}>
          <ItemReview face={face} feedback={feedback} />
        </div>
        <ButtonLink
          className="mt-4"
          variant="quiet"
          size="sm"
          replace
          to={`${addressOfCard(cardIndex)}&again=1`}
        >
          <RotateCcw aria-hidden className="size-4" />
          Try it again
        </ButtonLink>
      </div>
    );
  }
  return (
    <Form replace action={addressOfCard(cardIndex)}>
      <input type="hidden" name="intent" value="check" />
      <input type="hidden" name="card" value={cardIndex} />
      <ItemFields face={face} />
      {problem === undefined ? null : (
        <Notice tone="problem" className="mt-4">
          {problem}
        </Notice>
      )}
      <Button variant="primary" isPending={isPending} className="mt-4">
        Check my answer
      </Button>
    </Form>
  );
}

/** A ref to what gets the focus when it appears while one is reading, not when the page opens with it. */
function useFocusWhen(isShown: boolean) {
  const element = useRef<HTMLDivElement>(null);
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isShown && !wasShown.current) element.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  return element;
}
