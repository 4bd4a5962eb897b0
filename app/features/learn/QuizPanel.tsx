/** The quiz of a module: what it asks, how it stands, and how to start it. */
import type { ModuleView } from "#server/usecases/learning/index";
import type { QuizRules } from "#training/learning/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { LocalTime } from "~/components/ui/LocalTime";
import { Meter } from "~/components/ui/Meter";
import { Panel } from "~/components/ui/Panel";

export function QuizPanel({ module, rules }: { module: ModuleView; rules: QuizRules }) {
  const { quiz, progress } = module;
  const isNext = progress.next.kind === "quiz";
  return (
    <Panel title="Quiz">
      <p>
        {rules.draw} questions, {rules.minutes === undefined ? "no timer" : `${rules.minutes} minutes`}.
        Passed from {Math.round(rules.passMark * 100)}%.
      </p>
      {quiz.best === undefined ? null : (
        <div className="mt-4">
          <Meter
            value={quiz.best}
            label={`Best of ${quiz.attempts} ${quiz.attempts === 1 ? "attempt" : "attempts"}`}
          />
        </div>
      )}
      {quiz.passedAt === undefined ? null : (
        <p className="mt-2 text-sm text-muted">
          Passed <LocalTime at={quiz.passedAt} />
        </p>
      )}
      <div className="mt-4">
        {quiz.openAttemptId === undefined ? (
          <ButtonLink variant={isNext ? "primary" : "secondary"} to={`/learn/${module.slug}/quiz`}>
            {quiz.attempts === 0 ? "Take the quiz" : "Take another quiz"}
          </ButtonLink>
        ) : (
          <ButtonLink variant="primary" to={`/quiz/${quiz.openAttemptId}`}>
            Go on with the quiz
          </ButtonLink>
        )}
      </div>
      {progress.next.kind === "lesson" && quiz.attempts === 0 ? (
        <p className="mt-3 text-sm text-muted">
          Know this already? Passing the quiz is enough; the lessons stay open.
        </p>
      ) : null}
    </Panel>
  );
}
