/** A lesson, card by card. The card is in the address: ?card=3. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { z } from "zod";
import { readResponse } from "~/components/items/read-response";
import { addressOfCard, cardInAddress } from "~/features/learn/card-address";
import { LessonPlayer } from "~/features/learn/LessonPlayer";
import { readForm } from "~/routing/form";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lesson.title ?? "Lesson"} · Composure` },
];

/** Turning a card needs nothing from the server: the lesson is here whole. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const isSamePage = currentUrl.pathname === nextUrl.pathname;
  const isOtherCard = currentUrl.searchParams.get("card") !== nextUrl.searchParams.get("card");
  return isSamePage && isOtherCard && formMethod === undefined ? false : defaultShouldRevalidate;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.learning.openLesson(viewer, addressOf(params));
  if (!page.ok) throw failureOf(page.failure);
  const { lesson, progress } = page.value;
  const asked = cardInAddress(new URL(request.url).searchParams, lesson.cards.length);
  if (asked === undefined) throw redirect(addressOfCard(progress.resumeAt));
  return page.value;
}

const CardSchema = z.coerce.number().int().min(0);
const LessonForm = z.discriminatedUnion("intent", [
  /** A card is on screen. */
  z.object({ intent: z.literal("visit"), card: CardSchema }),
  /** The button "Next" without script. */
  z.object({ intent: z.literal("next"), card: CardSchema }),
  z.object({ intent: z.literal("finish"), card: CardSchema }),
  z.looseObject({ intent: z.literal("check"), card: CardSchema }),
]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, LessonForm);
  if (!form.ok) return json({ card: -1, problem: form.failure.problem ?? "Please send this again." }, 400);
  const { intent, card } = form.value;
  const command = { ...addressOf(params), cardIndex: card, at: context.now() };
  const { learning } = context.services;

  if (intent === "check") {
    const input = readResponse(form.value);
    return afterAnswer(card, await learning.answerCheck(viewer, { ...command, input }));
  }
  const visited = await learning.visitCard(viewer, command);
  if (!visited.ok) throw failureOf(visited.failure);
  if (intent === "visit") return json({ card, problem: null });
  return redirect(intent === "next" ? addressOfCard(card) : addressAfter(command.moduleSlug, visited.value));
}

type Learning = LoaderFunctionArgs["context"]["services"]["learning"];

/** The card with the feedback, or what was wrong with the answer. */
function afterAnswer(card: number, answered: Awaited<ReturnType<Learning["answerCheck"]>>) {
  if (answered.ok) return redirect(addressOfCard(card));
  if (answered.failure.reason !== "invalid") throw failureOf(answered.failure.reason);
  return json({ card, problem: answered.failure.message }, 400);
}

type Visited = Extract<Awaited<ReturnType<Learning["visitCard"]>>, { ok: true }>["value"];

/** Where a lesson leads when its last card was read: to a check left open, the next lesson or the quiz. */
function addressAfter(moduleSlug: string, { progress, next }: Visited): string {
  const openCheck = progress.openChecks[0];
  if (progress.state !== "finished" && openCheck !== undefined) return addressOfCard(openCheck);
  return `/learn/${moduleSlug}/${next.kind === "quiz" ? "quiz" : next.slug}`;
}

export default function LessonRoute() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const index = cardInAddress(search, page.lesson.cards.length) ?? page.progress.resumeAt;
  const problem = sent?.problem ? { card: sent.card < 0 ? index : sent.card, text: sent.problem } : undefined;
  return <LessonPlayer key={page.lesson.slug} page={page} index={index} problem={problem} />;
}

function addressOf(params: LoaderFunctionArgs["params"]) {
  return { moduleSlug: params.module ?? "", lessonSlug: params.lesson ?? "" };
}

function failureOf(failure: "not-allowed" | "not-found"): Response {
  return failure === "not-allowed" ? forbidden() : notFound("This lesson");
}
