/** Somebody signed in. */
import type { Viewer } from "#training/shared/access";

/** Ada, a learner without a team, with what the test changes. */
export function buildViewer(changes: Partial<Viewer> = {}): Viewer {
  return {
    accountId: "ada",
    name: "Ada",
    email: "ada@test.example",
    roles: ["learner"],
    managedTeamIds: [],
    teamId: null,
    timeZone: "UTC",
    ...changes,
  };
}
