/**
 * Use case: a learner looks at one module: its lessons and its quiz.
 */

import type { LessonProgress, QuizRules } from "#training/learning/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { competencyTitles, type ModuleView, moduleView } from "./learn-page";
import type { LearningDependencies } from "./ports";
import { closeOverdueAttempts } from "./quiz-closing";
import { readModuleStanding } from "./standing";

export type LessonRow = {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly teaches: string;
  readonly minutes: number;
  readonly cards: number;
  readonly progress: LessonProgress;
};

export type ModulePage = {
  readonly module: ModuleView;
  readonly lessonRows: readonly LessonRow[];
  readonly rules: QuizRules;
};

export async function readModulePage(
  deps: LearningDependencies,
  viewer: Viewer,
  command: { readonly moduleSlug: string; readonly at: Date },
): Promise<Result<ModulePage, "not-allowed" | "not-found">> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  const module = await deps.content.find("module", command.moduleSlug);
  if (module === undefined) return fail("not-found");
  await closeOverdueAttempts(deps, viewer.accountId, { moduleSlug: module.slug, at: command.at });
  const standing = await readModuleStanding(deps, viewer.accountId, module);
  const lessonRows = standing.progress.lessons.flatMap(({ slug, progress }): LessonRow[] => {
    const lesson = module.body.lessons.find((each) => each.slug === slug);
    if (lesson === undefined) return [];
    const { number, title, teaches, minutes, cards } = lesson;
    return [{ slug, number, title, teaches, minutes, cards: cards.length, progress }];
  });
  return succeed({
    module: moduleView(standing, await competencyTitles(deps)),
    lessonRows,
    rules: module.body.quiz,
  });
}
