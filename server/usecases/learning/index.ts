/**
 * Learning: everything that a learner does with modules and quizzes, and the
 * library that trainers read.
 */
import type { Viewer } from "#training/shared/access";
import { readLearnPage } from "./learn-page";
import { answerCheck, type LessonAddress, openLesson, visitCard } from "./lesson";
import { readLibraryPage, readLibraryPiece } from "./library";
import { readModulePage } from "./module-page";
import type { LearningDependencies } from "./ports";
import { answerItem, finishQuiz, readQuiz, startQuiz } from "./quiz";
import { readQuizResults } from "./quiz-results";
import { readStanding } from "./standing";

export type { LearnPage, ModuleView, PathView, StepView } from "./learn-page";
export type { LessonPage, NextUp } from "./lesson";
export type { LibraryPage, LibraryPiece } from "./library";
export type { LessonRow, ModulePage } from "./module-page";
export type { QuizPage } from "./quiz";
export type { QuizResultsPage } from "./quiz-results";
export type { ModuleStanding } from "./standing";
export type Learning = ReturnType<typeof createLearning>;

/** Learning over these dependencies. Commands carry their time as `at`. */
export function createLearning(deps: LearningDependencies) {
  return {
    learnPage: (viewer: Viewer, at: Date) => readLearnPage(deps, viewer, at),
    modulePage: (viewer: Viewer, command: Parameters<typeof readModulePage>[2]) =>
      readModulePage(deps, viewer, command),
    openLesson: (viewer: Viewer, address: LessonAddress) => openLesson(deps, viewer, address),
    visitCard: (viewer: Viewer, command: Parameters<typeof visitCard>[2]) => visitCard(deps, viewer, command),
    answerCheck: (viewer: Viewer, command: Parameters<typeof answerCheck>[2]) =>
      answerCheck(deps, viewer, command),
    startQuiz: (viewer: Viewer, command: Parameters<typeof startQuiz>[2]) => startQuiz(deps, viewer, command),
    readQuiz: (viewer: Viewer, command: Parameters<typeof readQuiz>[2]) => readQuiz(deps, viewer, command),
    answerItem: (viewer: Viewer, command: Parameters<typeof answerItem>[2]) =>
      answerItem(deps, viewer, command),
    finishQuiz: (viewer: Viewer, command: Parameters<typeof finishQuiz>[2]) =>
      finishQuiz(deps, viewer, command),
    quizResults: (viewer: Viewer, command: Parameters<typeof readQuizResults>[2]) =>
      readQuizResults(deps, viewer, command),
    libraryPage: (viewer: Viewer) => readLibraryPage(deps, viewer),
    libraryPiece: (viewer: Viewer, command: Parameters<typeof readLibraryPiece>[2]) =>
      readLibraryPiece(deps, viewer, command),
    /** Every module with one learner's progress; the caller has checked that it may be read. */
    standing: (accountId: string) => readStanding(deps, accountId),
  };
}
