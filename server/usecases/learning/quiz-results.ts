/**
 * Use case: somebody reads what a quiz attempt showed: the learner, or a person
 * who may read the learner's attempts.
 */
import type { Feedback, ItemFace } from "#training/assessment/index";
import { type ContentVersion, type QuizResult, quizResult } from "#training/learning/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { competencyTitles } from "./learn-page";
import type { LearningDependencies, QuizAttemptWithResponses } from "./ports";
import { faceIn, feedbackIn } from "./quiz";
import { closeIfTimeIsUp } from "./quiz-closing";

export type QuizResultsPage = {
  readonly module: { readonly slug: string; readonly title: string; readonly passMark: number };
  /** Undefined for the learner's own attempt. */
  readonly learner: string | undefined;
  readonly submittedAt: Date;
  readonly timeWasUp: boolean;
  readonly result: Omit<QuizResult, "byCompetency">;
  readonly byCompetency: readonly {
    readonly title: string;
    readonly total: number;
    readonly answered: number;
    readonly share: number | undefined;
    readonly readAgain: readonly { readonly slug: string; readonly title: string }[];
  }[];
  readonly items: readonly { readonly face: ItemFace; readonly feedback: Feedback }[];
};

/** "open" when the attempt is not handed in yet. */
export async function readQuizResults(
  deps: LearningDependencies,
  viewer: Viewer,
  command: { readonly attemptId: string; readonly at: Date },
): Promise<Result<QuizResultsPage, "not-found" | "open">> {
  const readable = await findReadable(deps, viewer, command.attemptId);
  if (readable === undefined) return fail("not-found");
  const { learner } = readable;
  const wasClosed = await closeIfTimeIsUp(deps, readable.attempt, command.at);
  const attempt = wasClosed ? await deps.quizzes.find(command.attemptId) : readable.attempt;
  const module = await deps.content.version("module", readable.attempt.moduleVersionId);
  if (attempt === undefined || module === undefined) return fail("not-found");
  const { submittedAt } = attempt;
  if (submittedAt === null) return fail(learner === undefined ? "open" : "not-found");
  return succeed(await pageOf(deps, { attempt, submittedAt, module, learner }));
}

/** The attempt, if the viewer may read it; `learner` names its owner where that is somebody else. */
async function findReadable(
  deps: LearningDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Pick<Found, "attempt" | "learner"> | undefined> {
  const attempt = await deps.quizzes.find(attemptId);
  const person = attempt === undefined ? undefined : await deps.learners.person(attempt.accountId);
  if (attempt === undefined || person === undefined) return undefined;
  const mayRead = can(viewer, "read-attempt", { accountId: attempt.accountId, teamId: person.teamId });
  if (!mayRead) return undefined;
  return { attempt, learner: attempt.accountId === viewer.accountId ? undefined : person.name };
}

type Found = {
  readonly attempt: QuizAttemptWithResponses;
  readonly submittedAt: Date;
  readonly module: ContentVersion<"module">;
  readonly learner: string | undefined;
};

async function pageOf(
  deps: LearningDependencies,
  { attempt, submittedAt, module, learner }: Found,
): Promise<QuizResultsPage> {
  const versions = await deps.content.versions("item", attempt.itemVersionIds);
  const items = versions.map((version) => ({
    version,
    face: faceIn(attempt, version),
    feedback: feedbackIn(attempt, version),
  }));
  const scored = items.map(({ version, feedback }) => ({
    slug: version.slug,
    competency: version.body.item.competency,
    lesson: version.body.lesson,
    score: feedback.score,
  }));
  const { byCompetency, ...result } = quizResult(scored, module.body.quiz.passMark);
  const titles = await competencyTitles(deps);
  const lessonTitle = (slug: string): string | undefined =>
    module.body.lessons.find((lesson) => lesson.slug === slug)?.title;
  const limit = attempt.timeLimitInS;
  return {
    module: { slug: module.slug, title: module.body.title, passMark: module.body.quiz.passMark },
    learner,
    submittedAt,
    timeWasUp: limit !== null && submittedAt.getTime() - attempt.startedAt.getTime() >= limit * 1000,
    result,
    byCompetency: byCompetency.map(({ competency, readAgain, ...rest }) => ({
      ...rest,
      title: titles.get(competency) ?? competency,
      readAgain: readAgain.flatMap((slug) => {
        const title = lessonTitle(slug);
        return title === undefined ? [] : [{ slug, title }];
      }),
    })),
    items: items.map(({ face, feedback }) => ({ face, feedback })),
  };
}
