/**
 * What a learner has achieved: streak, points and badges, counted from the record
 * whenever they are asked for. An attempt that was tried again from a turn counts
 * for the streak; for points and badges it does not, since its beginning was
 * another's.
 */
import { counting, judged, masteryThrough, type Observation } from "#training/analytics/index";
import {
  awardBadges,
  type BadgeStanding,
  type DebriefedContact,
  type MasteryMoment,
  pathProgress,
  pointsOf,
  type ScoredContact,
  type Streak,
  streakOf,
} from "#training/learning/index";
import type { Viewer } from "#training/shared/access";
import { dayIn } from "../learning/day-in";
import type { LessonVisit } from "../learning/ports";
import { isPassed } from "../measures/path-standing";
import type { EndedAttempt, SubmittedQuiz } from "../measures/ports";
import type { TodayDependencies } from "./ports";

export type BadgeView = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly icon: string;
  readonly rule: BadgeStanding["badge"]["rule"];
  readonly earnedAt: string | null;
  readonly have: number;
  readonly need: number;
};

export type Achievements = {
  readonly points: number;
  readonly streak: Streak;
  /** The newest first. */
  readonly earned: readonly BadgeView[];
  /** The badge that is nearest of those to come. */
  readonly nearest: BadgeView | null;
};

/** The achievements of the viewer. */
export async function readAchievements(
  deps: TodayDependencies,
  viewer: Viewer,
  at: Date,
): Promise<Achievements> {
  const record = await readRecord(deps, viewer.accountId);
  const activeDays = activeDaysOf(record, viewer.timeZone);
  const today = dayIn(viewer.timeZone, at);
  const contacts = record.contacts.filter((attempt) => !attempt.isBranch);
  const [badges, mastery, pathsFinished, scored] = await Promise.all([
    deps.learning.content.current("badge"),
    readMastery(deps, viewer.accountId, at),
    readPathsFinished(deps, viewer.accountId, record),
    withLevels(deps, contacts),
  ]);
  const standings = awardBadges(
    badges.map((badge) => badge.body),
    {
      lessonsFinished: record.lessons.map((lesson) => lesson.at),
      modulesPassed: [...firstPasses(record.passed).values()],
      quizzes: record.quizzes.map(({ share, submittedAt }) => ({ share, at: new Date(submittedAt) })),
      contacts: await withMoods(deps, viewer.accountId, contacts),
      activeDays,
      today,
      mastery,
      pathsFinished,
    },
  ).map(asView);
  return {
    points: pointsOf({
      lessonsFinished: record.lessons.length,
      quizzes: record.quizzes.map(({ moduleSlug, share }) => ({ module: moduleSlug, share })),
      contacts: scored,
    }),
    streak: streakOf(activeDays, today),
    earned: standings.filter((badge) => badge.earnedAt !== null),
    nearest: standings.find((badge) => badge.earnedAt === null) ?? null,
  };
}

type LearnerRecord = {
  /** Each lesson once, when it was finished. */
  readonly lessons: readonly LessonVisit[];
  readonly quizzes: readonly SubmittedQuiz[];
  readonly passed: readonly SubmittedQuiz[];
  /** Ended and debriefed. */
  readonly contacts: readonly (EndedAttempt & { readonly score: number })[];
};

async function readRecord(deps: TodayDependencies, accountId: string): Promise<LearnerRecord> {
  const [visits, quizzes, attempts] = await Promise.all([
    deps.learning.lessons.visits(accountId),
    deps.measures.quizzes([accountId]),
    deps.measures.attempts([accountId]),
  ]);
  const finished = visits.filter((visit) => visit.completesLesson);
  const lessons = new Map(finished.map((visit) => [`${visit.moduleSlug}/${visit.lessonSlug}`, visit]));
  const verdicts = await Promise.all(quizzes.map((quiz) => isPassed(deps.learning.content, quiz)));
  return {
    lessons: [...lessons.values()],
    quizzes,
    passed: quizzes.filter((_, index) => verdicts[index]),
    contacts: attempts.flatMap((attempt) =>
      attempt.score === null ? [] : [{ ...attempt, score: attempt.score }],
    ),
  };
}

