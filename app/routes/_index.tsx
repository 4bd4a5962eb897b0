/** Today: what to do now, for everybody by what they are here for. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/ui/EmptyState";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { CoachingSection } from "~/features/today/CoachingSection";
import { LearnerSection } from "~/features/today/LearnerSection";
import { SiteSection } from "~/features/today/SiteSection";
import { TeamSection } from "~/features/today/TeamSection";
import { requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Today · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.today.page(viewer, context.now());
  return { page, name: viewer.name };
}

export default function TodayRoute() {
  const { page, name } = useLoaderData<typeof loader>();
  const { learner, coaching, teams, site } = page;
  const isEmpty = learner === null && coaching === null && teams === null && site === null;
  return (
    <>
      <PageHeader title="Today" lead={`Hello ${name.split(" ")[0]}.`} />
      <div className="flex flex-col gap-6">
        {site === null ? null : <SiteSection site={site} isFirst={teams === null && learner === null} />}
        {teams === null ? null : <TeamSection teams={teams} isFirst={learner === null} />}
        {coaching === null ? null : <CoachingSection coaching={coaching} />}
        {learner === null ? null : <LearnerSection today={learner} />}
        {isEmpty ? (
          <Panel>
            <EmptyState title="You have no role here yet">
              An admin can make you a learner, a trainer or a manager.
            </EmptyState>
          </Panel>
        ) : null}
      </div>
    </>
  );
}
