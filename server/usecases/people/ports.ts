/**
 * What the people use cases need from storage. server/repositories/people*.ts
 * implements it on SQLite. Every method is one atomic step: where two things must
 * happen together or not at all, one method does both and says how it went.
 */
import type { Role } from "#training/shared/access";
import type { LeaveReason } from "#training/shared/people";

export type AccountRecord = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly teamId: string | null;
  readonly cohortId: string | null;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly leaveReason: LeaveReason | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly timeZone: string;
  /** Roles held now. */
  readonly roles: readonly Role[];
  /** Teams managed, whatever the roles. */
  readonly managedTeamIds: readonly string[];
};

/** What an account is made of, whether by invitation or at the first start. */
export type NewAccount = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly cohortId: string | null;
  readonly hiredOn: string;
};

/** What an admin edits at once. */
export type PersonChange = {
  readonly name: string;
  readonly email: string;
  readonly teamId: string | null;
  readonly cohortId: string | null;
  readonly hiredOn: string;
  readonly roles: readonly Role[];
};

export type EmploymentChange =
  | { readonly kind: "leave"; readonly leftOn: string; readonly reason: LeaveReason }
  | { readonly kind: "stay" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "restore" };

export type RoleSpan = { readonly role: Role; readonly grantedAt: Date; readonly revokedAt: Date | null };

export type PeopleFilter = {
  /** Part of a name or address; empty for all. */
  readonly text: string;
  readonly role: Role | null;
  readonly teamId: string | null;
  readonly cohortId: string | null;
  readonly standing: "active" | "left" | "withdrawn" | "all";
  /** The day that decides who has left, ISO date. */
  readonly today: string;
  readonly skip: number;
  readonly take: number;
};

export type AccountChangeOutcome = "done" | "unknown" | "email-taken" | "last-admin" | "unknown-place";

export type Accounts = {
  count(): Promise<number>;
  byId(id: string): Promise<AccountRecord | undefined>;
  byEmail(email: string): Promise<AccountRecord | undefined>;
  list(filter: PeopleFilter): Promise<{ readonly total: number; readonly people: readonly AccountRecord[] }>;
  roleHistory(accountId: string): Promise<readonly RoleSpan[]>;
  /** Makes the first account and spends the setup code; false when the code is not (or no longer) this one. */
  createFirst(
    account: NewAccount,
    spend: { readonly setupCodeHash: string; readonly at: Date },
  ): Promise<boolean>;
  /** Changes a person; roles gained and lost are dated `at`. Nothing changes unless the outcome is "done". */
  change(accountId: string, change: PersonChange, at: Date): Promise<AccountChangeOutcome>;
  changeEmployment(accountId: string, change: EmploymentChange, at: Date): Promise<AccountChangeOutcome>;
  rename(accountId: string, name: string): Promise<void>;
  setTimeZone(accountId: string, timeZone: string): Promise<void>;
  /** Sets the password, ends every session but the kept one, and spends open reset links. */
  setPassword(accountId: string, change: PasswordChange): Promise<void>;
};

export type PasswordChange = {
  readonly passwordHash: string;
  readonly at: Date;
  /** Start of the session that goes on; null ends them all. */
  readonly keepSessionOf: Date | null;
};

/** A session, known by the hash of its secret. `startedAt` stays the same when the secret rotates. */
export type SessionRecord = {
  readonly id: string;
  readonly accountId: string;
  readonly startedAt: Date;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string;
};

export type Sessions = {
  open(session: SessionRecord): Promise<void>;
  /** By the present secret's hash, or by the one before while `rotatedAt` is not before `previousSince`. */
  find(
    id: string,
    previousSince: Date,
  ): Promise<{ session: SessionRecord; account: AccountRecord } | undefined>;
  /** Puts a new secret in the place of the present one; false when another request did so first. */
  rotate(
    id: string,
    next: { readonly id: string; readonly at: Date; readonly expiresAt: Date },
  ): Promise<boolean>;
  ofAccount(accountId: string, now: Date): Promise<readonly SessionRecord[]>;
  /** Ends the sessions of an account: all, the one started then, or all but that one. */
  end(accountId: string, which?: { readonly only?: Date; readonly except?: Date }): Promise<void>;
  prune(now: Date): Promise<void>;
};

/** What an invitation makes when it is used. */
export type Offer = Omit<NewAccount, "id" | "passwordHash">;

export type LinkRecord = {
  readonly tokenHash: string;
  readonly kind: "invitation" | "reset";
  readonly accountId: string | null;
  readonly offer: Offer | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

export type NewLink = Pick<LinkRecord, "tokenHash" | "createdAt" | "expiresAt"> & {
  readonly createdById: string;
};

export type AccessLinks = {
  /** Adds an invitation; an older open one for the same address is revoked. */
  addInvitation(link: NewLink, offer: Offer): Promise<void>;
  /** Adds a reset link; older open ones for the same account are revoked. */
  addReset(link: NewLink, accountId: string): Promise<void>;
  find(tokenHash: string): Promise<LinkRecord | undefined>;
  /** Invitations neither used nor revoked, newest first; expired ones are among them. */
  openInvitations(): Promise<readonly LinkRecord[]>;
  /** Reset links of an account that still work at this moment. */
  openResets(accountId: string, now: Date): Promise<readonly LinkRecord[]>;
  revokeInvitation(tokenHash: string, at: Date): Promise<boolean>;
  revokeResets(accountId: string, at: Date): Promise<void>;
  /** Uses an invitation once and makes its account. */
  redeemInvitation(
    tokenHash: string,
    account: NewAccount,
    at: Date,
  ): Promise<"done" | "gone" | "email-taken">;
  /** Uses a reset once, sets the password and ends all sessions. */
  redeemReset(
    tokenHash: string,
    change: { readonly passwordHash: string; readonly at: Date },
  ): Promise<"done" | "gone">;
};

export type SignInFailures = {
  /** When attempts under this key failed, from `since` on, oldest first. */
  since(key: string, since: Date): Promise<readonly Date[]>;
  record(keys: readonly string[], at: Date): Promise<void>;
  forget(key: string): Promise<void>;
  prune(before: Date): Promise<void>;
};

export type Settings = {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  /** The stored value, or this one, stored now. */
  obtain(key: string, otherwise: string): Promise<string>;
};

export type TeamRecord = {
  readonly id: string;
  readonly name: string;
  readonly memberCount: number;
  readonly managers: readonly { readonly accountId: string; readonly name: string }[];
};
export type CohortRecord = {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly memberCount: number;
};

export type Teams = {
  teams(): Promise<readonly TeamRecord[]>;
  cohorts(): Promise<readonly CohortRecord[]>;
  /** People who hold the manager role and have not left. */
  possibleManagers(): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  saveTeam(team: { readonly id: string; readonly name: string }): Promise<"done" | "name-taken">;
  removeTeam(id: string): Promise<"done" | "not-empty" | "unknown">;
  /** Sets who manages a team; people without the manager role are refused. */
  setManagers(teamId: string, accountIds: readonly string[]): Promise<"done" | "unknown" | "not-a-manager">;
  saveCohort(cohort: {
    readonly id: string;
    readonly name: string;
    readonly startsOn: string;
  }): Promise<"done" | "name-taken">;
  removeCohort(id: string): Promise<"done" | "not-empty" | "unknown">;
};

/** All stores that people need. */
export type PeopleStores = {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly links: AccessLinks;
  readonly failures: SignInFailures;
  readonly settings: Settings;
  readonly teams: Teams;
};
