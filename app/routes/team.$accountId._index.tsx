/** One person, for those responsible for them. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Avatar } from "~/components/ui/Avatar";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { AttemptPanel } from "~/features/measures/AttemptPanel";
import { CompetencyPanel } from "~/features/measures/CompetencyPanel";
import { DevelopmentChart } from "~/features/measures/DevelopmentChart";
import { NoPath, PathPanel } from "~/features/measures/PathPanel";
import { QuizPanel } from "~/features/measures/QuizPanel";
import { ReadinessPanel } from "~/features/measures/ReadinessPanel";
import { RoleHistory } from "~/features/measures/RoleHistory";
import { duration } from "~/features/measures/words";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? "Person"} · Team · Composure` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const question = { accountId: params.accountId ?? "", at: context.now() };
  const page = await context.services.measures.person(viewer, question);
  if (page.ok) return page.value;
  throw page.failure === "not-allowed" ? forbidden() : notFound("This person");
}

export default function PersonRoute() {
  const { person, report, mayReadAttempts } = useLoaderData<typeof loader>();
  const base = `/team/${person.accountId}`;
  const exportOf = (table: string) => `${base}/table.csv?table=${table}`;
  const about = [person.team, person.cohort, `here for ${duration(person.tenureInDays)}`];
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-3">
            <Avatar name={person.name} size="lg" />
            {person.name}
          </span>
        }
        lead={about.filter((each) => each !== null).join(" · ")}
        crumbs={[{ to: "/team", label: "Team" }]}
      />
      <div className="flex flex-col gap-6">
        <ReadinessPanel report={report} isOwn={false} name={firstName(person.name)} />
        {report.paths.length === 0 ? <NoPath name={firstName(person.name)} /> : null}
        {report.paths.map((path) => (
          <PathPanel key={path.slug} path={path} exportTo={exportOf("steps")} />
        ))}
        <CompetencyPanel
          rows={report.competencies}
          isOwn={false}
          base={base}
          exportTo={exportOf("competencies")}
        />
        {report.development.length > 1 ? (
          <Panel>
            <DevelopmentChart points={report.development} title="Mastery in conversations, over time" />
          </Panel>
        ) : null}
        <AttemptPanel
          rows={report.attempts}
          isOwn={false}
          mayRead={mayReadAttempts}
          exportTo={exportOf("attempts")}
        />
        <QuizPanel
          rows={report.quizzes}
          isOwn={false}
          mayRead={mayReadAttempts}
          exportTo={exportOf("quizzes")}
        />
        <RoleHistory person={person} />
      </div>
    </>
  );
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
