/**
 * Use case: the ledger of tenure: who joined and who left, what that makes of the
 * headcount, at which tenure people leave, and what it costs.
 */
import {
  bandCounts,
  earlyLeavers,
  hasLeft,
  type Movement,
  movementsOf,
  PUBLISHED_COST_PER_LEAVER,
  type TenureSpan,
  type Turnover,
  tenureBand,
  tenureInDays,
  turnoverOf,
} from "#training/analytics/index";
import { canSomewhere, type Role, reachOf, type Viewer } from "#training/shared/access";
import { dayIn, type LeaveReason } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import { measurePeople, type PersonMeasures } from "./measure-people";
import type { MeasureDependencies, PersonRecord, RoleSpan } from "./ports";
import { type CostPerLeaver, readCostPerLeaver } from "./turnover-cost";

export type Move = {
  readonly key: string;
  readonly on: string;
  readonly accountId: string;
  readonly name: string;
  readonly team: string | null;
} & (
  | { readonly kind: "joined" }
  | { readonly kind: "left"; readonly reason: LeaveReason | null; readonly tenureInDays: number }
  | { readonly kind: "role-given" | "role-ended"; readonly role: Role }
);

export type BandRow = {
  readonly label: string;
  readonly here: number;
  readonly left: number;
  /** Mean mastery of those here with something observed, 0 to 1. */
  readonly mastery: number | null;
};

export type TenurePage = {
  /** First day of the span, and today. */
  readonly from: string;
  readonly today: string;
  readonly movements: readonly Movement[];
  readonly turnover: Omit<Turnover, "rate"> & { readonly rate: number | null };
  readonly early: { readonly early: number; readonly all: number };
  readonly reasons: { readonly voluntary: number; readonly involuntary: number; readonly unknown: number };
  readonly bands: readonly BandRow[];
  /** Newest first. */
  readonly moves: readonly Move[];
  readonly cost: CostPerLeaver & {
    readonly total: number;
    readonly published: typeof PUBLISHED_COST_PER_LEAVER;
  };
  /** True where the viewer's reach leaves out people. */
  readonly isPartial: boolean;
};

export async function readTenurePage(
  deps: MeasureDependencies,
  viewer: Viewer,
  { months, at }: { readonly months: TenureSpan; readonly at: Date },
): Promise<Result<TenurePage, "not-allowed">> {
  if (!canSomewhere(viewer, "read-tenure")) return fail("not-allowed");
  const reach = reachOf(viewer, "read-tenure");
  const today = dayIn(viewer.timeZone, at);
  const people = await deps.measures.people(reach);
  const movements = movementsOf(people, today, months);
  const from = movements[0]?.month ?? today;
  const [measured, perLeaver] = await Promise.all([
    measurePeople(deps, people, { at, today }),
    readCostPerLeaver(deps.settings),
  ]);
  const turnover = turnoverOf(people, from, today);
  return succeed({
    from,
    today,
    movements,
    turnover: { ...turnover, rate: turnover.rate ?? null },
    early: earlyLeavers(people, from, today),
    reasons: reasonsOf(people, from, today),
    bands: bandRows(measured, from, today),
    moves: people
      .flatMap((person) => movesOf(person, today))
      .filter((move) => move.on >= from && move.on <= today)
      .sort((left, right) => right.on.localeCompare(left.on) || left.name.localeCompare(right.name)),
    cost: {
      ...perLeaver,
      total: turnover.leavers * perLeaver.amount,
      published: PUBLISHED_COST_PER_LEAVER,
    },
    isPartial: !reach.everyone,
  });
}

function reasonsOf(people: readonly PersonRecord[], from: string, to: string): TenurePage["reasons"] {
  const left = people.filter(({ leftOn }) => leftOn !== null && leftOn >= from && leftOn <= to);
  const count = (reason: LeaveReason | null) => left.filter((each) => each.leaveReason === reason).length;
  return {
    voluntary: count("voluntary"),
    involuntary: count("involuntary"),
    unknown: count(null),
  };
}

function bandRows(measured: readonly PersonMeasures[], from: string, today: string): BandRow[] {
  const people = measured.map((each) => each.person);
  const shown = measured.filter(({ person, mastery }) => !hasLeft(person, today) && mastery.evidence > 0);
  return bandCounts(people, from, today).map((band) => {
    const own = shown.filter((each) => tenureBand(each.tenureInDays) === band.label);
    const sum = own.reduce((total, each) => total + each.mastery.estimate, 0);
    return { ...band, mastery: own.length === 0 ? null : sum / own.length };
  });
}

/** What became of one person, from joining on. */
function movesOf(person: PersonRecord, today: string): Move[] {
  const { accountId, name, hiredOn, leftOn, leaveReason: reason } = person;
  const about = { accountId, name, team: person.team?.name ?? null };
  const joined: Move = { ...about, key: `${accountId}-joined`, kind: "joined", on: hiredOn };
  const roles = person.roles.flatMap((span, index) =>
    roleMovesOf(person, span, index).map((move) => ({ ...about, ...move })),
  );
  if (leftOn === null) return [joined, ...roles];
  const left: Move = {
    ...about,
    key: `${accountId}-left`,
    kind: "left",
    on: leftOn,
    reason,
    tenureInDays: tenureInDays(person, today),
  };
  return [joined, ...roles, left];
}

/** The learner role given on joining is part of joining, and roles that end with the job are part of leaving. */
function roleMovesOf({ accountId, timeZone, leftOn }: PersonRecord, span: RoleSpan, index: number) {
  const { role, grantedAt, revokedAt } = span;
  const key = `${accountId}-${index}`;
  const moves: { key: string; kind: "role-given" | "role-ended"; on: string; role: Role }[] = [];
  const isPartOfJoining = index === 0 && role === "learner";
  if (!isPartOfJoining)
    moves.push({ key: `${key}-given`, kind: "role-given", on: dayIn(timeZone, grantedAt), role });
  const endedOn = revokedAt === null ? null : dayIn(timeZone, revokedAt);
  if (endedOn !== null && (leftOn === null || endedOn < leftOn))
    moves.push({ key: `${key}-ended`, kind: "role-ended", on: endedOn, role });
  return moves;
}
