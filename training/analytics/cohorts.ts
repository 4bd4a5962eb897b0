/**
 * Cohorts: people who started together, compared on one clock, days since hire.
 *
 * Who is still here or not yet ready counts for as long as they have been seen
 * (survival.ts), so a young cohort can stand beside an old one. Differences between
 * cohorts, and between those who finished the path early and those who did not, are
 * comparisons: people were not assigned by chance, so they prove no cause.
 */
import type { AssessedContacts } from "./stopped";
import { medianDay, type SurvivalPoint, shareAt, survivalOf, type Watched } from "./survival";
import { daysBetween, type Employment, hasLeft, tenureInDays, watchedUntil } from "./tenure";

export type Member = Employment & {
  /** Day of competency, ISO date; null if never. */
  readonly competentOn: string | null;
  /** Day on which all steps of the path were done, ISO date; null if never. */
  readonly pathFinishedOn: string | null;
  /** Goes at scenarios, from the start and unaided, in any order. */
  readonly scores: readonly ScenarioScore[];
  readonly assessed: AssessedContacts;
};

export type ScenarioScore = {
  readonly scenario: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** 0 to 1; null where it was stopped, or never got its note. */
  readonly score: number | null;
};

/** Days since hire at which retention is read off. */
export const RETENTION_DAYS = [30, 60, 90, 180, 365] as const;

export type Retention = {
  readonly day: number;
  /** Share still here, 0 to 1; undefined while nobody was hired so long ago. */
  readonly share: number | undefined;
};

export type Staying = {
  readonly size: number;
  readonly stillHere: number;
  readonly retention: readonly Retention[];
  readonly curve: readonly SurvivalPoint[];
};

/** How a group of people stayed. */
export function stayingOf(people: readonly Employment[], today: string): Staying {
  const watched = startedBy(people, today).map((person) => watchedUntil(person, today));
  const curve = survivalOf(watched);
  return {
    size: watched.length,
    stillHere: watched.filter((each) => !each.hasLeft).length,
    retention: RETENTION_DAYS.map((day) => ({ day, share: shareAt(curve, watched, day) })),
    curve: drawnTo(curve, watched),
  };
}

/** The curve with an end: flat from its last step to the last day that anybody was seen. */
function drawnTo(curve: readonly SurvivalPoint[], watched: readonly Watched[]): readonly SurvivalPoint[] {
  const last = curve.at(-1);
  const day = Math.max(0, ...watched.map((each) => each.days));
  if (last === undefined || last.day >= day || last.share === 0) return curve;
  return [...curve, { day, share: last.share, atRisk: watched.filter((each) => each.days >= day).length }];
}

export type TimeToCompetency = {
  /**
   * Days from hire by which half were ready, counting those not yet ready for as
   * long as they have been seen; undefined while that is not so.
   */
  readonly medianDays: number | undefined;
  readonly ready: number;
  /** Still here, and never ready so far. */
  readonly notYet: number;
  /** Left without ever being ready. */
  readonly leftBefore: number;
};

/** Time from hire to competency in a group. */
export function timeToCompetencyOf(members: readonly Member[], today: string): TimeToCompetency {
  const started = startedBy(members, today);
  const watched = started.map((member): Watched => {
    const { competentOn, hiredOn } = member;
    return competentOn === null
      ? { days: tenureInDays(member, today), hasLeft: false }
      : { days: Math.max(0, daysBetween(hiredOn, competentOn)), hasLeft: true };
  });
  const never = started.filter((member) => member.competentOn === null);
  const leftBefore = never.filter((member) => hasLeft(member, today)).length;
  return {
    medianDays: medianDay(survivalOf(watched)),
    ready: started.length - never.length,
    notYet: never.length - leftBefore,
    leftBefore,
  };
}

export type Improvement = {
  /** Mean score of the first go, 0 to 1. */
  readonly first: number;
  /** Mean score of the best go, 0 to 1. Of several goes the best is never below the first. */
  readonly best: number;
  /** How many times somebody played a scenario more than once: what the means are taken over. */
  readonly pairs: number;
};

/**
 * First against best scores, where somebody played a scenario more than once; undefined
 * if nobody did. Where the first go has no score there is no pair: the second is not put
 * in its place, or stopping would choose which go is the first.
 */
export function improvementOf(members: readonly Pick<Member, "scores">[]): Improvement | undefined {
  const repeated = members
    .flatMap(({ scores }) => byScenario(scores))
    .filter((goes) => goes[0]?.score != null)
    .map((goes) => goes.flatMap((go) => go.score ?? []))
    .filter((scores) => scores.length > 1);
  if (repeated.length === 0) return undefined;
  const firsts = repeated.map(([first = 0]) => first);
  const bests = repeated.map((scores) => Math.max(...scores));
  return { first: meanOf(firsts), best: meanOf(bests), pairs: repeated.length };
}

/** Finishing the path within so many days of hire is the exposure that is compared. */
export const EXPOSURE_DAYS = 30;

export type ExposureGroups = {
  /** Finished the path within the first 30 days. */
  readonly within: readonly Member[];
  readonly without: readonly Member[];
  /** Left on or before day 30, or hired less than 30 days ago: in neither group. */
  readonly leftOut: number;
};

/**
 * Two groups by training exposure, of people still here after 30 days only: who
 * left earlier had no chance to finish, and would make finishing look better than
 * it is (immortal time bias; the remedy is a landmark).
 */
export function exposureGroups(members: readonly Member[], today: string): ExposureGroups {
  const started = startedBy(members, today);
  const compared = started.filter(
    (member) =>
      daysBetween(member.hiredOn, today) > EXPOSURE_DAYS && tenureInDays(member, today) > EXPOSURE_DAYS,
  );
  const isWithin = ({ hiredOn, pathFinishedOn }: Member): boolean =>
    pathFinishedOn !== null && daysBetween(hiredOn, pathFinishedOn) <= EXPOSURE_DAYS;
  return {
    within: compared.filter(isWithin),
    without: compared.filter((member) => !isWithin(member)),
    leftOut: started.length - compared.length,
  };
}

/** Those whose first day has come. */
function startedBy<Person extends Employment>(people: readonly Person[], today: string): Person[] {
  return people.filter((person) => person.hiredOn <= today);
}

/** Goes at each scenario, the first one first. */
function byScenario(scores: readonly ScenarioScore[]): ScenarioScore[][] {
  const goes = new Map<string, ScenarioScore[]>();
  for (const each of [...scores].sort((left, right) => left.at - right.at))
    goes.set(each.scenario, [...(goes.get(each.scenario) ?? []), each]);
  return [...goes.values()];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
