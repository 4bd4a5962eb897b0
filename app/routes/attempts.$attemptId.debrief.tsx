/** The debrief of an attempt: for the learner, and for those who may read it. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Play } from "lucide-react";
import { z } from "zod";
import { OverruleSchema } from "#training/assessment/judging/finding";
import { firstNameOf } from "~/components/contact/words";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { ChannelMark } from "~/components/ui/ChannelMark";
import { LocalTime } from "~/components/ui/LocalTime";
import { Notice } from "~/components/ui/Notice";
import { PageHeader } from "~/components/ui/PageHeader";
import { FamilyPanel } from "~/features/compare/FamilyPanel";
import { Contents } from "~/features/debrief/Contents";
import { Criteria } from "~/features/debrief/Criteria";
import { DebriefTranscript } from "~/features/debrief/DebriefTranscript";
import { FatalErrors } from "~/features/debrief/FatalErrors";
import { HowPlayed, PlayedWith } from "~/features/debrief/HowPlayed";
import { MissedFacts } from "~/features/debrief/MissedFacts";
import { MoodPanel } from "~/features/debrief/MoodPanel";
import { NotePanel } from "~/features/debrief/NotePanel";
import { Summary } from "~/features/debrief/Summary";
import { readForm } from "~/routing/form";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Debrief: ${data?.scenario.title ?? "a contact"} · Composure` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = String(params.attemptId);
  const read = await context.services.debriefs.read(viewer, attemptId);
  if (read.ok) {
    const family = await context.services.debriefs.family(viewer, attemptId);
    return { ...read.value, family: family.ok ? family.value : [] };
  }
  if (read.failure === "not-found") throw notFound("This attempt");
  // The contact's own page asks for what is missing: the rest of it, or its note.
  const own = await context.services.contacts.desktop(viewer, attemptId);
  if (own.ok) throw redirect(`/attempts/${attemptId}`);
  throw json({ message: "This contact is still being played, or waits for its note." }, { status: 404 });
}

const BranchForm = z.object({
  intent: z.literal("branch"),
  atEvent: z.coerce.number().int().min(0).max(100_000),
});
const OverruleForm = OverruleSchema.extend({ intent: z.literal("overrule") });
const DebriefForm = z.discriminatedUnion("intent", [BranchForm, OverruleForm], {
  error: "This button is not known. Reload the page and try again.",
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = String(params.attemptId);
  const sent = await request
    .clone()
    .formData()
    .catch(() => undefined);
  const form = await readForm(context, request, DebriefForm);
  if (!form.ok)
    return json({ criterion: String(sent?.get("criterion") ?? ""), ...form.failure }, { status: 400 });
  const { debriefs, contacts } = context.services;

  if (form.value.intent === "branch") {
    const started = await contacts.branch(viewer, { attemptId, atEvent: form.value.atEvent });
    if (started.ok) return redirect(`/attempts/${started.value}`);
    throw notFound("This turn");
  }
  const { criterion, level, reason } = form.value;
  const overruled = await debriefs.overrule(viewer, { attemptId, criterion, level, reason });
  if (overruled.ok) return null;
  throw overruled.failure === "not-allowed" ? forbidden() : notFound("This finding");
}

export default function DebriefPage() {
  const view = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const { debrief, scenario, attempt, learner, isOwn } = view;
  const name = firstNameOf(scenario.customer);
  return (
    <>
      <PageHeader
        title={scenario.title}
        crumbs={isOwn ? [{ to: "/practise", label: "Practise" }] : [{ to: "/attempts", label: "Attempts" }]}
        lead={
          <>
            {isOwn ? "You" : learner.name} with {scenario.customer},{" "}
            <LocalTime at={attempt.startedAt} style="date-time" />
            <span className="ml-3 inline-flex align-bottom">
              <ChannelMark channel={scenario.channel} />
            </span>
          </>
        }
        actions={<HowPlayed attempt={attempt} />}
      />
      <div className="flex flex-col gap-6">
        {problem?.problem && problem.criterion === "" ? (
          <Notice tone="problem" title="Nothing was changed">
            {problem.problem}
          </Notice>
        ) : null}
        <PlayedWith attempt={attempt} customer={name} isOwn={isOwn} />
        <div>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <Contents hasFamily={view.family.length > 1} />
            <ButtonLink to={`/attempts/${attempt.id}/replay`} size="sm">
              <Play aria-hidden className="size-4" />
              Replay
            </ButtonLink>
          </div>
          {isOwn ? null : (
            <p className="mt-2 text-sm text-muted">
              The texts are as the learner reads them: “you” is {firstNameOf(learner.name)}.
            </p>
          )}
        </div>
        <Summary view={view} />
        <FatalErrors findings={debrief.fatalErrors} />
        <div id="family" className="scroll-mt-6 empty:hidden">
          <FamilyPanel family={view.family} attemptId={attempt.id} isOwn={isOwn} />
        </div>
        <div id="mood" className="scroll-mt-6">
          <MoodPanel view={view} />
        </div>
        <div id="criteria" className="scroll-mt-6">
          <Criteria view={view} problem={problem} />
        </div>
        <div id="facts" className="scroll-mt-6">
          <MissedFacts facts={debrief.missedFacts} name={name} />
        </div>
        <div id="transcript" className="scroll-mt-6">
          <DebriefTranscript view={view} />
        </div>
        <div id="note" className="scroll-mt-6">
          <NotePanel note={debrief.note} findings={debrief.findings} />
        </div>
      </div>
    </>
  );
}
