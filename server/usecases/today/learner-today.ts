/**
 * Use case: a learner opens the first page. One thing to start, what else is
 * under way, what is due, and what has been achieved.
 */
import type { Viewer } from "#training/shared/access";
import { dayIn } from "../learning/day-in";
import { ensureEnrolled } from "../learning/ensure-enrolled";
import { type PathView, readPaths, type StepView } from "../learning/learn-page";
import { type ModuleStanding, readStanding } from "../learning/standing";
import { type Achievements, readAchievements } from "./achievements";
import type { TodayDependencies } from "./ports";
import { stepTask, suggestedTask } from "./scenario-task";
import { type Task, type TaskReason, taskInModule } from "./tasks";
import { readUnderWay } from "./under-way";

export type DueStep = Pick<StepView, "title" | "minutes" | "dueOn" | "isOverdue" | "state"> & {
  readonly kind: "module" | "scenario";
  readonly slug: string;
  readonly mode: "practice" | "assessed" | null;
};

export type PathToday = {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly finishedAt: string | null;
  /** Steps that are late or due within three days, the earliest first; the one to start is not among them. */
  readonly due: readonly DueStep[];
};

export type LearnerToday = {
  /** The one thing to start; null when there is no content. */
  readonly start: Task | null;
  /** What else has been begun. */
  readonly underWay: readonly Task[];
  readonly path: PathToday | null;
  readonly achievements: Achievements;
};

/** What was begun longer ago than this no longer comes before the path. */
const FRESH_FOR_IN_MS = 7 * 86_400_000;
const MOST_UNDER_WAY = 4;
const DUE_WITHIN_DAYS = 3;
const MOST_DUE = 5;

/** The learner's part of Today. */
export async function readLearnerToday(
  deps: TodayDependencies,
  viewer: Viewer,
  at: Date,
): Promise<LearnerToday> {
  await ensureEnrolled(deps.learning, viewer, at);
  const standings = await readStanding(deps.learning, viewer.accountId);
  const [paths, underWay, achievements] = await Promise.all([
    readPaths(deps.learning, { viewer, at, standings }),
    readUnderWay(deps, { accountId: viewer.accountId, standings, at }),
    readAchievements(deps, viewer, at),
  ]);
  const today = dayIn(viewer.timeZone, at);
  const path = paths.find((each) => each.finishedAt === undefined) ?? paths[0];
  const goOn = underWay.find((task) => isFresh(task, at));
  const start = goOn ?? (await nextTask(deps, { path, standings, today, viewer, at })) ?? null;
  return {
    start,
    underWay: underWay
      .filter((task) => task !== start && !isInSameModule(task, start))
      .slice(0, MOST_UNDER_WAY),
    path: path === undefined ? null : pathToday(path, start, today),
    achievements,
  };
}

type Whereabouts = {
  readonly path: PathView | undefined;
  readonly standings: readonly ModuleStanding[];
  readonly today: string;
  readonly viewer: Viewer;
  readonly at: Date;
};

async function nextTask(deps: TodayDependencies, where: Whereabouts): Promise<Task | undefined> {
  const { path, standings, today, viewer, at } = where;
  const next = path?.next;
  if (next === undefined) return await suggestedTask(deps, viewer.accountId, at);
  const { step } = next;
  const reason = reasonOf(next, today);
  if (step.kind === "scenario") return await stepTask(deps, viewer.accountId, { step, view: next, reason });
  const standing = standings.find(({ module }) => module.slug === step.slug);
  return standing === undefined ? undefined : taskInModule(standing, reason);
}

function reasonOf(step: StepView, today: string): TaskReason {
  const state = step.isOverdue ? "overdue" : step.dueOn === today ? "due-today" : "ahead";
  return { kind: "step", day: step.dueOn, state };
}

function pathToday(path: PathView, start: Task | null, today: string): PathToday {
  const horizon = new Date(Date.parse(`${today}T00:00:00Z`) + DUE_WITHIN_DAYS * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const open = path.steps.filter((step) => step.state !== "done" && step.dueOn <= horizon);
  const due = open
    .filter((step) => !(step.state === "open" && start?.reason.kind === "step"))
    .slice(0, MOST_DUE)
    .map(({ step, title, minutes, dueOn, isOverdue, state }) => ({
      title,
      minutes,
      dueOn,
      isOverdue,
      state,
      kind: step.kind,
      slug: step.slug,
      mode: step.kind === "scenario" ? step.mode : null,
    }));
  const { title, done, steps, finishedAt } = path;
  return { title, done, total: steps.length, finishedAt: finishedAt?.toISOString() ?? null, due };
}

function isFresh({ reason }: Task, at: Date): boolean {
  return reason.kind === "under-way" && at.getTime() - Date.parse(reason.since) < FRESH_FOR_IN_MS;
}

/** A module that waits with its lessons or its quiz is one thing to go on with, not two. */
function isInSameModule(task: Task, start: Task | null): boolean {
  return "module" in task && start !== null && "module" in start && task.module === start.module;
}
