/**
 * Lesson progress: how far somebody is in a lesson and in a module.
 *
 * A lesson is finished when its last card was reached and all its checks were
 * answered, rightly or not: a check is practice. Once finished it stays finished,
 * also in later versions of the module.
 *
 * What this file does not decide: whether a module is passed; that is the quiz.
 */
import { cardsWithCheck, type Lesson } from "./lesson";
import type { Module } from "./module";

export type CardVisited = {
  readonly cardIndex: number;
  readonly completesLesson: boolean;
  readonly at: Date;
};

export type LessonRecord = {
  /** Visits of this lesson in any version of its module. */
  readonly visits: readonly CardVisited[];
  /** Indexes of the cards whose check was answered in this version of the module. */
  readonly answered: readonly number[];
};

export type LessonProgress = {
  readonly state: "new" | "started" | "finished";
  /** Index of the card where reading goes on: the furthest one reached, or the first of a finished lesson. */
  readonly resumeAt: number;
  /** Cards reached, 0 to the number of cards. */
  readonly reached: number;
  readonly finishedAt: Date | undefined;
  /** Indexes of cards whose check is still open. */
  readonly openChecks: readonly number[];
};

/** How far a lesson is. */
export function lessonProgress(lesson: Lesson, record: LessonRecord): LessonProgress {
  const last = lesson.cards.length - 1;
  const furthest = Math.min(last, Math.max(-1, ...record.visits.map((visit) => visit.cardIndex)));
  const completing = record.visits
    .filter((visit) => visit.completesLesson)
    .map((visit) => visit.at.getTime());
  const finishedAt = completing.length === 0 ? undefined : new Date(Math.min(...completing));
  const openChecks = cardsWithCheck(lesson).filter((index) => !record.answered.includes(index));
  if (finishedAt !== undefined)
    return { state: "finished", resumeAt: 0, reached: last + 1, finishedAt, openChecks };
  return {
    state: furthest < 0 ? "new" : "started",
    resumeAt: Math.max(0, furthest),
    reached: furthest + 1,
    finishedAt,
    openChecks,
  };
}

/** True when this record fulfils what finishing the lesson asks for. */
export function fulfilsLesson(lesson: Lesson, record: LessonRecord): boolean {
  const hasReachedEnd = record.visits.some((visit) => visit.cardIndex >= lesson.cards.length - 1);
  return hasReachedEnd && cardsWithCheck(lesson).every((index) => record.answered.includes(index));
}

export type ModuleProgress = {
  readonly lessons: readonly { readonly slug: string; readonly progress: LessonProgress }[];
  readonly lessonsFinished: number;
  /** When the quiz was first passed. */
  readonly passedAt: Date | undefined;
  readonly state: "new" | "started" | "passed";
  /** 0 to 1: each lesson by cards reached, and the quiz, all weighing the same. */
  readonly share: number;
  /** What to do next in this module. */
  readonly next:
    | { readonly kind: "lesson"; readonly slug: string }
    | { readonly kind: "quiz" }
    | { readonly kind: "nothing" };
};

/** How far a module is. `passedAt` is when its quiz was first passed. */
export function moduleProgress(
  module: Module,
  records: ReadonlyMap<string, LessonRecord>,
  passedAt: Date | undefined,
): ModuleProgress {
  const lessons = module.lessons.map((lesson) => ({
    slug: lesson.slug,
    cards: lesson.cards.length,
    progress: lessonProgress(lesson, records.get(lesson.slug) ?? { visits: [], answered: [] }),
  }));
  const open = lessons.find((lesson) => lesson.progress.state !== "finished");
  const isNew = passedAt === undefined && lessons.every((lesson) => lesson.progress.state === "new");
  const read = lessons.reduce((sum, lesson) => sum + lesson.progress.reached / lesson.cards, 0);
  return {
    lessons: lessons.map(({ slug, progress }) => ({ slug, progress })),
    lessonsFinished: lessons.filter((lesson) => lesson.progress.state === "finished").length,
    passedAt,
    state: passedAt !== undefined ? "passed" : isNew ? "new" : "started",
    share: passedAt !== undefined ? 1 : read / (lessons.length + 1),
    next:
      passedAt !== undefined
        ? { kind: "nothing" }
        : open === undefined
          ? { kind: "quiz" }
          : { kind: "lesson", slug: open.slug },
  };
}
