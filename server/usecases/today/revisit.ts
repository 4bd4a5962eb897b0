/**
 * When the path is done: which customer is worth another visit. One never met
 * comes first, the gentlest of them; then the one with the weakest best score,
 * while that is below the mark; then the one met longest ago.
 */
import type { OwnAttempt } from "../contacts/ports";
import type { TodayDependencies } from "./ports";
import type { Task, TaskReason } from "./tasks";

/** Best score below which a scenario is worth going back to for its own sake. */
const GOOD_SCORE = 0.8;

type Met = { readonly best: number; readonly last: Date };

/** The scenario to play next outside any path; undefined when there is none. */
export async function revisitTask(deps: TodayDependencies, accountId: string): Promise<Task | undefined> {
  const [all, attempts] = await Promise.all([deps.scenarios.all(), deps.attempts.ofAccount(accountId)]);
  const candidates = all.map(({ scenario, persona }) => ({
    scenario,
    persona,
    met: metIn(attempts.filter((attempt) => attempt.scenarioSlug === scenario.slug)),
  }));
  const [chosen] = candidates.sort(
    (left, right) => rankOf(left.met) - rankOf(right.met) || left.scenario.level - right.scenario.level,
  );
  if (chosen === undefined) return undefined;
  const { slug, title, minutes, channel } = chosen.scenario;
  return {
    kind: "scenario",
    scenario: slug,
    mode: "practice",
    customer: chosen.persona.name,
    passScore: null,
    best: chosen.met?.best ?? null,
    title,
    channel,
    minutes,
    reason: reasonOf(chosen.met),
  };
}

function metIn(attempts: readonly OwnAttempt[]): Met | undefined {
  const ended = attempts.filter(
    ({ endedAt, outcome, isPrivate }) => endedAt !== null && outcome !== "stopped" && !isPrivate,
  );
  const last = Math.max(...ended.map((attempt) => attempt.endedAt?.getTime() ?? 0));
  if (ended.length === 0) return undefined;
  return { best: Math.max(0, ...ended.map((attempt) => attempt.score ?? 0)), last: new Date(last) };
}

/** Never met: below 0. Weak: its score. Good: the time, which is far above any score. */
function rankOf(met: Met | undefined): number {
  if (met === undefined) return -1;
  return met.best < GOOD_SCORE ? met.best : met.last.getTime();
}

function reasonOf(met: Met | undefined): TaskReason {
  if (met === undefined) return { kind: "never-met" };
  if (met.best < GOOD_SCORE) return { kind: "weakest", score: met.best };
  return { kind: "longest-ago", at: met.last.toISOString() };
}
