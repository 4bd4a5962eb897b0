/** A quiz under way: where one is, the time, one question, then what was right and why. */
import { useNavigation } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { useEffect, useRef } from "react";
import type { QuizPage } from "#server/usecases/learning/index";
import { ItemFields } from "~/components/items/ItemFields";
import { ItemReview } from "~/components/items/ItemReview";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Form } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { Countdown } from "./Countdown";
import { FinishForm } from "./FinishForm";
import { QuizSteps } from "./QuizSteps";

export type QuizPlayerProps = { quiz: QuizPage; problem: string | null | undefined };

export function QuizPlayer({ quiz, problem }: QuizPlayerProps) {
  const number = quiz.index + 1;
  return (
    <div className="mx-auto max-w-3xl">
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <p className="text-sm text-muted">Quiz: {quiz.module.title}</p>
          <h1 className="text-xl font-semibold sm:text-2xl">
            Question {number} of {quiz.answered.length}
          </h1>
        </div>
        {quiz.secondsLeft === undefined ? null : <Countdown quiz={quiz} secondsLeft={quiz.secondsLeft} />}
      </header>
      <div
        key={quiz.index}
        className="min-h-[24rem] sm:min-h-[32rem] animate-arrive rounded-xl border border-line bg-sheet p-5 sm:p-8"
      >
        {quiz.item.feedback === undefined ? (
          <Question quiz={quiz} problem={problem} />
        ) : (
          <Answered quiz={quiz} />
        )}
      </div>
      <div className="mt-4">
        <QuizSteps quiz={quiz} />
      </div>
      {quiz.answered.every(Boolean) ? null : (
        <FinishForm open={quiz.answered.filter((each) => !each).length} />
      )}
    </div>
  );
}

function Question({ quiz, problem }: QuizPlayerProps) {
  const isPending = useNavigation().formData?.get("intent") === "answer";
  const next = nextOpen(quiz.answered, quiz.index);
  return (
    <Form replace action={`?item=${quiz.index + 1}`}>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="item" value={quiz.item.versionId} />
      <input type="hidden" name="number" value={quiz.index + 1} />
      <ItemFields face={quiz.item.face} />
      {problem ? (
        <Notice tone="problem" className="mt-4">
          {problem}
        </Notice>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant="primary" isPending={isPending}>
          Answer
        </Button>
        {next === undefined ? null : (
          <ButtonLink variant="quiet" to={`?item=${next + 1}`}>
            Leave it open for now
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function Answered({ quiz }: { quiz: QuizPage }) {
  const review = useRef<HTMLDivElement>(null);
  useEffect(() => review.current?.focus({ preventScroll: true }), []);
  const next = nextOpen(quiz.answered, quiz.index);
  if (quiz.item.feedback === undefined) return null;
  return (
    <div>
      <div ref={review} tabIndex={-1}>
        <ItemReview face={quiz.item.face} feedback={quiz.item.feedback} />
      </div>
      <div className="mt-6">
        {next === undefined ? (
          <Form>
            <input type="hidden" name="intent" value="finish" />
            <Button variant="primary">See the result</Button>
          </Form>
        ) : (
          <ButtonLink variant="primary" to={`?item=${next + 1}`}>
            Next question
            <ArrowRight aria-hidden className="size-4" />
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** The next item without a response, from this one on and then from the start; undefined if there is no other. */
function nextOpen(answered: readonly boolean[], index: number): number | undefined {
  const order = [...answered.keys()].map((step) => (index + 1 + step) % answered.length);
  return order.find((each) => each !== index && answered[each] === false);
}
