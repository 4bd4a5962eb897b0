/**
 * Access: who may do what, and to whom. The one place where this is decided.
 *
 * A role grants a capability towards a subject in up to three relations: the
 * subject is the viewer (`own`), belongs to a team that the viewer manages
 * (`team`), or is anybody or anything else (`other`). A person may hold several
 * roles; one that grants it is enough. The table below is the whole rule.
 *
 * What this file does not decide: who somebody is (sessions), and which rows a
 * query returns. A query over many people is limited by `reachOf`.
 *
 * @example
 * can(viewer, "read-attempt", { accountId: attempt.accountId, teamId: learner.teamId });
 */

/** The four roles. A person may hold several. */
export const ROLES = ["learner", "trainer", "manager", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What the subject is to the viewer. `own` comes before `team`: a manager's own attempt is their own. */
export const RELATIONS = ["own", "team", "other"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Everything that somebody has to be allowed to do. */
export const CAPABILITIES = [
  "take-training",
  "read-own-progress",
  "read-attempt",
  "read-private-attempt",
  "read-person",
  "read-team-measures",
  "read-cohort-measures",
  "read-tenure",
  "export-table",
  "overrule-finding",
  "read-library",
  "manage-people",
  "manage-teams",
  "make-reset-link",
  "manage-voice",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** The signed-in person, as far as access needs to know them. */
export type Viewer = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The teams whose people this person manages; empty without the manager role. */
  readonly managedTeamIds: readonly string[];
  /** The team that this person belongs to, if any. */
  readonly teamId: string | null;
  /** IANA name, such as "Europe/London". */
  readonly timeZone: string;
};

/** Whom or what an action is about: a person, a team, or (both null) nobody in particular. */
export type Subject = { readonly accountId?: string | null; readonly teamId?: string | null };

type Grants = Readonly<Record<Role, readonly Relation[]>>;

const NOBODY: readonly Relation[] = [];
const OWN: readonly Relation[] = ["own"];
const TEAMS: readonly Relation[] = ["team"];
const OWN_AND_TEAMS: readonly Relation[] = ["own", "team"];
const EVERYBODY: readonly Relation[] = ["own", "team", "other"];
const EVERYBODY_ELSE: readonly Relation[] = ["team", "other"];

/**
 * The table. Reasons for the less obvious cells:
 * - Trainers take training themselves, so that they see what their learners see.
 * - Nobody overrules a finding about their own attempt.
 * - Admins read measures but no conversations: practising in private is part of learning.
 * - A private attempt (and one that its learner stopped) is its learner's alone, whatever roles others hold.
 * - Leave reasons (read-tenure) are for managers and admins, not for trainers.
 * - A reset link for oneself would change a password without asking for the present one.
 */
const TABLE: Readonly<Record<Capability, Grants>> = {
  "take-training": { learner: OWN, trainer: OWN, manager: NOBODY, admin: NOBODY },
  "read-own-progress": { learner: OWN, trainer: OWN, manager: NOBODY, admin: NOBODY },
  "read-attempt": { learner: OWN, trainer: EVERYBODY, manager: OWN_AND_TEAMS, admin: NOBODY },
  "read-private-attempt": { learner: OWN, trainer: OWN, manager: OWN, admin: NOBODY },
  "read-person": { learner: OWN, trainer: EVERYBODY, manager: OWN_AND_TEAMS, admin: EVERYBODY },
  "read-team-measures": { learner: NOBODY, trainer: EVERYBODY, manager: TEAMS, admin: EVERYBODY },
  "read-cohort-measures": { learner: NOBODY, trainer: EVERYBODY, manager: TEAMS, admin: EVERYBODY },
  "read-tenure": { learner: NOBODY, trainer: NOBODY, manager: TEAMS, admin: EVERYBODY },
  "export-table": { learner: NOBODY, trainer: EVERYBODY, manager: TEAMS, admin: EVERYBODY },
  "overrule-finding": { learner: NOBODY, trainer: EVERYBODY_ELSE, manager: NOBODY, admin: NOBODY },
  "read-library": { learner: NOBODY, trainer: EVERYBODY, manager: NOBODY, admin: NOBODY },
  "manage-people": { learner: NOBODY, trainer: NOBODY, manager: NOBODY, admin: EVERYBODY },
  "manage-teams": { learner: NOBODY, trainer: NOBODY, manager: NOBODY, admin: EVERYBODY },
  "make-reset-link": { learner: NOBODY, trainer: NOBODY, manager: NOBODY, admin: EVERYBODY_ELSE },
  "manage-voice": { learner: NOBODY, trainer: NOBODY, manager: NOBODY, admin: EVERYBODY },
};

/**
 * May this viewer do this to this subject? Without a subject the question is
 * asked about "anybody else", so that a forgotten subject refuses rather than allows.
 */
export function can(viewer: Viewer, capability: Capability, subject: Subject = {}): boolean {
  const relation = relationOf(viewer, subject);
  return viewer.roles.some((role) => TABLE[capability][role].includes(relation));
}

/** Is there anybody towards whom this viewer may do this? For menus and for pages that list only what `reachOf` allows. */
export function canSomewhere(viewer: Viewer, capability: Capability): boolean {
  const reach = reachOf(viewer, capability);
  return reach.everyone || reach.accountId !== null || reach.teamIds.length > 0;
}

/** Whose rows a query may return: everyone's, or those of these teams and of this one account. */
export type Reach = {
  readonly everyone: boolean;
  readonly teamIds: readonly string[];
  readonly accountId: string | null;
};

/** How far this viewer's capability reaches. To act on a single record, ask `can` about it. */
export function reachOf(viewer: Viewer, capability: Capability): Reach {
  const grants = (relation: Relation): boolean =>
    viewer.roles.some((role) => TABLE[capability][role].includes(relation));
  return {
    everyone: grants("other"),
    teamIds: grants("team") ? viewer.managedTeamIds : [],
    accountId: grants("own") ? viewer.accountId : null,
  };
}

/** True when the reach covers this subject. */
export function isWithin(reach: Reach, subject: Subject): boolean {
  if (reach.everyone) return true;
  const isOwn = subject.accountId != null && subject.accountId === reach.accountId;
  return isOwn || (subject.teamId != null && reach.teamIds.includes(subject.teamId));
}

/** True for one of the four role names; use it on text that comes from storage. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

function relationOf(viewer: Viewer, subject: Subject): Relation {
  if (subject.accountId != null && subject.accountId === viewer.accountId) return "own";
  if (subject.teamId != null && viewer.managedTeamIds.includes(subject.teamId)) return "team";
  return "other";
}
