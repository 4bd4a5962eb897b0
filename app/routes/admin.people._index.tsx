/** Everybody with an account, found by name and filters, and the invitations under way. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { UserPlus } from "lucide-react";
import { z } from "zod";
import { ROLES } from "#training/shared/access";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { AdminTabs } from "~/features/people/AdminTabs";
import { FormAnswer } from "~/features/people/FormAnswer";
import { Invitations } from "~/features/people/Invitations";
import { PageLinks } from "~/features/people/PageLinks";
import { PeopleFilters } from "~/features/people/PeopleFilters";
import { PeopleTable } from "~/features/people/PeopleTable";
import { personSentence } from "~/features/people/sentences";
import { readForm } from "~/routing/form";
import { forbidden, requireCapability } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "People · Composure" }];

/** What the address may ask for; anything else counts as not asked. */
const QuerySchema = z.object({
  text: z.string().max(100).catch(""),
  role: z.enum(ROLES).nullable().catch(null),
  team: z.string().max(100).catch(""),
  cohort: z.string().max(100).catch(""),
  standing: z.enum(["active", "left", "withdrawn", "all"]).catch("active"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-people");
  const { people } = context.services;
  const query = QuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { team, cohort, ...rest } = query;
  const found = await people.roster.find(viewer, { ...rest, teamId: team || null, cohortId: cohort || null });
  if (!found.ok) throw forbidden();
  const [places, invitations] = await Promise.all([people.teams.read(), people.invitations.list(viewer)]);
  return { query, found: found.value, places, invitations };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-people");
  const form = await readForm(context, request, z.object({ reference: z.string().max(100) }));
  if (!form.ok) return data({ problem: form.failure.problem, done: null }, { status: 400 });
  const revoked = await context.services.people.invitations.revoke(viewer, form.value.reference);
  if (revoked.ok)
    return data({ problem: null, done: "The invitation is revoked. Its link no longer works." });
  if (revoked.failure === "not-allowed") throw forbidden();
  return data({ problem: personSentence(revoked.failure), done: null }, { status: 409 });
}

export default function PeoplePage() {
  const { query, found, places, invitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isNarrowed = Boolean(
    query.text || query.role || query.team || query.cohort || query.standing !== "active",
  );
  const count = found.total === 1 ? "1 person" : `${found.total} people`;
  return (
    <>
      <PageHeader
        title="People"
        lead="Who has an account, what they may do, and where they belong."
        actions={
          <ButtonLink to="/admin/people/invite" variant="primary">
            <UserPlus aria-hidden className="size-4" />
            Invite somebody
          </ButtonLink>
        }
      />
      <AdminTabs />
      <FormAnswer answer={answer} className="mb-6" />
      <PeopleFilters
        key={JSON.stringify(query)}
        values={{ ...query, role: query.role ?? "" }}
        isNarrowed={isNarrowed}
        teams={places.teams}
        cohorts={places.cohorts}
      />
      <div className="flex flex-col gap-6">
        <Panel title={count} isFlush>
          <PeopleTable people={found.people} teams={places.teams} cohorts={places.cohorts} />
          <PageLinks page={found.page} pages={found.pages} />
        </Panel>
        <Invitations invitations={invitations} />
      </div>
    </>
  );
}
