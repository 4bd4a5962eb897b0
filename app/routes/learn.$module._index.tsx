/** A module: its lessons, its quiz, and what to do next in it. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { LessonList } from "~/features/learn/LessonList";
import { QuizPanel } from "~/features/learn/QuizPanel";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.module.title ?? "Module"} · Composure` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.learning.modulePage(viewer, {
    moduleSlug: params.module ?? "",
    at: context.now(),
  });
  if (!page.ok) throw page.failure === "not-allowed" ? forbidden() : notFound("This module");
  return page.value;
}

export default function ModulePage() {
  const { module, lessonRows, rules } = useLoaderData<typeof loader>();
  const next = module.progress.next;
  return (
    <>
      <PageHeader
        title={module.title}
        lead={module.summary}
        crumbs={[{ to: "/learn", label: "Learn" }]}
        actions={
          next.kind === "lesson" ? (
            <ButtonLink variant="primary" to={`/learn/${module.slug}/${next.slug}`}>
              {module.progress.state === "new" ? "Start with lesson 1" : "Go on reading"}
            </ButtonLink>
          ) : null
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <Panel
          title="Lessons"
          lead={`${module.progress.lessonsFinished} of ${module.lessons} read. They build ${module.competencies.join(" and ").toLowerCase()}.`}
          isFlush
        >
          <LessonList moduleSlug={module.slug} lessons={lessonRows} />
        </Panel>
        <QuizPanel module={module} rules={rules} />
      </div>
    </>
  );
}
