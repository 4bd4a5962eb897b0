/** A contact being played: the agent's desktop. Once it is assessed, the debrief takes its place. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Simulator } from "~/features/simulator/Simulator";
import { notFound, requireViewer } from "~/routing/viewer";

export const handle = { layout: "full" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.desktop.scenario.title} · Composure` : "Composure" },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = String(params.attemptId);
  const read = await context.services.contacts.desktop(viewer, attemptId);
  if (!read.ok) {
    const debrief = await context.services.debriefs.read(viewer, attemptId);
    if (debrief.ok) throw redirect(`/attempts/${attemptId}/debrief`);
    throw notFound("This attempt");
  }
  if (read.value.isStopped) throw redirect(`/attempts/${attemptId}/stopped`);
  if (read.value.isAssessed) throw redirect(`/attempts/${attemptId}/debrief`);
  return { desktop: read.value.desktop };
}

export default function AttemptPage() {
  const { desktop } = useLoaderData<typeof loader>();
  return (
    <Simulator
      key={desktop.attemptId}
      desktop={desktop}
      leaveTo="/practise"
      debriefTo={`/attempts/${desktop.attemptId}/debrief`}
      stoppedTo={`/attempts/${desktop.attemptId}/stopped`}
    />
  );
}
