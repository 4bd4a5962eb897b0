/** Debriefs: what is read after an attempt, by the learner and by those who train them. */
import { reachOf, type Viewer } from "#training/shared/access";
import { assessAttempt } from "./assess-attempt";
import { type OverruleCommand, overruleFinding } from "./overrule-finding";
import type { AttemptFilter, DebriefDependencies } from "./ports";
import { readDebrief } from "./read-debrief";

export type Debriefs = ReturnType<typeof createDebriefs>;

/** Debriefs over these dependencies. */
export function createDebriefs(deps: DebriefDependencies) {
  return {
    assess: (attemptId: string, at: Date) => assessAttempt(deps, attemptId, at),
    read: (viewer: Viewer, attemptId: string) => readDebrief(deps, viewer, attemptId),
    overrule: (viewer: Viewer, command: OverruleCommand) => overruleFinding(deps, viewer, command),
    /** Attempts that this viewer may read, newest first. */
    list: (viewer: Viewer, filter: Omit<AttemptFilter, "reach">) =>
      deps.assessments.list({ ...filter, reach: reachOf(viewer, "read-attempt") }),
  };
}
