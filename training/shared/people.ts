/**
 * People: what is a valid name, email address, day and time zone, and when
 * somebody counts as having left.
 *
 * Days (hire, leave, due) are ISO dates as text, because a working day has no
 * time zone; a moment becomes a day only in somebody's zone.
 *
 * What this file does not decide: what a person may do (access.ts) and what a
 * good password is (password.ts).
 */
import { z } from "zod";

/** Email addresses are kept trimmed and in lower case, so that one person has one. */
export const EmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .pipe(z.email("Enter an email address such as sam@example.com."));

/** A person's, team's or cohort's name: one line, spaces tidied. */
export const NameSchema = z
  .string()
  .transform((text) => text.replace(/\p{C}/gu, " ").replace(/\s+/gu, " ").trim())
  .pipe(z.string().min(1, "Enter a name.").max(80, "Use at most 80 characters."));

/** A day as an ISO date, such as "2026-03-09". Days that do not exist are refused. */
export const DaySchema = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Enter a date as year, month and day.")
  .refine(isRealDay, "This day does not exist.");

/** An IANA time zone that this machine knows. */
export const TimeZoneSchema = z.string().max(60).refine(isTimeZone, "This time zone is not known.");

/** Why somebody left: they chose to, or the employer did. */
export const LEAVE_REASONS = ["voluntary", "involuntary"] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** Active people may sign in; `withdrawn` is sign-in taken away while employed. */
const STANDINGS = ["active", "left", "withdrawn"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What decides a person's standing. */
export type Employment = {
  /** Last day of employment, ISO date; null while employed. */
  readonly leftOn: string | null;
  readonly disabledAt: Date | null;
  readonly timeZone: string;
};

/** The ISO date that it is in this zone at this moment. An unknown zone counts as UTC. */
export function dayIn(timeZone: string, moment: Date): string {
  const zone = isTimeZone(timeZone) ? timeZone : "UTC";
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Where a person stands at this moment. On the last day of employment they still belong. */
export function standingAt(employment: Employment, moment: Date): Standing {
  const { leftOn, disabledAt, timeZone } = employment;
  if (leftOn !== null && dayIn(timeZone, moment) > leftOn) return "left";
  return disabledAt !== null && disabledAt <= moment ? "withdrawn" : "active";
}

function isRealDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name }).format(0).length > 0;
  } catch {
    return false;
  }
}
