/**
 * Badge: a small, real pleasure for having done something well.
 *
 * A badge is a rule over the record. It is computed whenever it is asked for and
 * never stored, so a rule that changes gives and takes badges by itself.
 */
import { z } from "zod";
import { SlugSchema } from "../shared/slug";

/** Names of the icons that a badge can have; all are in the icon set of the screens. */
const BADGE_ICONS = [
  "award",
  "book-open",
  "check-check",
  "compass",
  "ear",
  "flame",
  "handshake",
  "heart-handshake",
  "key-round",
  "lightbulb",
  "mountain",
  "shield-check",
  "sprout",
  "star",
  "target",
  "timer",
] as const;

const count = z.number().int().min(1).max(500);
const share = z.number().min(0).max(1);
const mode = z.enum(["practice", "assessed"]).optional();

export const BadgeRuleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lessons-finished"), count }),
  z.strictObject({ kind: z.literal("modules-passed"), count }),
  /** This share of the points in any one quiz. */
  z.strictObject({ kind: z.literal("quiz-score"), atLeast: share }),
  /** So many different scenarios ended resolved. */
  z.strictObject({ kind: z.literal("scenarios-resolved"), count, mode }),
  /** This score in any one scenario. */
  z.strictObject({ kind: z.literal("scenario-score"), atLeast: share, mode }),
  z.strictObject({ kind: z.literal("streak"), days: count }),
  /** So many competencies, of those listed or of all, at this mastery or above. */
  z.strictObject({
    kind: z.literal("mastery"),
    competencies: z.array(SlugSchema).min(1).optional(),
    atLeast: share,
    count,
  }),
  /** In so many conversations the customer was angry (mood 4 or 5) at some point and left calm (0 or 1). */
  z.strictObject({ kind: z.literal("calm-landing"), count }),
  /** A later conversation in the same scenario scored better than an earlier one by at least this much, 0 to 1. */
  z.strictObject({ kind: z.literal("improved-by"), points: share }),
  z.strictObject({ kind: z.literal("path-finished"), path: SlugSchema.optional() }),
]);
export type BadgeRule = z.infer<typeof BadgeRuleSchema>;

export const BadgeSchema = z.strictObject({
  slug: SlugSchema,
  title: z.string().min(1).max(60),
  /** One sentence to the learner who has it. */
  summary: z.string().min(1).max(200),
  icon: z.enum(BADGE_ICONS),
  rule: BadgeRuleSchema,
});
export type Badge = z.infer<typeof BadgeSchema>;
