/**
 * Where people stand on the paths that they are enrolled in. The rules of a path
 * are training/learning's; here they are given many people's records at once.
 */

import { DUE_WITHIN_DAYS, shiftDay } from "#training/analytics/index";
import { isOverdue, type PathProgress, pathProgress } from "#training/learning/index";
import type { EndedAttempt, EnrolmentRow, MeasureDependencies, SubmittedQuiz } from "./ports";

export type PathStanding = {
  readonly slug: string;
  readonly title: string;
  readonly progress: PathProgress;
};

export type TrainingRecord = {
  readonly enrolments: readonly EnrolmentRow[];
  readonly attempts: readonly EndedAttempt[];
  readonly quizzes: readonly SubmittedQuiz[];
};

/** One person's paths, the latest enrolment first. */
export async function readPathStandings(
  content: MeasureDependencies["content"],
  record: TrainingRecord,
): Promise<PathStanding[]> {
  const passedModules = await passedModulesOf(content, record.quizzes);
  const standings = record.enrolments.map(async ({ pathVersionId, enrolledAt }) => {
    const path = await content.version("path", pathVersionId);
    if (path === undefined) return undefined;
    const progress = pathProgress(path.body, enrolledAt, { passedModules, played: record.attempts });
    return { slug: path.slug, title: path.body.title, progress };
  });
  return (await Promise.all(standings)).filter((standing) => standing !== undefined);
}

/** Module slug → when its quiz was first passed, by the pass mark of its own time. */
async function passedModulesOf(
  content: MeasureDependencies["content"],
  quizzes: readonly SubmittedQuiz[],
): Promise<Map<string, Date>> {
  const passed = new Map<string, Date>();
  for (const quiz of quizzes) {
    if (!(await isPassed(content, quiz))) continue;
    const earlier = passed.get(quiz.moduleSlug);
    if (earlier === undefined || quiz.submittedAt < earlier) passed.set(quiz.moduleSlug, quiz.submittedAt);
  }
  return passed;
}

/** Held against the pass mark of the version that was taken. */
export async function isPassed(
  content: MeasureDependencies["content"],
  { moduleVersionId, share }: SubmittedQuiz,
): Promise<boolean> {
  const module = await content.version("module", moduleVersionId);
  return module !== undefined && share >= module.body.quiz.passMark - 1e-9;
}

export type StepCounts = {
  readonly done: number;
  readonly total: number;
  /** Not done, and due within a week from today. */
  readonly due: number;
  /** Not done, and its day has passed. */
  readonly overdue: number;
  /** When the first path was finished; null while none is. */
  readonly finishedAt: Date | null;
};

/** The steps of all paths together; null for somebody who is enrolled in none. */
export function countSteps(standings: readonly PathStanding[], today: string): StepCounts | null {
  if (standings.length === 0) return null;
  const steps = standings.flatMap((standing) => standing.progress.steps);
  const open = steps.filter((step) => step.state !== "done");
  const overdue = open.filter((step) => isOverdue(step, today)).length;
  const soon = open.filter((step) => step.dueOn <= shiftDay(today, DUE_WITHIN_DAYS)).length;
  const finished = standings.flatMap(({ progress }) => progress.finishedAt?.getTime() ?? []);
  return {
    done: steps.length - open.length,
    total: steps.length,
    due: soon - overdue,
    overdue,
    finishedAt: finished.length === 0 ? null : new Date(Math.min(...finished)),
  };
}
