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
import { INTENSITIES } from "#training/simulation/intensity";
import { WordsLeave } from "~/components/contact/WordsLeave";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { EmptyState } from "~/components/ui/EmptyState";
import { Notice } from "~/components/ui/Notice";
import { PageHeader } from "~/components/ui/PageHeader";
import { ChoicePanel, useChoices } from "~/features/practise/ChoicePanel";
import { ScenarioChoice } from "~/features/practise/ScenarioChoice";
import { readForm } from "~/routing/form";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Practise · Composure" }];

const StartForm = z.object({
  scenario: z.string().min(1).max(100),
  mode: z.enum(["practice", "assessed"], { error: "Choose whether to practise or to be assessed." }),
  intensity: z.enum(INTENSITIES).optional(),
  private: z.literal("yes").optional(),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.contacts.practise(viewer, context.now());
  if (!page.ok) throw forbidden();
  return page.value;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, StartForm);
  if (!form.ok)
    return json(
      { problem: form.failure.problem ?? Object.values(form.failure.fields)[0] ?? null },
      { status: 400 },
    );
  const { private: isPrivate, ...choice } = form.value;
  const started = await context.services.contacts.start(viewer, {
    ...choice,
    isPrivate: isPrivate === "yes",
  });
  if (started.ok) return redirect(`/attempts/${started.value}`);
  if (started.failure === "assessed-is-not-private")
    return json(
      { problem: "An assessed contact can't be private. Practise, or take the tick out." },
      { status: 400 },
    );
  throw started.failure === "not-allowed" ? forbidden() : notFound("This scenario");
}

export default function PractisePage() {
  const { scenarios, suggestion, intensity } = useLoaderData<typeof loader>();
  const { choices, setChoices } = useChoices(intensity);
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHeader
        title="Practise"
        lead="Talk to a difficult customer where nothing can go wrong but the conversation. Practice counts half; assessed contacts count in full. You can ask for hints, and stop at any time."
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
        <div className="flex flex-col gap-6">
          <WordsLeave />
          <ChoicePanel choices={choices} onChange={setChoices} />
          <ScenarioChoice scenarios={scenarios} suggestion={suggestion} choices={choices} />
        </div>
      )}
    </>
  );
}
