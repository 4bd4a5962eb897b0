/** Before a quiz: what it asks, how it counts, and the button that starts the clock. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { Notice } from "~/components/ui/Notice";
import { PageHeader } from "~/components/ui/PageHeader";
import { QuizIntroduction } from "~/features/quiz/QuizIntroduction";
import { readForm } from "~/routing/form";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Quiz: ${data?.module.title ?? "module"} · Composure` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.learning.modulePage(viewer, {
    moduleSlug: params.module ?? "",
    at: context.now(),
  });
  if (!page.ok) throw page.failure === "not-allowed" ? forbidden() : notFound("This module");
  const { module, rules } = page.value;
  if (module.quiz.openAttemptId !== undefined) throw redirect(`/quiz/${module.quiz.openAttemptId}`);
  return { module, rules };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, z.object({}));
  if (!form.ok) return json({ problem: form.failure.problem }, { status: 400 });
  const started = await context.services.learning.startQuiz(viewer, {
    moduleSlug: params.module ?? "",
    at: context.now(),
  });
  if (!started.ok) throw started.failure === "not-allowed" ? forbidden() : notFound("This module");
  return redirect(`/quiz/${started.value}`);
}

export default function QuizStartRoute() {
  const { module, rules } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHeader
        title={`Quiz: ${module.title}`}
        crumbs={[
          { to: "/learn", label: "Learn" },
          { to: `/learn/${module.slug}`, label: module.title },
        ]}
      />
      {problem ? (
        <Notice tone="problem" title="The quiz was not started" className="mb-6">
          {problem}
        </Notice>
      ) : null}
      <QuizIntroduction rules={rules} isPending={useNavigation().state !== "idle"} />
    </>
  );
}
