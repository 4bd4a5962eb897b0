/**
 * History: the observations behind a number, with what trainers made of them.
 *
 * The newest overrule of a criterion in an attempt stands in place of what the
 * scorer found; "not applicable" takes the observation out. The finding itself is
 * never changed: `found` keeps it.
 */
import { type OverruleLevel, shareOfLevel } from "../assessment/index";
import { evidenceIn, type Mastery, masteryThrough, type Observation, oldestFirst } from "./mastery";

export type Overruling = {
  readonly attemptId: string;
  readonly criterion: string;
  readonly level: OverruleLevel;
  readonly reason: string;
  readonly trainer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type JudgedObservation = Observation & {
  /** What the scorer found, 0 to 1; undefined where it was not sure and a trainer decided. */
  readonly found: number | undefined;
  readonly overruling: Overruling | undefined;
  /** False when a trainer took it out. */
  readonly counts: boolean;
};

/**
 * The observations as they stand after these overrules, oldest first. `leftOpen` are
 * criteria that the scorer was not sure of: they exist because a trainer judged them.
 */
export function judged(
  observations: readonly Observation[],
  overrulings: readonly Overruling[],
  leftOpen: readonly Observation[] = [],
): JudgedObservation[] {
  const newest = new Map<string, Overruling>();
  for (const each of [...overrulings].sort((left, right) => left.at - right.at))
    newest.set(keyOf(each.attemptId, each.criterion), each);
  const overrulingOf = ({ source, attemptId, sourceId }: Observation) =>
    source === "criterion" ? newest.get(keyOf(attemptId, sourceId)) : undefined;
  const all = [
    ...observations.map((each) => asJudged(each, overrulingOf(each), each.value)),
    ...leftOpen.map((each) => asJudged(each, overrulingOf(each), undefined)),
  ];
  return [...oldestFirst(all)];
}

/**
 * What counts after these overrules, oldest first: for those who need the numbers of
 * many people and not what became of each finding.
 */
export function inForce(
  observations: readonly Observation[],
  overrulings: readonly Overruling[],
  leftOpen: readonly Observation[] = [],
): readonly Observation[] {
  if (overrulings.length === 0) return oldestFirst(observations);
  return counting(judged(observations, overrulings, leftOpen));
}

function asJudged(
  observation: Observation,
  overruling: Overruling | undefined,
  found: number | undefined,
): JudgedObservation {
  const share = overruling === undefined ? found : shareOfLevel(overruling.level);
  return {
    ...observation,
    value: share ?? observation.value,
    found,
    overruling,
    counts: share !== undefined,
  };
}

/** Those that count. */
export function counting(observations: readonly JudgedObservation[]): JudgedObservation[] {
  return observations.filter((each) => each.counts);
}

/** How much an observation counts at `now`; 0 for one that was taken out. See evidenceIn. */
export function standingEvidence(observation: JudgedObservation, now: number): number {
  return observation.counts ? evidenceIn(observation, now) : 0;
}

export type MasteryPoint = { readonly at: number; readonly mastery: Mastery };

const DAY_IN_MS = 86_400_000;
/** Up to so many days every day has a point; after that every week. */
const DAYS_SHOWN_SINGLY = 60;

/**
 * Mastery from the first observation to `now`: rises with what was shown and fades
 * between. A point a day in the first two months of a record, a point a week later
 * on. Empty when nothing was observed.
 */
export function masteryOverTime(observations: readonly Observation[], now: number): MasteryPoint[] {
  const first = observations.reduce((least, each) => Math.min(least, each.at), now);
  if (observations.length === 0) return [];
  const step = (now - first > DAYS_SHOWN_SINGLY * DAY_IN_MS ? 7 : 1) * DAY_IN_MS;
  const moments: number[] = [];
  for (let at = first; at < now; at += step) moments.push(at);
  moments.push(now);
  const masteries = masteryThrough(observations, moments);
  return moments.flatMap((at, index) => {
    const mastery = masteries[index];
    return mastery === undefined ? [] : [{ at, mastery }];
  });
}

function keyOf(attemptId: string, criterion: string): string {
  return `${attemptId}\u001f${criterion}`;
}
