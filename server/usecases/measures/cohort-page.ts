/**
 * Use case: cohorts compared: who stayed, who became ready and how soon, and what
 * practice brought. Limited to the people in the viewer's reach: a manager compares
 * the parts of the cohorts that are in their teams.
 */
import {
  type AssessedContacts,
  exposureGroups,
  type Improvement,
  improvementOf,
  type Member,
  type Staying,
  type SurvivalPoint,
  stayingOf,
  sumOfAssessed,
  type TimeToCompetency,
  timeToCompetencyOf,
} from "#training/analytics/index";
import { canSomewhere, reachOf, type Viewer } from "#training/shared/access";
import { dayIn } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import { measurePeople, type PersonMeasures } from "./measure-people";
import type { MeasureDependencies } from "./ports";

export type GroupMeasures = Omit<Staying, "curve" | "retention"> &
  Omit<TimeToCompetency, "medianDays"> & {
    readonly id: string;
    readonly name: string;
    /** First day together, ISO date; null for groups that are no cohort. */
    readonly startsOn: string | null;
    readonly medianDays: number | null;
    readonly retention: readonly { readonly day: number; readonly share: number | null }[];
    readonly curve: readonly SurvivalPoint[];
    readonly improvement: Improvement | null;
    readonly assessed: AssessedContacts;
  };

export type CohortPage = {
  /** Cohorts, the youngest first; people in none come last, if there are any. */
  readonly cohorts: readonly GroupMeasures[];
  readonly everybody: GroupMeasures;
  /** People still here on day 30, by whether they had finished the path. */
  readonly exposure: {
    readonly within: GroupMeasures;
    readonly without: GroupMeasures;
    readonly leftOut: number;
  };
  /** True where the viewer's reach leaves out people: the numbers are of their teams. */
  readonly isPartial: boolean;
};

export async function readCohortPage(
  deps: MeasureDependencies,
  viewer: Viewer,
  at: Date,
): Promise<Result<CohortPage, "not-allowed">> {
  if (!canSomewhere(viewer, "read-cohort-measures")) return fail("not-allowed");
  const reach = reachOf(viewer, "read-cohort-measures");
  const today = dayIn(viewer.timeZone, at);
  const people = await deps.measures.people(reach);
  const measured = await measurePeople(deps, people, { at, today });
  const members = measured.map((each) => each.member);
  const groupOf = (name: GroupName, group: readonly Member[]) => groupMeasures(name, group, today);
  const { within, without, leftOut } = exposureGroups(members, today);
  return succeed({
    cohorts: cohortsOf(measured).map(({ name, group }) => groupOf(name, group)),
    everybody: groupOf({ id: "everybody", name: "Everybody together", startsOn: null }, members),
    exposure: {
      within: groupOf({ id: "within", name: "Finished within 30 days", startsOn: null }, within),
      without: groupOf({ id: "without", name: "Later or not at all", startsOn: null }, without),
      leftOut,
    },
    isPartial: !reach.everyone,
  });
}

type GroupName = Pick<GroupMeasures, "id" | "name" | "startsOn">;

const NO_COHORT: GroupName = { id: "none", name: "No cohort", startsOn: null };

function cohortsOf(measured: readonly PersonMeasures[]): { name: GroupName; group: Member[] }[] {
  const cohorts = new Map<string, { name: GroupName; group: Member[] }>();
  for (const { person, member } of measured) {
    const name = person.cohort ?? NO_COHORT;
    const known = cohorts.get(name.id) ?? { name, group: [] };
    known.group.push(member);
    cohorts.set(name.id, known);
  }
  const startOf = ({ name }: { name: GroupName }) => name.startsOn ?? "";
  return [...cohorts.values()].sort((left, right) => startOf(right).localeCompare(startOf(left)));
}

function groupMeasures(name: GroupName, group: readonly Member[], today: string): GroupMeasures {
  const { retention, ...staying } = stayingOf(group, today);
  const { medianDays, ...readiness } = timeToCompetencyOf(group, today);
  return {
    ...name,
    ...staying,
    ...readiness,
    medianDays: medianDays ?? null,
    retention: retention.map(({ day, share }) => ({ day, share: share ?? null })),
    improvement: improvementOf(group) ?? null,
    assessed: sumOfAssessed(group.map((member) => member.assessed)),
  };
}
