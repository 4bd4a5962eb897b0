/** My progress: what a learner has shown so far, and what to do next. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { AttemptPanel } from "~/features/measures/AttemptPanel";
import { CompetencyPanel } from "~/features/measures/CompetencyPanel";
import { DevelopmentChart } from "~/features/measures/DevelopmentChart";
import { QuizPanel } from "~/features/measures/QuizPanel";
import { ReadinessPanel } from "~/features/measures/ReadinessPanel";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "My progress · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const report = await context.services.measures.ownProgress(viewer, context.now());
  if (!report.ok) throw forbidden();
  return { report: report.value, name: viewer.name };
}

export default function ProgressPage() {
  const { report, name } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="My progress"
        lead="What your conversations and quizzes have shown so far, and what to do next."
      />
      <div className="flex flex-col gap-6">
        <ReadinessPanel report={report} isOwn name={name} />
        <CompetencyPanel
          rows={report.competencies}
          isOwn
          base="/progress"
          exportTo="/progress.csv?table=competencies"
        />
        {report.development.length > 1 ? (
          <Panel>
            <DevelopmentChart points={report.development} title="Mastery in conversations, over time" />
          </Panel>
        ) : null}
        <AttemptPanel rows={report.attempts} isOwn mayRead exportTo="/progress.csv?table=attempts" />
        <QuizPanel rows={report.quizzes} isOwn mayRead exportTo="/progress.csv?table=quizzes" />
      </div>
    </>
  );
}
