/** The lessons of a module, each with how far it is. */
import { Link } from "@remix-run/react";
import { Check, ChevronRight } from "lucide-react";
import type { LessonRow } from "#server/usecases/learning/index";
import { classes } from "~/components/ui/classes";

export function LessonList({ moduleSlug, lessons }: { moduleSlug: string; lessons: readonly LessonRow[] }) {
  return (
    <ol className="flex flex-col">
      {lessons.map((lesson) => (
        <li key={lesson.slug} className="border-t border-line first:border-t-0">
          <Link
            to={`/learn/${moduleSlug}/${lesson.slug}`}
            prefetch="intent"
            className="flex items-center gap-4 px-4 py-4 -outline-offset-2 hover:bg-ink/4 sm:px-6"
          >
            <span
              className={classes(
                "flex size-8 shrink-0 items-center justify-center rounded-full border text-sm tabular-nums",
                lesson.progress.state === "finished" && "border-transparent bg-accent text-on-accent",
                lesson.progress.state === "started" && "border-accent font-semibold text-accent",
                lesson.progress.state === "new" && "border-line-strong text-muted",
              )}
            >
              {lesson.progress.state === "finished" ? (
                <Check aria-hidden className="size-5" />
              ) : (
                lesson.number
              )}
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-[550]">{lesson.title}</span>
              <span className="block text-sm text-muted">{lesson.teaches}</span>
            </span>
            <span className="hidden shrink-0 text-sm text-muted sm:block">{standOf(lesson)}</span>
            <ChevronRight aria-hidden className="size-5 shrink-0 text-muted" />
          </Link>
        </li>
      ))}
    </ol>
  );
}

function standOf({ progress, cards, minutes }: LessonRow): string {
  if (progress.state === "finished") return "Read";
  return progress.state === "started" ? `Card ${progress.reached} of ${cards}` : `${minutes} min`;
}
