/** The questions of a quiz as numbered steps: answered, open, and the one on screen. */
import { Link } from "@remix-run/react";
import type { QuizPage } from "#server/usecases/learning/index";
import { classes } from "~/components/ui/classes";

export function QuizSteps({ quiz }: { quiz: QuizPage }) {
  return (
    <nav aria-label="Questions of this quiz">
      <ol className="flex flex-wrap justify-center gap-1">
        {quiz.answered.map((isAnswered, index) => (
          <li key={index}>
            <Link
              to={`?item=${index + 1}`}
              aria-current={index === quiz.index ? "step" : undefined}
              aria-label={`Question ${index + 1}, ${isAnswered ? "answered" : "open"}`}
              className={classes(
                "flex size-8 items-center justify-center rounded-full border text-sm tabular-nums",
                index === quiz.index
                  ? "border-accent bg-accent font-semibold text-on-accent"
                  : isAnswered
                    ? "border-transparent bg-accent-wash text-accent-strong hover:border-accent"
                    : "border-line-strong text-muted hover:border-ink",
              )}
            >
              {index + 1}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
