/**
 * Standing: how far one learner is in every module, read from the record.
 */
import {
  type ContentVersion,
  type LessonRecord,
  type Module,
  type ModuleProgress,
  moduleProgress,
} from "#training/learning/index";
import type { LearningDependencies, LessonVisit, QuizAttemptWithResponses } from "./ports";

export type QuizStanding = {
  /** Submitted attempts. */
  readonly attempts: number;
  /** Best share of the points, 0 to 1; undefined before the first submitted attempt. */
  readonly best: number | undefined;
  readonly passedAt: Date | undefined;
  /** An attempt that is not submitted. */
  readonly openAttemptId: string | undefined;
};

export type ModuleStanding = {
  readonly module: ContentVersion<"module">;
  readonly progress: ModuleProgress;
  readonly quiz: QuizStanding;
};

/** Every current module with this learner's progress, in the order of the paths, then by title. */
export async function readStanding(deps: LearningDependencies, accountId: string): Promise<ModuleStanding[]> {
  const [modules, paths, visits, attempts] = await Promise.all([
    deps.content.current("module"),
    deps.content.current("path"),
    deps.lessons.visits(accountId),
    deps.quizzes.list(accountId),
  ]);
  const standings = modules.map((module) => standingOf(deps, module, { visits, attempts }));
  const order = paths.flatMap((path) => path.body.steps.map((step) => step.slug));
  const placeOf = ({ module }: ModuleStanding) =>
    order.includes(module.slug) ? order.indexOf(module.slug) : order.length;
  return (await Promise.all(standings)).sort(
    (left, right) =>
      placeOf(left) - placeOf(right) || left.module.body.title.localeCompare(right.module.body.title),
  );
}

/** One module of one learner. */
export async function readModuleStanding(
  deps: LearningDependencies,
  accountId: string,
  module: ContentVersion<"module">,
): Promise<ModuleStanding> {
  const [visits, attempts] = await Promise.all([
    deps.lessons.visits(accountId),
    deps.quizzes.list(accountId, module.slug),
  ]);
  return standingOf(deps, module, { visits, attempts });
}

/** Share of the points of an attempt, 0 to 1: items without a response bring nothing. */
function shareOfAttempt(attempt: QuizAttemptWithResponses): number {
  const earned = attempt.responses.reduce((sum, response) => sum + response.earned / response.possible, 0);
  return attempt.itemVersionIds.length === 0 ? 0 : earned / attempt.itemVersionIds.length;
}

type Records = {
  readonly visits: readonly LessonVisit[];
  readonly attempts: readonly QuizAttemptWithResponses[];
};

async function standingOf(
  deps: LearningDependencies,
  module: ContentVersion<"module">,
  records: Records,
): Promise<ModuleStanding> {
  const attempts = records.attempts.filter((attempt) => attempt.moduleSlug === module.slug);
  const quiz = await quizStanding(deps, attempts);
  const progress = moduleProgress(module.body, lessonRecords(module.body, records.visits), quiz.passedAt);
  return { module, progress, quiz };
}

async function quizStanding(
  deps: LearningDependencies,
  attempts: readonly QuizAttemptWithResponses[],
): Promise<QuizStanding> {
  const submitted = attempts.filter((attempt) => attempt.submittedAt !== null);
  const passed: number[] = [];
  for (const attempt of submitted) {
    // Held against the pass mark of its own time.
    const rules = (await deps.content.version("module", attempt.moduleVersionId))?.body.quiz;
    const isPassed = rules !== undefined && shareOfAttempt(attempt) >= rules.passMark - 1e-9;
    if (isPassed && attempt.submittedAt !== null) passed.push(attempt.submittedAt.getTime());
  }
  return {
    attempts: submitted.length,
    best: submitted.length === 0 ? undefined : Math.max(...submitted.map(shareOfAttempt)),
    passedAt: passed.length === 0 ? undefined : new Date(Math.min(...passed)),
    openAttemptId: attempts.find((attempt) => attempt.submittedAt === null)?.id,
  };
}

function lessonRecords(module: Module, visits: readonly LessonVisit[]): Map<string, LessonRecord> {
  const own = visits.filter((visit) => visit.moduleSlug === module.slug);
  return new Map(
    module.lessons.map((lesson) => [
      lesson.slug,
      { visits: own.filter((visit) => visit.lessonSlug === lesson.slug), answered: [] },
    ]),
  );
}
