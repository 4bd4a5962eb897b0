/**
 * Use case: somebody replays an attempt. It shows what the debrief shows, so it
 * is open to the same people and at the same time: when the attempt is over and
 * its note is written or declined, and never before.
 */
import { type MoodPoint, type ReplayStep, replayOf } from "#training/assessment/index";
import type { Viewer } from "#training/shared/access";
import { type Result, succeed } from "#training/shared/result";
import type { Outcome } from "#training/simulation/index";
import type { DebriefDependencies } from "./ports";
import { type DebriefFailure, type DebriefView, readDebrief } from "./read-debrief";

export type ReplayView = Pick<DebriefView, "attempt" | "scenario" | "learner" | "isOwn"> & {
  readonly steps: readonly ReplayStep[];
  readonly curve: readonly MoodPoint[];
  readonly outcome: Outcome;
  /** 0 to 1. */
  readonly score: number;
};

/** The replay, for whoever may read the debrief. */
export async function readReplay(
  deps: DebriefDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Result<ReplayView, DebriefFailure>> {
  const read = await readDebrief(deps, viewer, attemptId);
  if (!read.ok) return read;
  const { debrief, attempt, scenario, learner, isOwn } = read.value;
  const { turns, curve, outcome, score } = debrief;
  const steps = replayOf(turns, await deps.attempts.events(attemptId));
  return succeed({ steps, curve, outcome, score, attempt, scenario, learner, isOwn });
}
