/**
 * Use case: the page from which a learner starts a contact: every scenario, the
 * one to play next with the reason, and how they chose to practise last.
 *
 * Ratings are computed here from the results of all learners each time; what they
 * mean and what is suggested is analytics'.
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
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { Intensity } from "#training/simulation/index";
import { offersFrom, type ScenarioOnOffer } from "./list-scenarios";
import type { ContactDependencies, OwnAttempt } from "./ports";
import { chosenLast } from "./start-contact";

export type PractisePage = {
  /** The gentlest first. */
  readonly scenarios: readonly ScenarioOnOffer[];
  /** What to play next; null where there is nothing. */
  readonly suggestion: Suggestion | null;
  /** How strongly the customer may show it, as chosen last. */
  readonly intensity: Intensity;
};

export type PractiseDependencies = Pick<ContactDependencies, "results" | "difficulty"> & {
  readonly attempts: Pick<ContactDependencies["attempts"], "ofAccount">;
  readonly scenarios: Pick<ContactDependencies["scenarios"], "all">;
};

/** The page, for whoever takes training. */
export async function readPractisePage(
  deps: PractiseDependencies,
  viewer: Viewer,
  at: Date,
): Promise<Result<PractisePage, "not-allowed">> {
  if (!can(viewer, "take-training", { accountId: viewer.accountId })) return fail("not-allowed");
  const [all, own, results] = await Promise.all([
    deps.scenarios.all(),
    deps.attempts.ofAccount(viewer.accountId),
    deps.results.all(),
  ]);
  const ratings = ratingsFrom(results.map(asResult), await seedsOf(deps, all), at.getTime());
  const offers = all.flatMap(({ scenario: { slug, level } }) => {
    const rating = ratings.scenarios.get(slug);
    return rating === undefined ? [] : [{ slug, level, rating }];
  });
  return succeed({
    scenarios: offersFrom(all, own),
    suggestion: suggestionFor(ratings.learners.get(viewer.accountId), offers, playedLast(own)) ?? null,
    intensity: chosenLast(own),
  });
}

async function seedsOf(
  { difficulty }: PractiseDependencies,
  all: readonly CompiledScenario[],
): Promise<ReadonlyMap<string, Rating>> {
  const measured = await difficulty();
  return new Map(all.map((compiled) => [compiled.scenario.slug, seedRating(compiled, measured)]));
}

function asResult(result: Awaited<ReturnType<ContactDependencies["results"]["all"]>>[number]): PlayedResult {
  const { accountId, scenario, score, endedAt } = result;
  return { accountId, scenario, isPass: score >= PASS_SCORE, at: endedAt.getTime() };
}

/** Of attempts that come newest first. */
function playedLast(own: readonly OwnAttempt[]): string | undefined {
  return own.find((attempt) => attempt.endedAt !== null && attempt.outcome !== "stopped")?.scenarioSlug;
}
