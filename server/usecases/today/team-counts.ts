/** What a manager sees first of their teams. Who and what exactly stands on the pages of measures. */
import type { Viewer } from "#training/shared/access";
import type { PeopleCounts, TodayDependencies } from "./ports";

const WEEK_IN_MS = 7 * 86_400_000;

/** Counts of the last seven days over the teams that this viewer manages. */
export async function readTeamCounts(
  deps: TodayDependencies,
  viewer: Viewer,
  at: Date,
): Promise<PeopleCounts & { readonly teams: number }> {
  const reach = { everyone: false, teamIds: viewer.managedTeamIds, accountId: null };
  const counts = await deps.today.peopleCounts(reach, new Date(at.getTime() - WEEK_IN_MS));
  return { ...counts, teams: viewer.managedTeamIds.length };
}
