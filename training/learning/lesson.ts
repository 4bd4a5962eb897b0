/**
 * Lesson: one sitting of a few minutes, a row of cards.
 *
 * Every lesson shows an example (transcript or rewrite) and asks for something
 * back (a check), because reading alone teaches little.
 */
import { z } from "zod";
import { randomFrom } from "../shared/random";
import { SlugSchema } from "../shared/slug";
import { CardSchema, checkOf, type PublicCard, toPublicCard } from "./card";

/** The front matter of a lesson. */
export const LessonHeadSchema = z.strictObject({
  title: z.string().min(1).max(80),
  minutes: z.number().int().min(1).max(15),
  /** One sentence: what one does differently afterwards. */
  teaches: z.string().min(1).max(200),
});

export const LessonSchema = LessonHeadSchema.extend({
  slug: SlugSchema,
  /** Place in the module, from 1. */
  number: z.number().int().min(1),
  cards: z.array(CardSchema).min(1, "A lesson has at least one card."),
}).superRefine((lesson, context) => {
  const blocks = lesson.cards.flatMap((card) => card.blocks);
  if (!blocks.some((block) => block.kind === "transcript" || block.kind === "rewrite")) {
    context.addIssue({
      code: "custom",
      path: ["cards"],
      message: "The lesson has no example: add a transcript or a rewrite.",
    });
  }
  if (!blocks.some((block) => block.kind === "check")) {
    context.addIssue({ code: "custom", path: ["cards"], message: "The lesson has no check." });
  }
});
export type Lesson = z.infer<typeof LessonSchema>;

export type PublicLesson = {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly teaches: string;
  readonly cards: readonly PublicCard[];
};

/** The lesson without any key. Options are shuffled by the lesson's own name, so everyone meets the same order. */
export function toPublicLesson(lesson: Lesson): PublicLesson {
  return {
    slug: lesson.slug,
    number: lesson.number,
    title: lesson.title,
    minutes: lesson.minutes,
    teaches: lesson.teaches,
    cards: lesson.cards.map((card, index) => toPublicCard(card, randomFrom("lesson", lesson.slug, index))),
  };
}

/** Indexes of the cards that hold a check. */
export function cardsWithCheck(lesson: Lesson): number[] {
  return [...lesson.cards.entries()]
    .filter(([, card]) => checkOf(card) !== undefined)
    .map(([index]) => index);
}
