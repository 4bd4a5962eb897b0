/** One module in the list of all: what it is about, and how far the reader is. */
import { Link } from "@remix-run/react";
import type { ModuleView } from "#server/usecases/learning/index";
import { Progress } from "~/components/ui/Progress";
import { Tag } from "~/components/ui/Tag";

export function ModuleCard({ module }: { module: ModuleView }) {
  const { progress } = module;
  return (
    <article className="relative flex flex-col rounded-lg border border-line bg-sheet p-4 transition-colors hover:border-line-strong sm:p-6">
      <div className="flex items-start justify-between gap-3">
        <h3 className="text-lg font-semibold text-balance">
          <Link
            to={`/learn/${module.slug}`}
            prefetch="intent"
            className="rounded-sm after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
          >
            {module.title}
          </Link>
        </h3>
        <StateTag module={module} />
      </div>
      <p className="mt-1 max-w-prose">{module.summary}</p>
      <p className="mt-2 mb-4 text-sm text-muted">
        {module.lessons} lessons and a quiz, about {module.minutes} min. {module.competencies.join(", ")}.
      </p>
      <div className="mt-auto">
        <Progress
          value={Math.round(progress.share * 100)}
          max={100}
          label={`${module.title}: progress`}
          className="w-full"
        />
        <p className="mt-1 text-sm text-muted">{whereYouAre(module)}</p>
      </div>
    </article>
  );
}

function StateTag({ module: { progress, quiz } }: { module: ModuleView }) {
  if (progress.state === "passed") return <Tag tone="success">Passed</Tag>;
  const isBegun = progress.state === "started" || quiz.attempts > 0 || quiz.openAttemptId !== undefined;
  return isBegun ? <Tag>Begun</Tag> : null;
}

/** How far, in words. */
function whereYouAre({ progress, quiz, lessons }: ModuleView): string {
  if (progress.state === "passed") return `Passed with ${Math.round((quiz.best ?? 0) * 100)}%`;
  const read = `${progress.lessonsFinished} of ${lessons} lessons read`;
  if (quiz.openAttemptId !== undefined) return `${read}, a quiz is open`;
  if (quiz.best !== undefined) return `${read}, best quiz ${Math.round(quiz.best * 100)}%`;
  return progress.state === "new" ? "Not begun" : read;
}
