/** One person as admins manage them: details and roles, sign-in, leaving, role history. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { dayIn } from "#training/shared/people";
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { FormAnswer } from "~/features/people/FormAnswer";
import { LeavingPanel } from "~/features/people/LeavingPanel";
import { OneTimeLink } from "~/features/people/OneTimeLink";
import { StandingTag } from "~/features/people/PeopleTable";
import { PersonFields } from "~/features/people/PersonFields";
import { actOnPerson, PersonActionForm } from "~/features/people/person-actions";
import { RoleHistory } from "~/features/people/RoleHistory";
import { SignInPanel } from "~/features/people/SignInPanel";
import { useFocusOnProblem } from "~/features/people/use-focus-on-problem";
import { NO_STORE } from "~/routing/cookies";
import { readForm } from "~/routing/form";
import { forbidden, notFound, requireCapability } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.person.name ?? "Person"} · Composure` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-people");
  const { people } = context.services;
  const read = await people.roster.read(viewer, params.accountId ?? "");
  if (!read.ok) throw read.failure === "unknown" ? notFound("This person") : forbidden();
  return {
    person: read.value,
    places: await people.teams.read(),
    today: dayIn(viewer.timeZone, context.now()),
    isOneself: viewer.accountId === read.value.accountId,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-people");
  const form = await readForm(context, request, PersonActionForm);
  if (!form.ok) return data({ ...form.failure, done: null, made: null }, { status: 400 });
  const answer = await actOnPerson(context.services.people, viewer, {
    accountId: params.accountId ?? "",
    act: form.value,
    address: request.url,
  });
  if (answer === "not-allowed") throw forbidden();
  if (answer === "unknown") throw notFound("This person");
  return data(answer, { status: answer.done === null ? 409 : 200, headers: NO_STORE });
}

export default function PersonPage() {
  const { person, places, today, isOneself } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFocusOnProblem(answer);
  const intent = useNavigation().formData?.get("intent");
  const errors: Readonly<Record<string, string>> = answer?.fields ?? {};
  return (
    <>
      <PageHeader
        title={person.name}
        lead={person.email}
        crumbs={[{ to: "/admin/people", label: "People" }]}
        actions={<StandingTag standing={person.standing} />}
      />
      <div className="flex max-w-[48rem] flex-col gap-6">
        {answer?.made ? (
          <OneTimeLink title={`A reset link for ${person.name} is ready`} {...answer.made} />
        ) : (
          <FormAnswer answer={answer} />
        )}
        <Panel title="Details and roles">
          <Form key={`${person.name} ${person.email}`} className="flex flex-col gap-6">
            <input type="hidden" name="intent" value="save" />
            <PersonFields draft={person} teams={places.teams} cohorts={places.cohorts} errors={errors} />
            <div>
              <Button variant="primary" isPending={intent === "save"}>
                Save
              </Button>
            </div>
          </Form>
        </Panel>
        <SignInPanel person={person} isOneself={isOneself} />
        <LeavingPanel person={person} today={today} errors={errors} />
        <RoleHistory spans={person.roleHistory} />
      </div>
    </>
  );
}
