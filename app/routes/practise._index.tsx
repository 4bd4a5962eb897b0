/** Practise: every scenario, and how to start or go on with one. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MessagesSquare } from "lucide-react";
import { z } from "zod";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { EmptyState } from "~/components/ui/EmptyState";
import { Notice } from "~/components/ui/Notice";
import { PageHeader } from "~/components/ui/PageHeader";
import { ScenarioCard } from "~/features/practise/ScenarioCard";
import { readForm } from "~/routing/form";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Practise · Composure" }];

const StartForm = z.object({
  scenario: z.string().min(1).max(100),
  mode: z.enum(["practice", "assessed"], { error: "Choose whether to practise or to be assessed." }),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const scenarios = await context.services.contacts.scenarios(viewer);
  if (!scenarios.ok) throw forbidden();
  return { scenarios: scenarios.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, StartForm);
  if (!form.ok)
    return json(
      { problem: form.failure.problem ?? Object.values(form.failure.fields)[0] ?? null },
      { status: 400 },
    );
  const started = await context.services.contacts.start(viewer, form.value);
  if (started.ok) return redirect(`/attempts/${started.value}`);
  throw started.failure === "not-allowed" ? forbidden() : notFound("This scenario");
}

export default function PractisePage() {
  const { scenarios } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHeader
        title="Practise"
        lead="Talk to a difficult customer where nothing can go wrong but the conversation. Practice counts half; assessed contacts count in full."
        actions={<ButtonLink to="/attempts">All your contacts</ButtonLink>}
      />
      {problem ? (
        <Notice tone="problem" title="Nothing was started">
          {problem}
        </Notice>
      ) : null}
      {scenarios.length === 0 ? (
        <EmptyState title="There are no scenarios yet" icon={MessagesSquare}>
          They come with the content. Ask whoever runs Composure here.
        </EmptyState>
      ) : (
        <div className="grid gap-4 md:grid-cols-2">
          {scenarios.map((scenario) => (
            <ScenarioCard key={scenario.slug} scenario={scenario} />
          ))}
        </div>
      )}
    </>
  );
}