function activeDaysOf({ lessons, passed, contacts }: LearnerRecord, timeZone: string): string[] {
  const moments = [
    ...lessons.map((lesson) => lesson.at),
    ...passed.map((quiz) => new Date(quiz.submittedAt)),
    ...contacts.map((contact) => contact.endedAt),
  ];
  return [...new Set(moments.map((moment) => dayIn(timeZone, moment)))];
}

/** Module → when its quiz was first passed. */
function firstPasses(passed: readonly SubmittedQuiz[]): Map<string, Date> {
  const first = new Map<string, Date>();
  for (const { moduleSlug, submittedAt } of passed) {
    const at = new Date(submittedAt);
    const before = first.get(moduleSlug);
    if (before === undefined || at < before) first.set(moduleSlug, at);
  }
  return first;
}

async function withLevels(
  deps: TodayDependencies,
  contacts: LearnerRecord["contacts"],
): Promise<ScoredContact[]> {
  return await Promise.all(
    contacts.map(async ({ slug, mode, score, scenarioVersionId }) => {
      const level = (await deps.scenarios.version(scenarioVersionId))?.scenario.level ?? 1;
      return { scenario: slug, mode, score, level };
    }),
  );
}

async function withMoods(
  deps: TodayDependencies,
  accountId: string,
  contacts: LearnerRecord["contacts"],
): Promise<DebriefedContact[]> {
  const moods = new Map((await deps.today.moods(accountId)).map((each) => [each.attemptId, each]));
  return contacts.flatMap(({ id, slug, mode, outcome, score, endedAt }) => {
    const mood = moods.get(id);
    if (mood === undefined || outcome === null) return [];
    const { worstMood, lastMood } = mood;
    return [{ scenario: slug, mode, outcome, score, endedAt, worstMood, lastMood }];
  });
}

/** Mastery of every competency at each moment at which anything was observed, and now. */
async function readMastery(deps: TodayDependencies, accountId: string, at: Date): Promise<MasteryMoment[]> {
  const [observations, overrulings] = await Promise.all([
    deps.measures.observations([accountId], "all"),
    deps.measures.overrulings([accountId]),
  ]);
  const counted: readonly Observation[] = counting(judged(observations.get(accountId) ?? [], overrulings));
  const moments = [...new Set(counted.map((each) => each.at)), at.getTime()].sort((a, b) => a - b);
  const competencies = [...new Set(counted.map((each) => each.competency))];
  const courses = competencies.map((competency) => {
    const own = counted.filter((each) => each.competency === competency);
    return { competency, course: masteryThrough(own, moments) };
  });
  return moments.map((moment, index) => ({
    at: new Date(moment),
    masteries: new Map(
      courses.flatMap(({ competency, course }) => {
        const mastery = course[index];
        return mastery === undefined || mastery.evidence === 0 ? [] : [[competency, mastery.estimate]];
      }),
    ),
  }));
}

async function readPathsFinished(
  deps: TodayDependencies,
  accountId: string,
  record: LearnerRecord,
): Promise<{ path: string; at: Date }[]> {
  const passedModules = firstPasses(record.passed);
  const enrolments = await deps.learning.learners.enrolments(accountId);
  const finished = await Promise.all(
    enrolments.map(async ({ pathVersionId, enrolledAt }) => {
      const path = await deps.learning.content.version("path", pathVersionId);
      if (path === undefined) return [];
      const at = pathProgress(path.body, enrolledAt, { passedModules, played: record.contacts }).finishedAt;
      return at === undefined ? [] : [{ path: path.slug, at }];
    }),
  );
  return finished.flat();
}

function asView({ badge, earnedAt, have, need }: BadgeStanding): BadgeView {
  const { slug, title, summary, icon, rule } = badge;
  return { slug, title, summary, icon, rule, earnedAt: earnedAt?.toISOString() ?? null, have, need };
}
