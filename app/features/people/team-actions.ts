/** What an admin can do on the page of teams and cohorts, as one form with an intent. */
import { z } from "zod";
import type { People } from "#server/usecases/people/index";
import type { TeamFailure } from "#server/usecases/people/teams";
import type { Viewer } from "#training/shared/access";
import { DaySchema, NameSchema } from "#training/shared/people";
import type { Result } from "#training/shared/result";
import { manyOf, optional } from "~/routing/form";

const IdSchema = z.string().min(1).max(100);

export const TeamActionForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save-team"),
    id: optional(IdSchema),
    name: NameSchema,
    managers: manyOf(IdSchema),
  }),
  z.object({
    intent: z.literal("save-cohort"),
    id: optional(IdSchema),
    name: NameSchema,
    startsOn: DaySchema,
  }),
  z.object({ intent: z.enum(["remove-team", "remove-cohort"]), id: IdSchema }),
]);
export type TeamAction = z.output<typeof TeamActionForm>;

/** Does it; the managers of a team are set together with its name. */
export async function actOnTeams(
  people: People,
  viewer: Viewer,
  act: TeamAction,
): Promise<Result<undefined, TeamFailure>> {
  const { teams } = people;
  switch (act.intent) {
    case "save-team": {
      const saved = await teams.saveTeam(viewer, { id: act.id, name: act.name });
      return saved.ok && act.id !== null ? teams.setManagers(viewer, act.id, act.managers) : saved;
    }
    case "save-cohort":
      return teams.saveCohort(viewer, { id: act.id, name: act.name, startsOn: act.startsOn });
    case "remove-team":
      return teams.removeTeam(viewer, act.id);
    case "remove-cohort":
      return teams.removeCohort(viewer, act.id);
  }
}
