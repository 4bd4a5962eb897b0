/** Attempts: all for trainers, those of their teams for managers, their own for learners. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { OUTCOMES } from "#training/simulation/vocabulary";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { AttemptFilters } from "~/features/attempts/AttemptFilters";
import { AttemptTable } from "~/features/attempts/AttemptTable";
import { Pages } from "~/features/attempts/Pages";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Attempts · Composure" }];

/** What can't be read in an address counts as not given. */
const SearchSchema = z.object({
  learner: z.string().trim().max(80).catch(""),
  scenario: z.string().max(100).catch(""),
  mode: z.enum(["practice", "assessed"]).optional().catch(undefined),
  outcome: z.enum(OUTCOMES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const { learner, scenario, mode, outcome, page } = SearchSchema.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  const listed = await context.services.debriefs.list(viewer, {
    learner: learner || undefined,
    scenarioSlug: scenario || undefined,
    mode,
    outcome,
    page,
  });
  if (!listed.ok) throw forbidden();
  return { list: listed.value, values: { learner, scenario, mode: mode ?? "", outcome: outcome ?? "" } };
}

export default function AttemptsPage() {
  const { list, values } = useLoaderData<typeof loader>();
  const isNarrowed = Object.values(values).some((value) => value !== "");
  const count = list.total === 1 ? "1 contact" : `${list.total} contacts`;
  return (
    <>
      <PageHeader
        title="Attempts"
        lead={
          list.isOfOthers
            ? "Every contact with a simulated customer that you may read. Open one for its debrief."
            : "Your contacts with simulated customers. Open one for its debrief."
        }
      />
      <AttemptFilters values={values} scenarios={list.scenarios} hasLearners={list.isOfOthers} />
      <p role="status" className="mb-2 text-sm text-muted tabular-nums">
        {count}
      </p>
      <Panel isFlush>
        <AttemptTable attempts={list.rows} hasLearners={list.isOfOthers} isNarrowed={isNarrowed} />
      </Panel>
      <Pages page={list.page} pages={list.pages} />
    </>
  );
}
