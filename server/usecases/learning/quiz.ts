/**
 * Use cases: a learner starts a quiz, looks at an item, answers it, finishes.
 *
 * The server decides about time. The first response to an item stands. Another
 * person's attempt is as good as none.
 */
import {
  type Feedback,
  feedbackOn,
  type ItemFace,
  parseResponse,
  readStored,
  scoreResponse,
  toPublic,
} from "#training/assessment/index";
import { type ContentVersion, drawItems, isTimeUp, secondsLeft } from "#training/learning/index";
import { can, type Viewer } from "#training/shared/access";
import { randomFrom } from "#training/shared/random";
import { fail, type Result, succeed } from "#training/shared/result";
import type { LearningDependencies, QuizAttemptRecord, QuizAttemptWithResponses } from "./ports";
import { closeAttempt, closeIfTimeIsUp, closeOverdueAttempts } from "./quiz-closing";

/** Starts a quiz, or goes on with the one that is open. The value is the attempt's id. */
export async function startQuiz(
  deps: LearningDependencies,
  viewer: Viewer,
  command: { readonly moduleSlug: string; readonly at: Date },
): Promise<Result<string, "not-allowed" | "not-found">> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  const module = await deps.content.find("module", command.moduleSlug);
  if (module === undefined) return fail("not-found");
  await closeOverdueAttempts(deps, viewer.accountId, { moduleSlug: module.slug, at: command.at });

  const seed = deps.newSeed();
  const items = await itemsOf(deps, module.slug);
  const seen = await itemsOfLastAttempt(deps, viewer.accountId, module.slug);
  const drawable = items.map((version) => ({
    version,
    slug: version.slug,
    competency: version.body.item.competency,
  }));
  const drawn = drawItems(drawable, module.body.quiz.draw, { seed, seen });
  const minutes = module.body.quiz.minutes;
  const attempt: QuizAttemptRecord = {
    id: deps.newId(),
    accountId: viewer.accountId,
    moduleVersionId: module.id,
    moduleSlug: module.slug,
    seed,
    itemVersionIds: drawn.map(({ version }) => version.id),
    timeLimitInS: minutes === undefined ? null : Math.round(minutes * 60),
    startedAt: command.at,
    submittedAt: null,
  };
  return succeed((await deps.quizzes.open(attempt)).id);
}

export type QuizPage = {
  readonly attemptId: string;
  readonly module: { readonly slug: string; readonly title: string; readonly passMark: number };
  /** For each item in order, whether it has a response. */
  readonly answered: readonly boolean[];
  /** Place of the item shown, from 0. */
  readonly index: number;
  readonly item: {
    readonly versionId: string;
    readonly face: ItemFace;
    readonly feedback: Feedback | undefined;
  };
  /** Whole seconds until time is up; undefined without a timer. */
  readonly secondsLeft: number | undefined;
};

/** An item of an open attempt: the one asked for, or the first without a response. "over" leads to the results. */
export async function readQuiz(
  deps: LearningDependencies,
  viewer: Viewer,
  command: { readonly attemptId: string; readonly index: number | undefined; readonly at: Date },
): Promise<Result<QuizPage, "not-found" | "over">> {
  const attempt = await ownAttempt(deps, viewer, command.attemptId);
  if (attempt === undefined) return fail("not-found");
  if (attempt.submittedAt !== null || (await closeIfTimeIsUp(deps, attempt, command.at))) return fail("over");
  const module = await deps.content.version("module", attempt.moduleVersionId);
  const items = await deps.content.versions("item", attempt.itemVersionIds);
  const answered = items.map((item) =>
    attempt.responses.some((response) => response.itemVersionId === item.id),
  );
  const firstOpen = answered.indexOf(false);
  const index = command.index ?? (firstOpen < 0 ? items.length - 1 : firstOpen);
  const item = items[index];
  if (module === undefined || item === undefined) return fail("not-found");
  const { title, quiz } = module.body;
  return succeed({
    attemptId: attempt.id,
    module: { slug: module.slug, title, passMark: quiz.passMark },
    answered,
    index,
    item: {
      versionId: item.id,
      face: faceIn(attempt, item),
      feedback: answered[index] ? feedbackIn(attempt, item) : undefined,
    },
    secondsLeft: secondsLeft(attempt, command.at),
  });
}

