/** What words the customer's lines, how it does, and a line to try. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { RotateCw } from "lucide-react";
import { z } from "zod";
import { Button } from "~/components/ui/Button";
import { PageHeader } from "~/components/ui/PageHeader";
import { CountsPanel } from "~/features/voice/CountsPanel";
import { QueuePanel } from "~/features/voice/QueuePanel";
import { StatePanel } from "~/features/voice/StatePanel";
import { type TrialAnswer, TrialPanel } from "~/features/voice/TrialPanel";
import { nothingSaidInWords } from "~/features/voice/words";
import { readForm } from "~/routing/form";
import { forbidden, requireCapability } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Voice · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-voice");
  const view = context.services.voice.read(viewer);
  if (!view.ok) throw forbidden();
  return view.value;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireCapability(context, request, "manage-voice");
  const form = await readForm(context, request, z.object({}));
  if (!form.ok) return data(noTrial(form.failure.problem ?? nothingSaidInWords("")), { status: 400 });
  const said = await context.services.voice.saySomething(viewer);
  if (said.ok) return data<TrialAnswer>({ trial: said.value, problem: null });
  if (said.failure === "not-allowed") throw forbidden();
  return data(noTrial(nothingSaidInWords(said.failure)));
}

function noTrial(problem: string): TrialAnswer {
  return { trial: null, problem };
}

export default function VoicePage() {
  const { face, health, load, counts, startedAt } = useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  return (
    <>
      <PageHeader
        title="Voice"
        lead="What puts the customers' lines into words, beside the lines that people wrote. Whatever it is, each line passes the guard before a learner sees it."
        actions={
          <Button
            type="button"
            isPending={revalidator.state !== "idle"}
            onClick={() => revalidator.revalidate()}
          >
            <RotateCw aria-hidden className="size-4" />
            Look again
          </Button>
        }
      />
      <div className="flex max-w-[48rem] flex-col gap-6">
        <StatePanel face={face} health={health} />
        {face ? <TrialPanel /> : null}
        {load && face ? <QueuePanel load={load} kind={face.kind} /> : null}
        <CountsPanel counts={counts} startedAt={startedAt} />
      </div>
    </>
  );
}
