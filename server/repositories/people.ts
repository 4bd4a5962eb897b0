/** The people stores on SQLite, all at once. */
import type { Database } from "#server/db";
import type { PeopleStores } from "#server/usecases/people/ports";
import { createAccountRepository } from "./people-accounts";
import { createFailureRepository } from "./people-failures";
import { createAccessLinkRepository } from "./people-links";
import { createSessionRepository } from "./people-sessions";
import { createSettingRepository } from "./people-settings";
import { createTeamRepository } from "./people-teams";

/** Everything that createPeople needs from storage. */
export function createPeopleRepositories(database: Database): PeopleStores {
  return {
    accounts: createAccountRepository(database),
    sessions: createSessionRepository(database),
    links: createAccessLinkRepository(database),
    failures: createFailureRepository(database),
    settings: createSettingRepository(database),
    teams: createTeamRepository(database),
  };
}
