/** The history behind one of the learner's own numbers. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/ui/PageHeader";
import { HistoryView } from "~/features/measures/HistoryView";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.competency.title ?? "Competency"} · My progress · Composure` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const question = { competency: params.competency ?? "", at: context.now() };
  const history = await context.services.measures.ownHistory(viewer, question);
  if (history.ok) return history.value;
  throw history.failure === "not-allowed" ? forbidden() : notFound("This competency");
}

export default function CompetencyPage() {
  const history = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={history.competency.title}
        lead={history.competency.summary}
        crumbs={[{ to: "/progress", label: "My progress" }]}
      />
      <HistoryView
        history={history}
        isOwn
        exportTo={`/progress.csv?table=evidence&competency=${history.competency.slug}`}
      />
    </>
  );
}
