/**
 * Use cases: a learner reads their own progress; somebody responsible for a person
 * reads that person's page.
 */
import { tenureInDays } from "#training/analytics/index";
import { can, canSomewhere, type Role, type Viewer } from "#training/shared/access";
import { dayIn, type LeaveReason } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import type { MeasureDependencies, PersonRecord } from "./ports";
import { type Report, readReport } from "./report";

export type PersonFailure = "not-allowed" | "not-found";

/** A viewer's own progress. */
export async function readOwnProgress(
  deps: MeasureDependencies,
  viewer: Viewer,
  at: Date,
): Promise<Result<Report, PersonFailure>> {
  const own = await findOwn(deps, viewer);
  if (!own.ok) return own;
  return succeed(await readReport(deps, own.value, { at, today: dayIn(viewer.timeZone, at) }));
}

export type PersonPage = {
  readonly person: {
    readonly accountId: string;
    readonly name: string;
    readonly team: string | null;
    readonly cohort: string | null;
    readonly hiredOn: string;
    readonly leftOn: string | null;
    /** Null for those who may not read it. */
    readonly leaveReason: LeaveReason | null;
    readonly tenureInDays: number;
    readonly roles: readonly {
      readonly role: Role;
      readonly grantedAt: string;
      readonly revokedAt: string | null;
    }[];
  };
  readonly report: Report;
  /** Conversations and quiz answers: not everybody who reads measures may read them. */
  readonly mayReadAttempts: boolean;
};

/** A person's page; "not-found" also for people outside the viewer's reach. */
export async function readPersonPage(
  deps: MeasureDependencies,
  viewer: Viewer,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<Result<PersonPage, PersonFailure>> {
  const found = await findPerson(deps, viewer, accountId);
  if (!found.ok) return found;
  const person = found.value;
  const today = dayIn(viewer.timeZone, at);
  const subject = subjectOf(person);
  const { name, team, cohort, hiredOn, leftOn } = person;
  return succeed({
    person: {
      accountId,
      name,
      team: team?.name ?? null,
      cohort: cohort?.name ?? null,
      hiredOn,
      leftOn,
      leaveReason: can(viewer, "read-tenure", subject) ? person.leaveReason : null,
      tenureInDays: tenureInDays(person, today),
      roles: person.roles.map(({ role, grantedAt, revokedAt }) => ({
        role,
        grantedAt: grantedAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
    },
    report: await readReport(deps, person, { at, today }),
    mayReadAttempts: can(viewer, "read-attempt", subject),
  });
}

/** The viewer as a learner. */
export async function findOwn(
  deps: MeasureDependencies,
  viewer: Viewer,
): Promise<Result<PersonRecord, PersonFailure>> {
  if (!can(viewer, "read-own-progress", { accountId: viewer.accountId })) return fail("not-allowed");
  const person = await deps.measures.person(viewer.accountId);
  return person === undefined ? fail("not-found") : succeed(person);
}

/**
 * A person whom this viewer may read about as somebody responsible for them. Who
 * reads no measures but their own is not allowed at all; whoever is out of reach,
 * or was never a learner, is not found.
 */
export async function findPerson(
  deps: MeasureDependencies,
  viewer: Viewer,
  accountId: string,
): Promise<Result<PersonRecord, PersonFailure>> {
  if (!canSomewhere(viewer, "read-team-measures")) return fail("not-allowed");
  const person = await deps.measures.person(accountId);
  if (person === undefined || !can(viewer, "read-person", subjectOf(person))) return fail("not-found");
  return person.roles.some((span) => span.role === "learner") ? succeed(person) : fail("not-found");
}

/** A person as access sees them. */
export function subjectOf({ accountId, team }: PersonRecord): { accountId: string; teamId: string | null } {
  return { accountId, teamId: team?.id ?? null };
}
