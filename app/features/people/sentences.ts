/**
 * What the people pages say, in one place: names of roles and standings, and for
 * each way to fail the sentence that says what to do.
 */
import type { Role } from "#training/shared/access";
import { PASSWORD_ADVICE, type PasswordProblem } from "#training/shared/password";
import type { LeaveReason, Standing } from "#training/shared/people";

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  learner: "Learner",
  trainer: "Trainer",
  manager: "Manager",
  admin: "Admin",
};

export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  learner: "Takes training and sees their own progress.",
  trainer: "Reads all attempts, overrules findings, and sees the content with its keys.",
  manager: "Reads the people, attempts and measures of the teams they manage.",
  admin: "Manages people, teams and cohorts, and reads all measures.",
};

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  active: "Active",
  left: "Has left",
  withdrawn: "Sign-in withdrawn",
};

export const LEAVE_REASON_NAMES: Readonly<Record<LeaveReason, string>> = {
  voluntary: "They chose to leave",
  involuntary: "The employer ended it",
};

const PERSON_SENTENCES = {
  "email-taken": "Somebody else has this address. Every person needs their own.",
  "last-admin":
    "This is the last admin who can sign in. Give somebody else the admin role first, then try again.",
  "unknown-place": "This team or cohort was removed in the meantime. Choose another.",
  "left-before-hired": "The last day cannot come before the first. Check both dates.",
  "name-taken": "This name is taken. Choose another.",
  "not-empty": "People still belong to it. Move them elsewhere first.",
  "not-a-manager": "Somebody chosen no longer holds the manager role. Load the page again.",
  unknown: "It was removed in the meantime. Load the page again.",
  gone: "This invitation has been used or revoked in the meantime.",
  left: "This person has left. Undo the leaving first.",
  withdrawn: "This person's sign-in is withdrawn. Give it back first.",
} as const;
export type PersonProblem = keyof typeof PERSON_SENTENCES;

/** What to do about a failure of managing people. */
export function personSentence(problem: PersonProblem): string {
  return PERSON_SENTENCES[problem];
}

export type LinkProblem = "unknown" | "used" | "revoked" | "expired";

const LINK_SENTENCES: Readonly<Record<LinkProblem, { title: string; text: string }>> = {
  unknown: {
    title: "This link is not complete",
    text: "Open it again from the message in which you got it, or copy the whole of it.",
  },
  used: {
    title: "This link has been used",
    text: "Each link works once. If you chose a password with it, sign in with that; otherwise ask an admin for a new link.",
  },
  revoked: { title: "This link was withdrawn", text: "Ask an admin for a new one." },
  expired: {
    title: "This link has expired",
    text: "Links work for a limited time. Ask an admin for a new one.",
  },
};

/** What to tell somebody whose link does not work. */
export function linkSentence(problem: LinkProblem): { title: string; text: string } {
  return LINK_SENTENCES[problem];
}

/** True for the reasons to refuse a password. */
export function isPasswordProblem(reason: string): reason is PasswordProblem {
  return reason in PASSWORD_ADVICE;
}

/** "45 seconds", "3 minutes": how long something takes, rounded up. */
export function waitInWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 90) return whole === 1 ? "1 second" : `${whole} seconds`;
  return `${Math.ceil(whole / 60)} minutes`;
}
