/** The team table: everybody in a manager's, trainer's or admin's reach. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { TeamQuerySchema } from "#training/analytics/questions";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { ExportLink } from "~/features/measures/ExportLink";
import { TeamFilters } from "~/features/measures/TeamFilters";
import { TeamPeople } from "~/features/measures/TeamPeople";
import { TeamSummary } from "~/features/measures/TeamSummary";
import { count } from "~/features/measures/words";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Team · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const query = TeamQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const table = await context.services.measures.team(viewer, { query, at: context.now() });
  if (!table.ok) throw forbidden();
  return { table: table.value, query };
}

export default function TeamPage() {
  const { table, query } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const isFiltered = query.text !== "" || query.shown !== "all" || query.teamId !== null;
  return (
    <>
      <PageHeader
        title="Team"
        lead="Who can work unaided, who is on the way, and who needs a word. Open a person to see what each number is made of."
      />
      <TeamSummary summary={table.summary} />
      <TeamFilters key={search.toString()} query={query} teams={table.teams} />
      <Panel
        title={count(table.rows.length, "person", "people")}
        lead="Mastery is what conversations showed, with the range in which it probably lies. To competency: from the day of hire to being ready for the first time. Due and overdue: steps of the path, due within seven days or late."
        actions={<ExportLink to={`/team.csv?${search.toString()}`} of="this table" />}
        isFlush
      >
        <TeamPeople
          rows={table.rows}
          sort={{ key: query.sort, direction: query.direction }}
          isFiltered={isFiltered}
          hasTeams={table.teams.length > 1}
        />
      </Panel>
    </>
  );
}
