/** What a quiz attempt showed: passed or not, by competency, and question by question. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/ui/PageHeader";
import { CompetencyResults } from "~/features/quiz/CompetencyResults";
import { ItemResults } from "~/features/quiz/ItemResults";
import { ResultSummary } from "~/features/quiz/ResultSummary";
import { notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Result: ${data?.module.title ?? "quiz"} · Composure` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = params.attempt ?? "";
  const results = await context.services.learning.quizResults(viewer, { attemptId, at: context.now() });
  if (results.ok) return results.value;
  throw results.failure === "open" ? redirect(`/quiz/${attemptId}`) : notFound("This quiz");
}

export default function QuizResultsRoute() {
  const results = useLoaderData<typeof loader>();
  const { module, learner } = results;
  const crumbs = [
    { to: "/learn", label: "Learn" },
    { to: `/learn/${module.slug}`, label: module.title },
  ];
  return (
    <>
      <PageHeader
        title={learner === undefined ? "Your result" : `Result of ${learner}`}
        lead={`Quiz: ${module.title}`}
        crumbs={learner === undefined ? crumbs : []}
      />
      <div className="flex flex-col gap-6">
        <ResultSummary results={results} />
        <CompetencyResults results={results} />
        <ItemResults results={results} />
      </div>
    </>
  );
}
