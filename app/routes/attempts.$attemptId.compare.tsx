/** Two attempts of one family side by side: this one, and `?with=` another. `?left=` puts another in this one's place. */
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PageHeader } from "~/components/ui/PageHeader";
import { ComparePicker } from "~/features/compare/ComparePicker";
import { CriteriaTable } from "~/features/compare/CriteriaTable";
import { CurvesPanel } from "~/features/compare/CurvesPanel";
import { SideBySide } from "~/features/compare/SideBySide";
import { Verdict } from "~/features/compare/Verdict";
import { notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `Attempts ${data.attempts[0].number} and ${data.attempts[1].number}: ${data.scenario.title} · Composure`
      : "Composure",
  },
];

/** What can't be read in an address counts as not given. */
const SearchSchema = z.object({
  with: z.string().max(100).catch(""),
  left: z.string().max(100).catch(""),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = String(params.attemptId);
  const search = SearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const first = search.left || attemptId;
  if (first !== attemptId) {
    const pair = new URLSearchParams({ with: search.with });
    throw redirect(`/attempts/${encodeURIComponent(first)}/compare?${pair.toString()}`);
  }
  const compared = await context.services.debriefs.compare(viewer, [first, search.with]);
  if (compared.ok) return compared.value;
  if (compared.failure === "not-found") throw notFound("This attempt");
  throw json({ message: MESSAGES[compared.failure] }, { status: 404 });
}

const MESSAGES = {
  "not-related": "Choose two different attempts of which one was tried again from a turn of the other.",
  "not-ended": "One of the two is still being played.",
  "not-assessed": "One of the two has no debrief: it was stopped, or waits for its note.",
} as const;

export default function ComparePage() {
  const view = useLoaderData<typeof loader>();
  const { attempts, scenario, learner, isOwn } = view;
  const [first, second] = attempts;
  return (
    <>
      <PageHeader
        title={`Attempts ${first.number} and ${second.number}`}
        crumbs={[{ to: `/attempts/${first.id}/debrief`, label: "Debrief" }]}
        lead={`${scenario.title}: ${isOwn ? "you" : learner.name} with ${scenario.customer}`}
      />
      <ComparePicker view={view} />
      <div className="flex flex-col gap-6">
        <Verdict view={view} />
        <CurvesPanel view={view} />
        <CriteriaTable view={view} />
        <SideBySide key={`${first.id} ${second.id}`} view={view} />
      </div>
    </>
  );
}
