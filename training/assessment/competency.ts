/**
 * Competency: an ability that training builds and that observations measure.
 *
 * Items and rubric criteria name the competency they speak of. How well somebody
 * has it (mastery) is training/analytics' to estimate.
 */
import { z } from "zod";
import { SlugSchema } from "../shared/slug";

export const CompetencySchema = z.strictObject({
  slug: SlugSchema,
  title: z.string().min(1).max(60),
  /** One sentence: what somebody who has it does. */
  summary: z.string().min(1).max(200),
  /** What one sees or hears when it is there. */
  looksLike: z.string().min(1).max(200),
});
export type Competency = z.infer<typeof CompetencySchema>;
