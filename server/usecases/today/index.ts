/** Today: the first page of everybody, by what they are here for. */
import { canSomewhere, type Viewer } from "#training/shared/access";
import { type Coaching, readCoaching } from "./coaching";
import { type LearnerToday, readLearnerToday } from "./learner-today";
import type { PeopleCounts, SiteCounts, TodayDependencies } from "./ports";
import { readTeamCounts } from "./team-counts";

export type { BadgeView } from "./achievements";
export type { AttemptToRead, Coaching } from "./coaching";
export type { LearnerToday } from "./learner-today";
export type { Task, TaskReason } from "./tasks";

export type TodayPage = {
  /** For whoever takes training. */
  readonly learner: LearnerToday | null;
  /** For trainers: whose attempts want reading. */
  readonly coaching: Coaching | null;
  /** For managers, with the number of their teams. */
  readonly teams: (PeopleCounts & { readonly teams: number }) | null;
  /** For admins. */
  readonly site: SiteCounts | null;
};

export type Today = ReturnType<typeof createToday>;

/** Today over these dependencies. */
export function createToday(deps: TodayDependencies) {
  return { page: (viewer: Viewer, at: Date) => readTodayPage(deps, viewer, at) };
}

async function readTodayPage(deps: TodayDependencies, viewer: Viewer, at: Date): Promise<TodayPage> {
  const isManager = viewer.roles.includes("manager");
  const [learner, coaching, teams, site] = await Promise.all([
    canSomewhere(viewer, "take-training") ? readLearnerToday(deps, viewer, at) : null,
    canSomewhere(viewer, "overrule-finding") ? readCoaching(deps, viewer, at) : null,
    isManager ? readTeamCounts(deps, viewer, at) : null,
    canSomewhere(viewer, "manage-people") ? deps.today.siteCounts(at) : null,
  ]);
  return { learner, coaching, teams, site };
}
