/**
 * Which scenario to offer a learner first, and why. Practise and Today ask here, so
 * that both say the same.
 *
 * Ratings are computed from the results of all learners each time; what they mean
 * and what is suggested is analytics'.
 */
import {
  PASS_SCORE,
  type PlayedResult,
  type Rating,
  ratingsFrom,
  type Suggestion,
  seedRating,
  suggestionFor,
} from "#training/analytics/index";
import type { CompiledScenario } from "#training/assessment/index";
import type { ContactDependencies, OwnAttempt } from "./ports";

export type SuggestionDependencies = Pick<ContactDependencies, "results" | "difficulty">;

export type SuggestFor = {
  readonly accountId: string;
  readonly at: Date;
  /** What there is to choose from. */
  readonly scenarios: readonly CompiledScenario[];
  /** The learner's own attempts, newest first. */
  readonly own: readonly OwnAttempt[];
};

/** What this learner had best play next; undefined where there is no scenario. */
export async function suggestScenario(
  deps: SuggestionDependencies,
  { accountId, at, scenarios, own }: SuggestFor,
): Promise<Suggestion | undefined> {
  const [results, seeds] = await Promise.all([deps.results.all(), seedsOf(deps, scenarios)]);
  const ratings = ratingsFrom(results.map(asResult), seeds, at.getTime());
  const offers = scenarios.flatMap(({ scenario: { slug, level } }) => {
    const rating = ratings.scenarios.get(slug);
    return rating === undefined ? [] : [{ slug, level, rating }];
  });
  return suggestionFor(ratings.learners.get(accountId), offers, playedLast(own));
}

async function seedsOf(
  { difficulty }: SuggestionDependencies,
  all: readonly CompiledScenario[],
): Promise<ReadonlyMap<string, Rating>> {
  const measured = await difficulty();
  return new Map(all.map((compiled) => [compiled.scenario.slug, seedRating(compiled, measured)]));
}

function asResult(result: Awaited<ReturnType<ContactDependencies["results"]["all"]>>[number]): PlayedResult {
  const { accountId, scenario, score, endedAt } = result;
  return { accountId, scenario, isPass: score >= PASS_SCORE, at: endedAt.getTime() };
}

function playedLast(own: readonly OwnAttempt[]): string | undefined {
  return own.find((attempt) => attempt.endedAt !== null && attempt.outcome !== "stopped")?.scenarioSlug;
}
