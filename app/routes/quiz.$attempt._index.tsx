/** A quiz under way: one item on screen, ?item=3, or the first that is open. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readResponse } from "~/components/items/read-response";
import { QuizPlayer } from "~/features/quiz/QuizPlayer";
import { readForm } from "~/routing/form";
import { notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Quiz: ${data?.module.title ?? "module"} · Composure` },
];

const ItemNumberSchema = z.coerce.number().int().min(1).max(100);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const asked = ItemNumberSchema.safeParse(new URL(request.url).searchParams.get("item") ?? undefined);
  const index = asked.success ? asked.data - 1 : undefined;
  const quiz = await context.services.learning.readQuiz(viewer, {
    attemptId: params.attempt ?? "",
    index,
    at: context.now(),
  });
  if (quiz.ok) return quiz.value;
  throw quiz.failure === "over" ? redirect(`/quiz/${params.attempt}/results`) : notFound("This quiz");
}

const QuizForm = z.discriminatedUnion("intent", [
  z.looseObject({ intent: z.literal("answer"), item: z.string().max(100), number: ItemNumberSchema }),
  z.object({ intent: z.literal("finish") }),
]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = params.attempt ?? "";
  const form = await readForm(context, request, QuizForm);
  if (!form.ok) return json({ problem: form.failure.problem ?? "Please send this again." }, { status: 400 });
  const { learning } = context.services;

  if (form.value.intent === "finish") {
    const finished = await learning.finishQuiz(viewer, { attemptId, at: context.now() });
    if (!finished.ok) throw notFound("This quiz");
    return redirect(`/quiz/${attemptId}/results`);
  }
  const { item, number } = form.value;
  const answered = await learning.answerItem(viewer, {
    attemptId,
    itemVersionId: item,
    input: readResponse(form.value),
    at: context.now(),
  });
  if (answered.ok) return redirect(`/quiz/${attemptId}?item=${number}`);
  if (answered.failure.reason === "invalid")
    return json({ problem: answered.failure.message }, { status: 400 });
  if (answered.failure.reason === "over") return redirect(`/quiz/${attemptId}/results`);
  throw notFound(answered.failure.reason === "not-found" ? "This quiz" : "This question");
}

export default function QuizRoute() {
  const quiz = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return <QuizPlayer quiz={quiz} problem={problem} />;
}
