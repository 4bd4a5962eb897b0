/**
 * Readiness: has a learner reached the level of the job, and held it?
 *
 * Ready means: mastery of what conversations show was at or above the threshold,
 * never fell below it again, in at least three different scenarios, over at least
 * a week. The day on which the last of these came true is the date of competency;
 * from hire date to that day is the time to competency. Quiz items alone make
 * nobody ready.
 */
import { masteryAt, type Observation } from "./mastery";

/** Mastery from which on somebody does the job unaided. A site's own figures may say otherwise later. */
export const READY_MASTERY = 0.7;
export const READY_SCENARIOS = 3;
export const READY_DAYS = 7;

const DAY_IN_MS = 86_400_000;

export type Readiness =
  | { readonly status: "not-started" }
  | {
      readonly status: "on-the-way";
      /** Since when mastery has been at the threshold without a break; undefined while below it. */
      readonly reachedAt: number | undefined;
      /** Different scenarios since then. */
      readonly scenarios: number;
      /** Full days held so far. */
      readonly daysHeld: number;
    }
  | { readonly status: "ready"; readonly since: number; readonly scenarios: number };

/** Readiness as these observations (of one competency, or of all together) show it. Times are milliseconds since 1970. */
export function readinessOf(observations: readonly Observation[]): Readiness {
  const shown = observations.filter((each) => each.source === "criterion").sort((a, b) => a.at - b.at);
  if (shown.length === 0) return { status: "not-started" };
  let reachedAt: number | undefined;
  let scenarios = new Set<string>();
  let readySince: number | undefined;
  for (const moment of momentsOf(shown)) {
    const upToNow = shown.filter((each) => each.at <= moment.at);
    const isAbove = masteryAt(upToNow, moment.at).estimate >= READY_MASTERY;
    if (!isAbove) {
      reachedAt = undefined;
      readySince = undefined;
      scenarios = new Set();
      continue;
    }
    reachedAt ??= moment.at;
    for (const setting of moment.settings) scenarios.add(setting);
    const isHeld = moment.at - reachedAt >= READY_DAYS * DAY_IN_MS && scenarios.size >= READY_SCENARIOS;
    if (isHeld) readySince ??= moment.at;
  }
  if (readySince !== undefined) return { status: "ready", since: readySince, scenarios: scenarios.size };
  const last = shown.at(-1)?.at ?? 0;
  const daysHeld = reachedAt === undefined ? 0 : Math.floor((last - reachedAt) / DAY_IN_MS);
  return { status: "on-the-way", reachedAt, scenarios: scenarios.size, daysHeld };
}

/** Observations of one moment (an attempt's criteria share their time) are judged together. */
function momentsOf(sorted: readonly Observation[]): { at: number; settings: string[] }[] {
  const moments: { at: number; settings: string[] }[] = [];
  for (const { at, setting } of sorted) {
    const last = moments.at(-1);
    if (last !== undefined && last.at === at) last.settings.push(setting);
    else moments.push({ at, settings: [setting] });
  }
  return moments;
}
