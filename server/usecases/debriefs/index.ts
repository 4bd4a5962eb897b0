/** Debriefs: what is read after an attempt, by the learner and by those who train them. */
import type { Viewer } from "#training/shared/access";
import { assessAttempt } from "./assess-attempt";
import { type AttemptQuestion, listAttempts } from "./list-attempts";
import { type OverruleCommand, overruleFinding } from "./overrule-finding";
import type { DebriefDependencies } from "./ports";
import { readDebrief } from "./read-debrief";

export type { AttemptPage, ListedAttempt } from "./list-attempts";
export type { DebriefView } from "./read-debrief";

export type Debriefs = ReturnType<typeof createDebriefs>;

/** Debriefs over these dependencies. */
export function createDebriefs(deps: DebriefDependencies) {
  return {
    assess: (attemptId: string, at: Date) => assessAttempt(deps, attemptId, at),
    read: (viewer: Viewer, attemptId: string) => readDebrief(deps, viewer, attemptId),
    overrule: (viewer: Viewer, command: OverruleCommand) => overruleFinding(deps, viewer, command),
    /** Attempts that this viewer may read, newest first. */
    list: (viewer: Viewer, question: AttemptQuestion) => listAttempts(deps, viewer, question),
  };
}
