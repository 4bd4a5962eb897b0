/** The history behind one of a person's numbers, for those responsible for them. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/ui/PageHeader";
import { HistoryView } from "~/features/measures/HistoryView";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.competency.title ?? "Competency"} · ${data?.person.name ?? "Team"} · Composure` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const { accountId = "", competency = "" } = params;
  const question = { accountId, competency, at: context.now() };
  const history = await context.services.measures.personHistory(viewer, question);
  if (history.ok) return history.value;
  throw history.failure === "not-allowed" ? forbidden() : notFound("This page");
}

export default function PersonCompetencyPage() {
  const history = useLoaderData<typeof loader>();
  const { accountId, name } = history.person;
  return (
    <>
      <PageHeader
        title={history.competency.title}
        lead={history.competency.summary}
        crumbs={[
          { to: "/team", label: "Team" },
          { to: `/team/${accountId}`, label: name },
        ]}
      />
      <HistoryView
        history={history}
        isOwn={false}
        exportTo={`/team/${accountId}/table.csv?table=evidence&competency=${history.competency.slug}`}
      />
    </>
  );
}
