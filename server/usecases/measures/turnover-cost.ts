/**
 * What a leaver costs: one number that the site sets for itself. Until it does, a
 * published estimate stands in, and the pages say so.
 */
import { CostPerLeaverSchema, PUBLISHED_COST_PER_LEAVER } from "#training/analytics/index";
import { canSomewhere, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { MeasureDependencies, MeasureSettings } from "./ports";

const KEY = "turnover-cost-per-leaver";

export type CostPerLeaver = { readonly amount: number; readonly isPublishedEstimate: boolean };

/** The site's own amount, or the published estimate. */
export async function readCostPerLeaver(settings: MeasureSettings): Promise<CostPerLeaver> {
  const stored = CostPerLeaverSchema.safeParse((await settings.get(KEY)) ?? "");
  return stored.success
    ? { amount: stored.data, isPublishedEstimate: false }
    : { amount: PUBLISHED_COST_PER_LEAVER.estimate, isPublishedEstimate: true };
}

/** Sets the amount for the whole site. Managers and admins may: those who read what it is used for. */
export async function setCostPerLeaver(
  deps: MeasureDependencies,
  viewer: Viewer,
  amount: number,
): Promise<Result<undefined, "not-allowed">> {
  if (!canSomewhere(viewer, "read-tenure")) return fail("not-allowed");
  await deps.settings.put(KEY, String(amount));
  return succeed(undefined);
}
