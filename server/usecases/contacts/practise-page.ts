/**
 * Use case: the page from which a learner starts a contact: every scenario, the
 * one to play next with the reason, and how they chose to practise last.
 */
import type { Suggestion } from "#training/analytics/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { Intensity } from "#training/simulation/index";
import { offersFrom, type ScenarioOnOffer } from "./list-scenarios";
import type { ContactDependencies } from "./ports";
import { chosenLast } from "./start-contact";
import { type SuggestionDependencies, suggestScenario } from "./suggest-scenario";

export type PractisePage = {
  /** The gentlest first. */
  readonly scenarios: readonly ScenarioOnOffer[];
  /** What to play next; null where there is nothing. */
  readonly suggestion: Suggestion | null;
  /** How strongly the customer may show it, as chosen last. */
  readonly intensity: Intensity;
};

export type PractiseDependencies = SuggestionDependencies & {
  readonly attempts: Pick<ContactDependencies["attempts"], "ofAccount">;
  readonly scenarios: Pick<ContactDependencies["scenarios"], "all">;
};

/** The page, for whoever takes training. */
export async function readPractisePage(
  deps: PractiseDependencies,
  viewer: Viewer,
  at: Date,
): Promise<Result<PractisePage, "not-allowed">> {
  const { accountId } = viewer;
  if (!can(viewer, "take-training", { accountId })) return fail("not-allowed");
  const [scenarios, own] = await Promise.all([deps.scenarios.all(), deps.attempts.ofAccount(accountId)]);
  return succeed({
    scenarios: offersFrom(scenarios, own),
    suggestion: (await suggestScenario(deps, { accountId, at, scenarios, own })) ?? null,
    intensity: chosenLast(own),
  });
}
