/** Invite somebody: their account is made when they use the link. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { dayIn } from "#training/shared/people";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Form } from "~/components/ui/Form";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { FormAnswer } from "~/features/people/FormAnswer";
import { OneTimeLink } from "~/features/people/OneTimeLink";
import { PersonFields } from "~/features/people/PersonFields";
import { PersonFormFields } from "~/features/people/person-form";
import { personSentence } from "~/features/people/sentences";
import { useFocusOnProblem } from "~/features/people/use-focus-on-problem";
import { NO_STORE } from "~/routing/cookies";
import { fieldProblem, readForm } from "~/routing/form";
import { forbidden, requireCapability } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Invite somebody · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-people");
  return { places: await context.services.people.teams.read(), today: dayIn(viewer.timeZone, context.now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-people");
  const form = await readForm(context, request, z.object(PersonFormFields));
  if (!form.ok) return data({ ...form.failure, made: null }, { status: 400 });
  const made = await context.services.people.invitations.make(viewer, form.value);
  if (made.ok) {
    const address = new URL(`/invite/${made.value.token}`, request.url).href;
    const { name } = form.value;
    return data(
      { problem: null, fields: {}, made: { name, address, expiresAt: made.value.expiresAt } },
      { headers: NO_STORE },
    );
  }
  if (made.failure === "not-allowed") throw forbidden();
  return data({ ...fieldProblem("email", personSentence(made.failure)), made: null }, { status: 409 });
}

export default function InvitePersonPage() {
  const { places, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFocusOnProblem(answer);
  const made = answer?.made ?? null;
  const isPending = useNavigation().state !== "idle";
  const draft = {
    name: "",
    email: "",
    roles: ["learner" as const],
    teamId: null,
    cohortId: null,
    hiredOn: today,
  };
  return (
    <>
      <PageHeader
        title="Invite somebody"
        lead="You get a link to hand on. They choose their own password with it, and nobody else knows it."
        crumbs={[{ to: "/admin/people", label: "People" }]}
      />
      <div className="flex max-w-[48rem] flex-col gap-6">
        <FormAnswer answer={answer} />
        {made ? (
          <OneTimeLink
            key={made.address}
            title={`The invitation of ${made.name} is ready`}
            address={made.address}
            expiresAt={made.expiresAt}
          />
        ) : null}
        <Panel title={made ? "Invite somebody else" : undefined}>
          <Form key={made?.address ?? ""} className="flex flex-col gap-6">
            <PersonFields
              draft={draft}
              teams={places.teams}
              cohorts={places.cohorts}
              errors={answer?.fields ?? {}}
            />
            <div className="flex flex-wrap gap-2">
              <Button variant="primary" isPending={isPending}>
                Make the link
              </Button>
              <ButtonLink to="/admin/people" variant="quiet">
                Back to people
              </ButtonLink>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
