/**
 * Teams and cohorts: their names, their days, and who manages which team.
 *
 * A team or cohort is removed only while nobody belongs to it.
 */
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { CohortRecord, PeopleStores, TeamRecord } from "./ports";

export type TeamFailure = "not-allowed" | "name-taken" | "not-empty" | "unknown" | "not-a-manager";
export type TeamsAndCohorts = {
  readonly teams: readonly TeamRecord[];
  readonly cohorts: readonly CohortRecord[];
};

type Stores = Pick<PeopleStores, "teams">;
type Outcome = "done" | Exclude<TeamFailure, "not-allowed">;

/** Team use cases over these stores. */
export function createTeams(stores: Stores, tools: { readonly newId: () => string }) {
  /** All names, for choosing and for showing whose is whose. */
  const read = async (): Promise<TeamsAndCohorts> => {
    const [teams, cohorts] = await Promise.all([stores.teams.teams(), stores.teams.cohorts()]);
    return { teams, cohorts };
  };

  const possibleManagers = async (viewer: Viewer) =>
    can(viewer, "manage-teams") ? await stores.teams.possibleManagers() : [];

  const saveTeam = (viewer: Viewer, team: { readonly id: string | null; readonly name: string }) =>
    allowed(viewer, () => stores.teams.saveTeam({ id: team.id ?? tools.newId(), name: team.name }));

  const removeTeam = (viewer: Viewer, id: string) => allowed(viewer, () => stores.teams.removeTeam(id));

  const setManagers = (viewer: Viewer, teamId: string, accountIds: readonly string[]) =>
    allowed(viewer, () => stores.teams.setManagers(teamId, accountIds));

  const saveCohort = (
    viewer: Viewer,
    cohort: { readonly id: string | null; readonly name: string; readonly startsOn: string },
  ) => allowed(viewer, () => stores.teams.saveCohort({ ...cohort, id: cohort.id ?? tools.newId() }));

  const removeCohort = (viewer: Viewer, id: string) => allowed(viewer, () => stores.teams.removeCohort(id));

  return { read, possibleManagers, saveTeam, removeTeam, setManagers, saveCohort, removeCohort };
}

async function allowed(viewer: Viewer, act: () => Promise<Outcome>): Promise<Result<undefined, TeamFailure>> {
  if (!can(viewer, "manage-teams")) return fail("not-allowed");
  const outcome = await act();
  return outcome === "done" ? succeed(undefined) : fail(outcome);
}
