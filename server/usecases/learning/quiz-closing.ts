/**
 * Closing a quiz attempt: what it showed becomes observations, once.
 *
 * An item left unanswered is no evidence, so it gives no observation. An attempt
 * whose time is up is closed at its deadline by whoever looks at it next.
 */
import { type ContentVersion, deadlineOf, isTimeUp } from "#training/learning/index";
import type { ItemObservation, LearningDependencies, QuizAttemptWithResponses } from "./ports";

/** Closes an open attempt; a closed one stays as it is. */
export async function closeAttempt(
  deps: LearningDependencies,
  attempt: QuizAttemptWithResponses,
  at: Date,
): Promise<void> {
  if (attempt.submittedAt !== null) return;
  const items = await deps.content.versions("item", attempt.itemVersionIds);
  const observations = items.flatMap((item) => observationOf(attempt, item));
  await deps.quizzes.submit(attempt, at, observations);
}

/** Closes the attempt if its time is up; true if so. */
export async function closeIfTimeIsUp(
  deps: LearningDependencies,
  attempt: QuizAttemptWithResponses,
  at: Date,
): Promise<boolean> {
  if (attempt.submittedAt !== null || !isTimeUp(attempt, at)) return false;
  await closeAttempt(deps, attempt, deadlineOf(attempt) ?? at);
  return true;
}

/** Closes all attempts at one module whose time is up. */
export async function closeOverdueAttempts(
  deps: LearningDependencies,
  accountId: string,
  { moduleSlug, at }: { readonly moduleSlug: string; readonly at: Date },
): Promise<void> {
  for (const attempt of await deps.quizzes.list(accountId, moduleSlug))
    await closeIfTimeIsUp(deps, attempt, at);
}

function observationOf(
  attempt: QuizAttemptWithResponses,
  { id, body }: ContentVersion<"item">,
): ItemObservation[] {
  const response = attempt.responses.find((each) => each.itemVersionId === id);
  if (response === undefined) return [];
  const { competency, slug, difficulty } = body.item;
  const value = response.earned / response.possible;
  return [
    {
      competency,
      sourceId: slug,
      setting: attempt.moduleSlug,
      value,
      weight: 1,
      difficulty,
      at: response.at,
    },
  ];
}
