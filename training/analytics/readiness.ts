/**
 * Readiness: has a learner reached the level of the job, and held it?
 *
 * Ready means: mastery of what conversations show was at or above the threshold,
 * never fell below it again, in at least three different scenarios, over at least
 * a week. The first day on which all of this was true is the date of competency;
 * from hire date to that day is the time to competency, and a later fall does not
 * undo it. Quiz items alone make nobody ready.
 *
 * What this file does not decide: whether a level that was held has faded since;
 * see isFading.
 */
import { type Mastery, masteryAt, masteryThrough, type Observation, oldestFirst } from "./mastery";

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
      /** When they were ready for the first time, if they fell below the level after that. */
      readonly competentAt: number | undefined;
    }
  | {
      readonly status: "ready";
      readonly since: number;
      readonly scenarios: number;
      /** When they were ready for the first time; earlier than `since` after a fall. */
      readonly competentAt: number;
    };

/** Readiness as these observations (of one competency, or of all together) show it. Times are milliseconds since 1970. */
export function readinessOf(observations: readonly Observation[]): Readiness {
  const shown = oldestFirst(inConversations(observations));
  if (shown.length === 0) return { status: "not-started" };
  const moments = momentsOf(shown);
  const masteries = masteryThrough(
    shown,
    moments.map((moment) => moment.at),
  );
  let hold = NOT_HELD;
  for (const [index, moment] of moments.entries())
    hold = heldOn(hold, moment, (masteries[index]?.estimate ?? 0) >= READY_MASTERY);

  const { reachedAt, readySince, competentAt, scenarios } = hold;
  if (readySince !== undefined && competentAt !== undefined)
    return { status: "ready", since: readySince, scenarios: scenarios.size, competentAt };
  const last = moments.at(-1)?.at ?? 0;
  const daysHeld = reachedAt === undefined ? 0 : Math.floor((last - reachedAt) / DAY_IN_MS);
  return { status: "on-the-way", reachedAt, scenarios: scenarios.size, daysHeld, competentAt };
}

type Moment = { readonly at: number; readonly settings: readonly string[] };

/** How long the level has been held without a break, as of one moment. */
type Hold = {
  readonly reachedAt: number | undefined;
  readonly readySince: number | undefined;
  readonly competentAt: number | undefined;
  readonly scenarios: ReadonlySet<string>;
};

const NOT_HELD: Hold = {
  reachedAt: undefined,
  readySince: undefined,
  competentAt: undefined,
  scenarios: new Set(),
};

/** The hold after one more moment, at which mastery was at the level or below it. */
function heldOn(hold: Hold, { at, settings }: Moment, isAtLevel: boolean): Hold {
  if (!isAtLevel) return { ...NOT_HELD, competentAt: hold.competentAt };
  const reachedAt = hold.reachedAt ?? at;
  const scenarios = new Set([...hold.scenarios, ...settings]);
  const isHeld = at - reachedAt >= READY_DAYS * DAY_IN_MS && scenarios.size >= READY_SCENARIOS;
  const readySince = hold.readySince ?? (isHeld ? at : undefined);
  return { reachedAt, readySince, competentAt: hold.competentAt ?? readySince, scenarios };
}

/** The mastery that readiness is read from: of what conversations show, all competencies together. */
export function overallMastery(observations: readonly Observation[], now: number): Mastery {
  return masteryAt(inConversations(observations), now);
}

/** True when somebody was ready and has shown so little since that the level can't be taken for granted any more. */
export function isFading(readiness: Readiness, mastery: Mastery): boolean {
  return readiness.status === "ready" && mastery.estimate < READY_MASTERY;
}

/** When somebody was ready for the first time, milliseconds since 1970; undefined if never. */
export function competentAtOf(readiness: Readiness): number | undefined {
  return readiness.status === "not-started" ? undefined : readiness.competentAt;
}

/** What conversations showed: the observations that are criteria, not quiz items. */
export function inConversations(observations: readonly Observation[]): readonly Observation[] {
  const isAll = observations.every((each) => each.source === "criterion");
  return isAll ? observations : observations.filter((each) => each.source === "criterion");
}

/** Observations of one moment (an attempt's criteria share their time) are judged together. */
function momentsOf(sorted: readonly Observation[]): readonly Moment[] {
  const moments: { at: number; settings: string[] }[] = [];
  for (const { at, setting } of sorted) {
    const last = moments.at(-1);
    if (last !== undefined && last.at === at) last.settings.push(setting);
    else moments.push({ at, settings: [setting] });
  }
  return moments;
}
