/** Today in plain words: why this and why now, what a badge still needs, how a streak stands. */
import type { BadgeView, Task } from "#server/usecases/today/index";
import type { Streak } from "#training/learning/streak";

/** What to press to start it. */
export function actionOf(task: Task): string {
  if (task.reason.kind === "under-way") {
    if (task.kind === "contact") return task.needsNote ? "Write the note" : "Go on where you were";
    return "Go on where you were";
  }
  const actions: Readonly<Record<Task["kind"], string>> = {
    contact: "Go on",
    quiz: "Go on",
    lesson: "Start the lesson",
    "module-quiz": "Take the quiz",
    scenario: "Start the contact",
  };
  return actions[task.kind];
}

/** What kind of thing it is: "Lesson of Say it back". */
export function kindOf(task: Task): string {
  switch (task.kind) {
    case "contact":
      return task.needsNote ? "A contact without its note" : "A contact under way";
    case "quiz":
      return "A quiz under way";
    case "lesson":
      return `Lesson of ${task.moduleTitle}`;
    case "module-quiz":
      return "Quiz of the module";
    case "scenario":
      return task.mode === "assessed" ? "An assessed contact" : "A contact to practise";
  }
}

/** Where it is; undefined for a scenario, which a form starts. */
export function addressOf(task: Task): string | undefined {
  switch (task.kind) {
    case "contact":
      return `/attempts/${task.attemptId}`;
    case "quiz":
      return `/quiz/${task.attemptId}`;
    case "lesson":
      return `/learn/${task.module}/${task.lesson}`;
    case "module-quiz":
      return `/learn/${task.module}/quiz`;
    case "scenario":
      return undefined;
  }
}

type Rule = BadgeView["rule"];
type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

const GOALS: { readonly [Kind in Rule["kind"]]: (rule: RuleOf<Kind>) => string } = {
  "lessons-finished": ({ count }) => `Finish ${count} lessons.`,
  "modules-passed": ({ count }) => `Pass the quizzes of ${count} modules.`,
  "quiz-score": ({ atLeast }) => `Get ${percent(atLeast)} of the points in one quiz.`,
  "scenarios-resolved": ({ count, mode }) =>
    `Solve the problems of ${count} different customers${mode === "assessed" ? ", assessed" : ""}.`,
  "scenario-score": ({ atLeast, mode }) =>
    `Score ${percent(atLeast)} or more in one ${mode === "assessed" ? "assessed contact" : "contact"}.`,
  streak: ({ days }) => `Keep a streak of ${days} days.`,
  mastery: ({ count, atLeast }) =>
    `Bring ${count === 1 ? "a competency" : `${count} competencies`} to ${percent(atLeast)} or more.`,
  "calm-landing": ({ count }) => `Let ${count} customers who were angry leave calm.`,
  "improved-by": ({ points }) => `Do better with the same customer, by ${percent(points)} or more.`,
  "path-finished": () => "Finish your path.",
};

/** What has to be done for a badge: one sentence. */
export function goalOf<Kind extends Rule["kind"]>(rule: RuleOf<Kind> & { kind: Kind }): string {
  const goal: (rule: RuleOf<Kind>) => string = GOALS[rule.kind];
  return goal(rule);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "3 of 8", or for a share of points or score "62 of 80". */
export function nearnessOf({ have, need, rule }: BadgeView): string {
  const isShare = rule.kind === "quiz-score" || rule.kind === "scenario-score" || rule.kind === "improved-by";
  const inPoints = (value: number) => (isShare ? Math.round(value * 100) : value);
  return `${inPoints(have)} of ${inPoints(need)}`;
}

/** What the number of days means, and what would end it. */
export function streakInWords({ days, graceLeft, isTodayDone }: Streak): string {
  if (days === 0) return "Finish a lesson, a quiz or a contact, and today is day one.";
  const today = isTodayDone ? "Today counts already." : "Finish one thing, and today counts too.";
  const grace =
    graceLeft === 0
      ? "The next missed working day ends it."
      : `${graceLeft === 1 ? "One missed working day is" : "Two missed working days are"} forgiven.`;
  return `${today} ${grace}`;
}
