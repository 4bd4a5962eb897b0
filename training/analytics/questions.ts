/**
 * Questions: what may be asked of the measures, as it stands in addresses. Whatever
 * an address says that is not one of these counts as not said.
 */
import { z } from "zod";

/** What the team table can be sorted by. */
const TEAM_SORTS = ["name", "tenure", "mastery", "ready", "competency", "due", "overdue", "active"] as const;
export type TeamSort = (typeof TEAM_SORTS)[number];

/** Which people of the team table are shown. */
const TEAM_SHOWN = ["all", "overdue", "on-the-way", "ready", "fading", "quiet"] as const;
export type TeamShown = (typeof TEAM_SHOWN)[number];

/** Who was not seen training for so many days is "quiet". */
export const QUIET_AFTER_DAYS = 14;

/** A step of a path counts as due when its day is at most so many days away. */
export const DUE_WITHIN_DAYS = 7;

export const TeamQuerySchema = z.object({
  teamId: z
    .string()
    .max(100)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .catch(null),
  text: z.string().trim().max(80).catch(""),
  shown: z.enum(TEAM_SHOWN).catch("all"),
  withLeavers: z
    .literal("yes")
    .transform(() => true)
    .or(z.literal(true))
    .catch(() => false),
  sort: z.enum(TEAM_SORTS).catch("name"),
  direction: z.enum(["asc", "desc"]).catch("asc"),
});
export type TeamQuery = z.output<typeof TeamQuerySchema>;

/** Months that the ledger of tenure may span. */
export const TENURE_SPANS = [6, 12, 24] as const;
export type TenureSpan = (typeof TENURE_SPANS)[number];

/** The span that an address names; a year where it names none. */
export const TenureSpanSchema = z.coerce
  .number()
  .pipe(z.union(TENURE_SPANS.map((span) => z.literal(span))))
  .catch(12);

/** Tables that can be taken away as a file, by page. */
export const PERSON_TABLES = ["competencies", "evidence", "attempts", "quizzes", "steps"] as const;
export type PersonTable = (typeof PERSON_TABLES)[number];
export const COHORT_TABLES = ["cohorts", "exposure"] as const;
export type CohortTable = (typeof COHORT_TABLES)[number];
export const TENURE_TABLES = ["moves", "months", "bands"] as const;
export type TenureTable = (typeof TENURE_TABLES)[number];

/** What one leaver costs, as somebody types it; spaces and commas between thousands are fine. */
export const CostPerLeaverSchema = z
  .string()
  .transform((text) => text.replace(/[\s,]/g, ""))
  .pipe(z.string().regex(/^\d{1,9}$/, "Enter an amount in whole units, such as 6,440."))
  .transform(Number)
  .pipe(z.number().max(1_000_000, "Enter at most 1,000,000."));
