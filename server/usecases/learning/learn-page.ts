/**
 * Use case: a learner looks at their paths and at all modules.
 */

import { isOverdue, type PathRecord, pathProgress, type StepProgress } from "#training/learning/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { dayIn } from "./day-in";
import { ensureEnrolled } from "./ensure-enrolled";
import type { EnrolmentRecord, LearningDependencies } from "./ports";
import { type ModuleStanding, readStanding } from "./standing";

export type StepView = StepProgress & {
  readonly title: string;
  readonly minutes: number;
  readonly isOverdue: boolean;
};

export type PathView = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly enrolledAt: Date;
  readonly dueOn: string | null;
  readonly steps: readonly StepView[];
  readonly done: number;
  readonly next: StepView | undefined;
  readonly finishedAt: Date | undefined;
};

export type ModuleView = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly competencies: readonly string[];
  readonly lessons: number;
  readonly progress: ModuleStanding["progress"];
  readonly quiz: ModuleStanding["quiz"];
};

export type LearnPage = { readonly paths: readonly PathView[]; readonly modules: readonly ModuleView[] };

export async function readLearnPage(
  deps: LearningDependencies,
  viewer: Viewer,
  at: Date,
): Promise<Result<LearnPage, "not-allowed">> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  await ensureEnrolled(deps, viewer, at);
  const standings = await readStanding(deps, viewer.accountId);
  const titles = await competencyTitles(deps);
  const paths = await readPaths(deps, { viewer, at, standings });
  return succeed({ paths, modules: standings.map((standing) => moduleView(standing, titles)) });
}

/** Slug → title of each competency. */
export async function competencyTitles(
  deps: Pick<LearningDependencies, "content">,
): Promise<ReadonlyMap<string, string>> {
  return new Map(
    (await deps.content.current("competency")).map((version) => [version.slug, version.body.title]),
  );
}

/** A module as the pages show it. */
export function moduleView(
  { module, progress, quiz }: ModuleStanding,
  titles: ReadonlyMap<string, string>,
): ModuleView {
  const { title, summary, minutes, competencies, lessons } = module.body;
  return {
    slug: module.slug,
    title,
    summary,
    minutes,
    competencies: competencies.map((slug) => titles.get(slug) ?? slug),
    lessons: lessons.length,
    progress,
    quiz,
  };
}

type PathQuestion = {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly standings: readonly ModuleStanding[];
};

/** The paths that the viewer is enrolled in, the latest enrolment first. */
export async function readPaths(deps: LearningDependencies, question: PathQuestion): Promise<PathView[]> {
  const [enrolments, played] = await Promise.all([
    deps.learners.enrolments(question.viewer.accountId),
    deps.learners.played(question.viewer.accountId),
  ]);
  const passed = question.standings.flatMap(({ module, quiz }) =>
    quiz.passedAt === undefined ? [] : [[module.slug, quiz.passedAt] as const],
  );
  const record = { passedModules: new Map(passed), played };
  const today = dayIn(question.viewer.timeZone, question.at);
  const views = await Promise.all(
    enrolments.map((enrolment) => readPath(deps, enrolment, { record, today })),
  );
  return views.filter((view) => view !== undefined);
}

async function readPath(
  deps: LearningDependencies,
  enrolment: EnrolmentRecord,
  { record, today }: { record: PathRecord; today: string },
): Promise<PathView | undefined> {
  const path = await deps.content.version("path", enrolment.pathVersionId);
  if (path === undefined) return undefined;
  const progress = pathProgress(path.body, enrolment.enrolledAt, record);
  const steps = await Promise.all(
    progress.steps.map(async (step): Promise<StepView> => {
      const { title, minutes } = await aboutStep(deps, step);
      return { ...step, title, minutes, isOverdue: isOverdue(step, today) };
    }),
  );
  const { title, summary } = path.body;
  return {
    slug: path.slug,
    title,
    summary,
    enrolledAt: enrolment.enrolledAt,
    dueOn: enrolment.dueOn,
    steps,
    done: progress.done,
    next: steps.find((step) => step.state === "open"),
    finishedAt: progress.finishedAt,
  };
}

async function aboutStep(
  deps: LearningDependencies,
  { step }: StepProgress,
): Promise<{ title: string; minutes: number }> {
  const unknown = { title: step.slug, minutes: 0 };
  if (step.kind === "module") return (await deps.content.find("module", step.slug))?.body ?? unknown;
  return (await deps.content.find("scenario", step.slug))?.body.scenario ?? unknown;
}
