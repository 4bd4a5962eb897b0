/** Teams, who manages them, and cohorts. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayIn } from "#training/shared/people";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { AdminTabs } from "~/features/people/AdminTabs";
import { CohortEditor } from "~/features/people/CohortEditor";
import { FormAnswer } from "~/features/people/FormAnswer";
import { NewCohort, NewTeam } from "~/features/people/NewPlaces";
import { personSentence } from "~/features/people/sentences";
import { TeamEditor } from "~/features/people/TeamEditor";
import { actOnTeams, TeamActionForm } from "~/features/people/team-actions";
import { useFocusOnProblem } from "~/features/people/use-focus-on-problem";
import { fieldProblem, formProblem, readForm } from "~/routing/form";
import { forbidden, requireCapability } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Teams and cohorts · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-teams");
  const { teams } = context.services.people;
  const [places, managers] = await Promise.all([teams.read(), teams.possibleManagers(viewer)]);
  return { ...places, managers, today: dayIn(viewer.timeZone, context.now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-teams");
  // Errors stand in the form they belong to, which its hidden fields name.
  const sent = await request
    .clone()
    .formData()
    .catch(() => undefined);
  const about = `${sent?.get("intent")} ${sent?.get("id") ?? ""}`;
  const form = await readForm(context, request, TeamActionForm);
  if (!form.ok) return data({ ...form.failure, about, done: null }, { status: 400 });
  const result = await actOnTeams(context.services.people, viewer, form.value);
  if (result.ok) return data({ problem: null, fields: {}, about, done: doneSentence(form.value.intent) });
  if (result.failure === "not-allowed") throw forbidden();
  const sentence = personSentence(result.failure);
  const problems = result.failure === "name-taken" ? fieldProblem("name", sentence) : formProblem(sentence);
  return data({ ...problems, about, done: null }, { status: 409 });
}

function doneSentence(intent: string): string {
  return intent.startsWith("remove") ? "Removed." : "Saved.";
}

export default function TeamsPage() {
  const { teams, cohorts, managers, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFocusOnProblem(answer);
  const errorsOf = (about: string): Readonly<Record<string, string>> =>
    answer?.about === about ? answer.fields : {};
  return (
    <>
      <PageHeader
        title="People"
        lead="Managers read the people and measures of their teams. Cohorts are people who start together, and are compared with each other."
      />
      <AdminTabs />
      <div className="flex max-w-[48rem] flex-col gap-6">
        <FormAnswer answer={answer} />
        <Panel title="Teams" isFlush>
          {teams.map((team) => (
            <TeamEditor
              key={`${team.id} ${team.name}`}
              team={team}
              managers={managers}
              error={errorsOf(`save-team ${team.id}`).name}
            />
          ))}
          <NewTeam key={teams.length} error={errorsOf("save-team ").name} />
        </Panel>
        <Panel title="Cohorts" isFlush>
          {cohorts.map((cohort) => (
            <CohortEditor
              key={`${cohort.id} ${cohort.name}`}
              cohort={cohort}
              errors={errorsOf(`save-cohort ${cohort.id}`)}
            />
          ))}
          <NewCohort key={cohorts.length} today={today} errors={errorsOf("save-cohort ")} />
        </Panel>
      </div>
    </>
  );
}
