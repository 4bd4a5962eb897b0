/**
 * Tasks: what a learner can start or go on with, and why just that.
 *
 * The order: what is under way, then the path, the open step first, and when no
 * path is left, the customer who fits what the learner can do now.
 */
import type { Suggestion } from "#training/analytics/index";
import type { Channel } from "#training/simulation/index";
import type { ModuleStanding } from "../learning/standing";

export type TaskReason =
  /** Begun and not finished. */
  | { readonly kind: "under-way"; readonly since: string }
  /** A step of the path; `day` is the ISO date it is due. */
  | { readonly kind: "step"; readonly day: string; readonly state: "overdue" | "due-today" | "ahead" }
  /** No path is left: the choice by measured ratings, as Practise makes it. */
  | { readonly kind: "suggested"; readonly suggestion: Suggestion };

type What =
  | { readonly kind: "contact"; readonly attemptId: string; readonly needsNote: boolean }
  | { readonly kind: "quiz"; readonly attemptId: string }
  | {
      readonly kind: "lesson";
      readonly module: string;
      readonly lesson: string;
      readonly moduleTitle: string;
    }
  | { readonly kind: "module-quiz"; readonly module: string }
  | {
      readonly kind: "scenario";
      readonly scenario: string;
      readonly mode: "practice" | "assessed";
      readonly customer: string;
      /** 0 to 1: the score that the step asks for. */
      readonly passScore: number | null;
      /** 0 to 1: the best score in this mode so far, unaided and not in private. */
      readonly best: number | null;
    };

export type Task = What & {
  readonly title: string;
  /** Of a conversation, where it is known. */
  readonly channel?: Channel;
  /** About how long it takes; null where that can't be said. */
  readonly minutes: number | null;
  readonly reason: TaskReason;
};

/** The next thing to do in a module: its next lesson, or its quiz; undefined when it is passed. */
export function taskInModule({ module, progress }: ModuleStanding, reason: TaskReason): Task | undefined {
  const { slug, body } = module;
  const { next } = progress;
  if (next.kind === "nothing") return undefined;
  if (next.kind === "quiz") {
    const { title, quiz } = body;
    return { kind: "module-quiz", module: slug, title, minutes: quiz.minutes ?? null, reason };
  }
  const lesson = body.lessons.find((each) => each.slug === next.slug);
  if (lesson === undefined) return undefined;
  const place = { module: slug, lesson: lesson.slug, moduleTitle: body.title };
  return { kind: "lesson", ...place, title: lesson.title, minutes: lesson.minutes, reason };
}
