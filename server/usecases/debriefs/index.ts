/** Debriefs: what is read after an attempt, by the learner and by those who train them. */
import type { Viewer } from "#training/shared/access";
import { assessAttempt } from "./assess-attempt";
import { compareAttempts } from "./compare-attempts";
import { type AttemptQuestion, listAttempts } from "./list-attempts";
import { type OverruleCommand, overruleFinding } from "./overrule-finding";
import type { DebriefDependencies } from "./ports";
import { readDebrief } from "./read-debrief";
import { readFamily } from "./read-family";
import { readReplay } from "./read-replay";

export type { ComparedAttempt, ComparisonView } from "./compare-attempts";
export type { AttemptPage, ListedAttempt } from "./list-attempts";
export type { DebriefView } from "./read-debrief";
export type { FamilyMember } from "./read-family";
export type { ReplayView } from "./read-replay";

export type Debriefs = ReturnType<typeof createDebriefs>;

/** Debriefs over these dependencies. */
export function createDebriefs(deps: DebriefDependencies) {
  return {
    assess: (attemptId: string, at: Date) => assessAttempt(deps, attemptId, at),
    read: (viewer: Viewer, attemptId: string) => readDebrief(deps, viewer, attemptId),
    replay: (viewer: Viewer, attemptId: string) => readReplay(deps, viewer, attemptId),
    /** The attempt with those it branched into or from. */
    family: (viewer: Viewer, attemptId: string) => readFamily(deps, viewer, attemptId),
    compare: (viewer: Viewer, ids: readonly [string, string]) => compareAttempts(deps, viewer, ids),
    overrule: (viewer: Viewer, command: OverruleCommand) => overruleFinding(deps, viewer, command),
    /** Attempts that this viewer may read, newest first. */
    list: (viewer: Viewer, question: AttemptQuestion) => listAttempts(deps, viewer, question),
  };
}
