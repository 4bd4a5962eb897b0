/**
 * Use case: somebody reads the table of the people in their reach: how able, how
 * ready, how far and how long here each of them is.
 */
import {
  type Mastery,
  QUIET_AFTER_DAYS,
  type TeamQuery,
  type TeamShown,
  type TeamSort,
  type Verdict,
} from "#training/analytics/index";
import { canSomewhere, reachOf, type Viewer } from "#training/shared/access";
import { dayIn } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import { measurePeople, type PersonMeasures, type Standing } from "./measure-people";
import type { MeasureDependencies, PersonRecord } from "./ports";

export type TeamRow = {
  readonly accountId: string;
  readonly name: string;
  readonly team: string | null;
  readonly cohort: string | null;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly hasLeft: boolean;
  readonly tenureInDays: number;
  readonly mastery: Mastery;
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly readySince: string | null;
  readonly daysToCompetency: number | null;
  readonly stepsDone: number | null;
  readonly steps: number | null;
  /** Null for leavers and for those enrolled in no path: nothing is asked of them. */
  readonly due: number | null;
  readonly overdue: number | null;
  readonly lastActiveAt: string | null;
};

export type TeamTable = {
  readonly rows: readonly TeamRow[];
  /** Over everybody here in the team, whatever the search and the filter. */
  readonly summary: {
    readonly people: number;
    readonly ready: number;
    readonly fading: number;
    readonly withOverdue: number;
    readonly quiet: number;
  };
  readonly teams: readonly { readonly id: string; readonly name: string }[];
};

/** The table, limited to the people of the viewer's reach. */
export async function readTeamTable(
  deps: MeasureDependencies,
  viewer: Viewer,
  { query, at }: { readonly query: TeamQuery; readonly at: Date },
): Promise<Result<TeamTable, "not-allowed">> {
  if (!canSomewhere(viewer, "read-team-measures")) return fail("not-allowed");
  const today = dayIn(viewer.timeZone, at);
  const people = await deps.measures.people(reachOf(viewer, "read-team-measures"));
  const inTeam = people.filter((person) => query.teamId === null || person.team?.id === query.teamId);
  const listed = inTeam.filter((person) => isListed(person));
  const measured = await measurePeople(deps, listed, { at, today });
  const here = measured.filter((each) => !each.hasLeft);
  const rows = (query.withLeavers ? measured : here)
    .filter((each) => isNamed(each.person, query.text))
    .filter((each) => isShown(each, query.shown, at))
    .map(rowOf);
  return succeed({
    rows: sorted(rows, query),
    summary: {
      people: here.length,
      ready: here.filter((each) => each.standing === "ready").length,
      fading: here.filter((each) => each.standing === "fading").length,
      withOverdue: here.filter((each) => isShown(each, "overdue", at)).length,
      quiet: here.filter((each) => isShown(each, "quiet", at)).length,
    },
    teams: teamsOf(people),
  });
}

/** Learners of today, and those who were when they left; not those who have become trainers since. */
function isListed({ leftOn, roles }: PersonRecord): boolean {
  return leftOn !== null || roles.some((span) => span.role === "learner" && span.revokedAt === null);
}

function isNamed({ name }: PersonRecord, text: string): boolean {
  return plain(name).includes(plain(text));
}

/** Letters without case and accents, so that "Zoe" finds "Zoë". */
function plain(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function isShown(each: PersonMeasures, shown: TeamShown, at: Date): boolean {
  if (shown === "all") return true;
  if (shown === "overdue") return !each.hasLeft && (each.steps?.overdue ?? 0) > 0;
  if (shown === "quiet") return !each.hasLeft && daysSince(each.lastActiveAt, at) >= QUIET_AFTER_DAYS;
  if (shown === "on-the-way") return each.standing === "on-the-way" || each.standing === "not-started";
  return each.standing === shown;
}

function daysSince(moment: Date | null, at: Date): number {
  return moment === null ? Number.POSITIVE_INFINITY : (at.getTime() - moment.getTime()) / 86_400_000;
}

function rowOf(each: PersonMeasures): TeamRow {
  const { person, hasLeft, tenureInDays, mastery, verdict, standing, readySince, daysToCompetency } = each;
  return {
    accountId: person.accountId,
    name: person.name,
    team: person.team?.name ?? null,
    cohort: person.cohort?.name ?? null,
    hiredOn: person.hiredOn,
    leftOn: person.leftOn,
    hasLeft,
    tenureInDays,
    mastery,
    verdict,
    standing,
    readySince,
    daysToCompetency,
    ...stepsOf(each),
    lastActiveAt: each.lastActiveAt?.toISOString() ?? null,
  };
}

function stepsOf({ steps, hasLeft }: PersonMeasures) {
  if (steps === null) return { stepsDone: null, steps: null, due: null, overdue: null };
  const { done, total, due, overdue } = steps;
  return {
    stepsDone: done,
    steps: total,
    due: hasLeft ? null : due,
    overdue: hasLeft ? null : overdue,
  };
}

const SORT_VALUES: Readonly<Record<TeamSort, (row: TeamRow) => string | number | null>> = {
  name: (row) => row.name,
  tenure: (row) => row.tenureInDays,
  mastery: (row) => (row.mastery.evidence === 0 ? null : row.mastery.estimate),
  ready: (row) => row.readySince,
  competency: (row) => row.daysToCompetency,
  due: (row) => row.due,
  overdue: (row) => row.overdue,
  active: (row) => row.lastActiveAt,
};

/** Rows without a value stand last in either direction; equal ones stay by name. */
function sorted(rows: readonly TeamRow[], { sort, direction }: TeamQuery): TeamRow[] {
  const sign = direction === "asc" ? 1 : -1;
  const readValue = SORT_VALUES[sort];
  return [...rows].sort((left, right) => {
    const [one, other] = [readValue(left), readValue(right)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compare(one, other) || compare(left.name, right.name);
  });
}

const COLLATOR = new Intl.Collator("en-GB", { numeric: true });

function compare(left: string | number, right: string | number): number {
  return typeof left === "number" && typeof right === "number"
    ? left - right
    : COLLATOR.compare(String(left), String(right));
}

function teamsOf(people: readonly PersonRecord[]): { id: string; name: string }[] {
  const teams = new Map(people.flatMap(({ team }) => (team === null ? [] : [[team.id, team] as const])));
  return [...teams.values()].sort((left, right) => COLLATOR.compare(left.name, right.name));
}
