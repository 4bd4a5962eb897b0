/** An attempt replayed, for whoever may read its debrief. */
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstNameOf } from "~/components/contact/words";
import { LocalTime } from "~/components/ui/LocalTime";
import { PageHeader } from "~/components/ui/PageHeader";
import { Replay } from "~/features/replay/Replay";
import { notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Replay: ${data?.scenario.title ?? "a contact"} · Composure` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = String(params.attemptId);
  const read = await context.services.debriefs.replay(viewer, attemptId);
  if (read.ok) return read.value;
  if (read.failure === "not-found") throw notFound("This attempt");
  // The contact's own page asks for what is missing: the rest of it, or its note.
  const own = await context.services.contacts.desktop(viewer, attemptId);
  if (own.ok) throw redirect(`/attempts/${attemptId}`);
  throw json({ message: "This contact is still being played, or waits for its note." }, { status: 404 });
}

export default function ReplayPage() {
  const view = useLoaderData<typeof loader>();
  const { scenario, attempt, learner, isOwn } = view;
  return (
    <>
      <PageHeader
        title={`Replay: ${scenario.title}`}
        crumbs={[{ to: `/attempts/${attempt.id}/debrief`, label: "Debrief" }]}
        lead={
          <>
            {isOwn ? "You" : learner.name} with {scenario.customer},{" "}
            <LocalTime at={attempt.startedAt} style="date-time" />
          </>
        }
      />
      {isOwn ? null : (
        <p className="mb-4 text-sm text-muted">
          The texts are as the learner reads them: “you” is {firstNameOf(learner.name)}.
        </p>
      )}
      <Replay key={attempt.id} view={view} />
    </>
  );
}
