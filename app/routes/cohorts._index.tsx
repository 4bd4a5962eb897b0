/** Cohorts compared, on one clock: days since hire. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/ui/EmptyState";
import { Notice } from "~/components/ui/Notice";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { ReadinessTable, StayingTable } from "~/features/measures/CohortTables";
import { ExportLink } from "~/features/measures/ExportLink";
import { ExposurePanel } from "~/features/measures/ExposurePanel";
import { CurveChooser, chosenGroups, RetentionCurves, summaryOf } from "~/features/measures/RetentionCurves";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Cohorts · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.measures.cohorts(viewer, context.now());
  if (!page.ok) throw forbidden();
  return { ...page.value, asked: new URL(request.url).searchParams.getAll("cohort") };
}

export default function CohortsPage() {
  const { cohorts, everybody, exposure, isPartial, asked } = useLoaderData<typeof loader>();
  const groups = [...cohorts, everybody];
  const chosen = chosenGroups(cohorts, asked);
  return (
    <>
      <PageHeader
        title="Cohorts"
        lead="People who started together, compared by days since hire, so that young and old cohorts can stand side by side."
      />
      {isPartial ? <Notice className="mb-6">These numbers are of the people in your teams.</Notice> : null}
      {everybody.size === 0 ? (
        <EmptyState title="There is nobody to compare yet">Cohorts fill as people are hired.</EmptyState>
      ) : (
        <div className="flex flex-col gap-6">
          <Panel
            title="Who stayed"
            lead="Share still here so many days after hire. People still here count for as long as they have been seen; a dash means that nobody was hired so long ago."
            actions={<ExportLink to="/cohorts.csv?table=cohorts" of="cohorts" />}
            isFlush
          >
            <div className="px-4 pb-4 sm:px-6">
              <RetentionCurves title="Staying, by cohort" summary={summaryOf(chosen)} groups={chosen} />
              <CurveChooser groups={cohorts} chosen={chosen} />
            </div>
            <StayingTable groups={groups} caption="Staying, by cohort" first="Cohort" />
          </Panel>
          <Panel
            title="Who became ready"
            lead="Days from hire until half of a cohort were ready; those not ready yet count as not ready for as long as they have been seen. First and best go: mean scores where somebody played a scenario more than once. The best of several is never below the first, so look at how far apart they are. Stopped: the share of assessed contacts that were stopped; nothing rests on those."
            actions={<ExportLink to="/cohorts.csv?table=cohorts" of="cohorts" />}
            isFlush
          >
            <ReadinessTable groups={groups} caption="Readiness, by cohort" first="Cohort" />
          </Panel>
          <ExposurePanel exposure={exposure} />
        </div>
      )}
    </>
  );
}
