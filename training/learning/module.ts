/**
 * Module: what is assigned: a few lessons and the quiz that proves them.
 */
import { z } from "zod";
import { SlugSchema } from "../shared/slug";
import { LessonSchema } from "./lesson";

export const QuizRulesSchema = z.strictObject({
  /** How many items an attempt draws. */
  draw: z.number().int().min(1).max(30),
  /** Share of the points, 0 to 1, from which the quiz is passed. */
  passMark: z.number().min(0.1).max(1),
  /** Minutes for the whole quiz; without it there is no timer. */
  minutes: z.number().min(1).max(60).optional(),
});
export type QuizRules = z.infer<typeof QuizRulesSchema>;

/** A module.yaml. */
export const ModuleFileSchema = z.strictObject({
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(200),
  competencies: z.array(SlugSchema).min(1),
  minutes: z.number().int().min(1).max(60),
  quiz: QuizRulesSchema,
});

export const ModuleSchema = ModuleFileSchema.extend({
  slug: SlugSchema,
  lessons: z.array(LessonSchema).min(1, "A module has at least one lesson."),
});
export type Module = z.infer<typeof ModuleSchema>;
