/**
 * Use cases: a learner opens a lesson, reaches a card, answers a check.
 *
 * The key of a check leaves the server only with the feedback on an answer.
 */
import {
  type Feedback,
  feedbackOn,
  parseResponse,
  readStored,
  scoreResponse,
} from "#training/assessment/index";
import {
  type ContentVersion,
  checkOf,
  fulfilsLesson,
  type Lesson,
  type LessonProgress,
  lessonProgress,
  type PublicLesson,
  toPublicLesson,
} from "#training/learning/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { LearningDependencies, LessonPlace } from "./ports";

/** What comes after a lesson. */
export type NextUp =
  | { readonly kind: "lesson"; readonly slug: string; readonly title: string }
  | { readonly kind: "quiz" };

export type LessonPage = {
  readonly module: { readonly slug: string; readonly title: string; readonly lessons: number };
  readonly lesson: PublicLesson;
  readonly progress: LessonProgress;
  /** Card index → feedback on the last answer to its check. */
  readonly answers: Readonly<Record<number, Feedback>>;
  readonly next: NextUp;
};

export type LessonAddress = { readonly moduleSlug: string; readonly lessonSlug: string };
type Missing = "not-allowed" | "not-found";

export async function openLesson(
  deps: LearningDependencies,
  viewer: Viewer,
  address: LessonAddress,
): Promise<Result<LessonPage, Missing>> {
  const found = await findLesson(deps, viewer, address);
  if (!found.ok) return found;
  const { module, lesson, place } = found.value;
  const [record, answers] = await Promise.all([deps.lessons.record(place), deps.lessons.answers(place)]);
  const feedback = answers.flatMap(({ cardIndex, response }) => {
    const card = lesson.cards[cardIndex];
    const check = card === undefined ? undefined : checkOf(card);
    return check === undefined ? [] : [[cardIndex, feedbackOn(check, readStored(check, response))] as const];
  });
  return succeed({
    module: { slug: module.slug, title: module.body.title, lessons: module.body.lessons.length },
    lesson: toPublicLesson(lesson),
    progress: lessonProgress(lesson, record),
    answers: Object.fromEntries(feedback),
    next: nextAfter(module, lesson),
  });
}

/** Keeps that a card was reached. */
export async function visitCard(
  deps: LearningDependencies,
  viewer: Viewer,
  command: LessonAddress & { readonly cardIndex: number; readonly at: Date },
): Promise<Result<{ readonly progress: LessonProgress; readonly next: NextUp }, Missing>> {
  const found = await findLesson(deps, viewer, command);
  if (!found.ok) return found;
  const { module, lesson, place } = found.value;
  if (lesson.cards[command.cardIndex] === undefined) return fail("not-found");
  const visit = { cardIndex: command.cardIndex, at: command.at };
  await deps.lessons.addVisit(place, visit, (record) => fulfilsLesson(lesson, record));
  return succeed({
    progress: lessonProgress(lesson, await deps.lessons.record(place)),
    next: nextAfter(module, lesson),
  });
}

export type CheckFailure =
  | { readonly reason: Missing }
  | { readonly reason: "invalid"; readonly message: string };

/** Scores an answer to the check of a card, keeps it and gives the feedback. */
export async function answerCheck(
  deps: LearningDependencies,
  viewer: Viewer,
  command: LessonAddress & { readonly cardIndex: number; readonly input: unknown; readonly at: Date },
): Promise<Result<Feedback, CheckFailure>> {
  const found = await findLesson(deps, viewer, command);
  if (!found.ok) return fail({ reason: found.failure });
  const { lesson, place } = found.value;
  const card = lesson.cards[command.cardIndex];
  const check = card === undefined ? undefined : checkOf(card);
  if (check === undefined) return fail({ reason: "not-found" });

  const response = parseResponse(check, command.input);
  if (!response.ok) return fail({ reason: "invalid", message: response.failure });
  const score = scoreResponse(check, response.value);
  if (score.type === "unanswered") throw new Error("A response that was parsed is an answer.");
  const { earned, possible } = score;
  const answer = { cardIndex: command.cardIndex, response: response.value, earned, possible, at: command.at };
  await deps.lessons.addAnswer(place, answer, (record) => fulfilsLesson(lesson, record));
  return succeed(feedbackOn(check, response.value));
}

type FoundLesson = {
  readonly module: ContentVersion<"module">;
  readonly lesson: Lesson;
  readonly place: LessonPlace;
};

async function findLesson(
  deps: LearningDependencies,
  viewer: Viewer,
  address: LessonAddress,
): Promise<Result<FoundLesson, Missing>> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  const module = await deps.content.find("module", address.moduleSlug);
  const lesson = module?.body.lessons.find((each) => each.slug === address.lessonSlug);
  if (module === undefined || lesson === undefined) return fail("not-found");
  const place = {
    accountId: viewer.accountId,
    moduleVersionId: module.id,
    moduleSlug: module.slug,
    lessonSlug: lesson.slug,
  };
  return succeed({ module, lesson, place });
}

function nextAfter(module: ContentVersion<"module">, lesson: Lesson): NextUp {
  const next = module.body.lessons[module.body.lessons.findIndex((each) => each.slug === lesson.slug) + 1];
  return next === undefined ? { kind: "quiz" } : { kind: "lesson", slug: next.slug, title: next.title };
}
