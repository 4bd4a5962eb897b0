/** What a learner has begun and not finished: conversations, quizzes and lessons, the latest first. */
import { isTimeUp } from "#training/learning/index";
import type { ModuleStanding } from "../learning/standing";
import type { TodayDependencies } from "./ports";
import { type Task, taskInModule } from "./tasks";

type Learner = {
  readonly accountId: string;
  readonly standings: readonly ModuleStanding[];
  readonly at: Date;
};

type Dated = { readonly task: Task; readonly at: number };

/** Everything under way. Conversations come before the rest: a customer is waiting. */
export async function readUnderWay(deps: TodayDependencies, learner: Learner): Promise<Task[]> {
  const [contacts, quizzes, lessons] = await Promise.all([
    openContacts(deps, learner),
    openQuizzes(deps, learner),
    openLessons(deps, learner),
  ]);
  const latestFirst = (left: Dated, right: Dated) => right.at - left.at;
  return [...contacts.sort(latestFirst), ...[...quizzes, ...lessons].sort(latestFirst)].map(
    ({ task }) => task,
  );
}

async function openContacts(deps: TodayDependencies, { accountId }: Learner): Promise<Dated[]> {
  const attempts = await deps.attempts.ofAccount(accountId);
  const open = attempts.filter((attempt) => attempt.score === null && attempt.outcome !== "stopped");
  return await Promise.all(
    open.map(async ({ id, scenarioSlug, startedAt, endedAt }) => {
      const scenario = (await deps.scenarios.current(scenarioSlug))?.compiled.scenario;
      const task: Task = {
        kind: "contact",
        attemptId: id,
        needsNote: endedAt !== null,
        title: scenario?.title ?? scenarioSlug,
        ...(scenario === undefined ? {} : { channel: scenario.channel }),
        minutes: null,
        reason: { kind: "under-way", since: startedAt.toISOString() },
      };
      return { task, at: startedAt.getTime() };
    }),
  );
}

/** A quiz whose time is up is over, though nobody has looked at it since. */
async function openQuizzes(deps: TodayDependencies, { accountId, standings, at }: Learner): Promise<Dated[]> {
  const attempts = await deps.learning.quizzes.list(accountId);
  const open = attempts.filter((attempt) => attempt.submittedAt === null && !isTimeUp(attempt, at));
  return open.flatMap(({ id, moduleSlug, startedAt }) => {
    const title = standings.find(({ module }) => module.slug === moduleSlug)?.module.body.title ?? moduleSlug;
    const reason = { kind: "under-way" as const, since: startedAt.toISOString() };
    return [
      {
        task: { kind: "quiz" as const, attemptId: id, title, minutes: null, reason },
        at: startedAt.getTime(),
      },
    ];
  });
}

/** A module counts as under way from its first card to its passed quiz. */
async function openLessons(deps: TodayDependencies, { accountId, standings }: Learner): Promise<Dated[]> {
  const visits = await deps.learning.lessons.visits(accountId);
  return standings.flatMap((standing) => {
    const own = visits.filter((visit) => visit.moduleSlug === standing.module.slug);
    const at = Math.max(0, ...own.map((visit) => visit.at.getTime()));
    if (at === 0 || standing.quiz.openAttemptId !== undefined) return [];
    const task = taskInModule(standing, { kind: "under-way", since: new Date(at).toISOString() });
    return task === undefined ? [] : [{ task, at }];
  });
}