export type AnswerFailure =
  | { readonly reason: "not-found" | "not-in-attempt" | "over" }
  | { readonly reason: "invalid"; readonly message: string };

/** Scores a response and keeps it. Sent twice, the first one stands and is given back. */
export async function answerItem(
  deps: LearningDependencies,
  viewer: Viewer,
  command: {
    readonly attemptId: string;
    readonly itemVersionId: string;
    readonly input: unknown;
    readonly at: Date;
  },
): Promise<Result<Feedback, AnswerFailure>> {
  const attempt = await ownAttempt(deps, viewer, command.attemptId);
  if (attempt === undefined) return fail({ reason: "not-found" });
  if (!attempt.itemVersionIds.includes(command.itemVersionId)) return fail({ reason: "not-in-attempt" });
  if (attempt.submittedAt !== null || isTimeUp(attempt, command.at)) {
    await closeIfTimeIsUp(deps, attempt, command.at);
    return fail({ reason: "over" });
  }
  const item = (await deps.content.version("item", command.itemVersionId))?.body.item;
  if (item === undefined) return fail({ reason: "not-found" });
  const response = parseResponse(item, command.input);
  if (!response.ok) return fail({ reason: "invalid", message: response.failure });
  const score = scoreResponse(item, response.value);
  if (score.type === "unanswered") throw new Error("A response that was parsed is an answer.");

  const { earned, possible } = score;
  const kept = await deps.quizzes.respond(attempt.id, {
    itemVersionId: command.itemVersionId,
    response: response.value,
    earned,
    possible,
    at: command.at,
  });
  return kept === undefined
    ? fail({ reason: "over" })
    : succeed(feedbackOn(item, readStored(item, kept.response)));
}

/** Hands the attempt in as it is. Handing in twice changes nothing. */
export async function finishQuiz(
  deps: LearningDependencies,
  viewer: Viewer,
  command: { readonly attemptId: string; readonly at: Date },
): Promise<Result<void, "not-found">> {
  const attempt = await ownAttempt(deps, viewer, command.attemptId);
  if (attempt === undefined) return fail("not-found");
  const isLate = await closeIfTimeIsUp(deps, attempt, command.at);
  if (!isLate) await closeAttempt(deps, attempt, command.at);
  return succeed(undefined);
}

/** The face of an item as this attempt shuffled it. */
export function faceIn(attempt: QuizAttemptRecord, { slug, body }: ContentVersion<"item">): ItemFace {
  return toPublic(body.item, randomFrom(attempt.seed, slug));
}

/** Feedback on an item of an attempt, answered or not. */
export function feedbackIn(
  attempt: QuizAttemptWithResponses,
  { id, body }: ContentVersion<"item">,
): Feedback {
  const stored = attempt.responses.find((response) => response.itemVersionId === id);
  return feedbackOn(body.item, stored === undefined ? undefined : readStored(body.item, stored.response));
}

async function ownAttempt(
  deps: LearningDependencies,
  viewer: Viewer,
  id: string,
): Promise<QuizAttemptWithResponses | undefined> {
  const attempt = await deps.quizzes.find(id);
  const isOwn =
    attempt?.accountId === viewer.accountId && can(viewer, "take-training", { accountId: attempt.accountId });
  return isOwn ? attempt : undefined;
}

async function itemsOf(deps: LearningDependencies, moduleSlug: string): Promise<ContentVersion<"item">[]> {
  return (await deps.content.current("item")).filter((version) => version.body.module === moduleSlug);
}

async function itemsOfLastAttempt(
  deps: LearningDependencies,
  accountId: string,
  moduleSlug: string,
): Promise<ReadonlySet<string>> {
  const last = (await deps.quizzes.list(accountId, moduleSlug)).at(-1);
  const versions = await deps.content.versions("item", last?.itemVersionIds ?? []);
  return new Set(versions.map((version) => version.slug));
}
