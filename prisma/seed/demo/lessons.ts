/** Rows of lessons read: a visit a card, an answer a check. */
import type { Prisma } from "#prisma/generated/client";
import { scoreResponse } from "#training/assessment/index";
import { type ContentVersion, checkOf } from "#training/learning/index";
import { randomFrom } from "#training/shared/random";
import { answerFor } from "./answers";
import type { Deed } from "./history";

export type LessonRows = {
  readonly visits: Prisma.CardVisitCreateManyInput[];
  readonly checks: Prisma.CheckResponseCreateManyInput[];
  /** Minutes that reading took. */
  readonly minutes: number;
};

/** About 22 seconds a card. */
const SECONDS_A_CARD = 22;

/** What reading all lessons of a module leaves, starting at the deed's time. */
export function lessonRows(module: ContentVersion<"module">, deed: Deed, accountId: string): LessonRows {
  const random = randomFrom("lessons", accountId, module.slug);
  const rows: LessonRows = { visits: [], checks: [], minutes: 0 };
  let seconds = 0;
  for (const lesson of module.body.lessons) {
    const place = { accountId, moduleVersionId: module.id, lessonSlug: lesson.slug };
    for (const [cardIndex, card] of lesson.cards.entries()) {
      seconds += Math.round(SECONDS_A_CARD * (0.6 + random.next()));
      const at = new Date(deed.at.getTime() + seconds * 1000);
      const completesLesson = cardIndex === lesson.cards.length - 1;
      rows.visits.push({
        id: `visit-${accountId}-${module.slug}-${lesson.slug}-${cardIndex}`,
        ...place,
        moduleSlug: module.slug,
        cardIndex,
        completesLesson,
        at,
      });
      const check = checkOf(card);
      if (check === undefined) continue;
      const response = answerFor(check, random.next() < 0.45 + deed.ability * 0.5, random);
      const score = scoreResponse(check, response);
      if (score.type !== "scored") continue;
      const id = `check-${accountId}-${module.slug}-${lesson.slug}-${cardIndex}`;
      const { earned, possible } = score;
      rows.checks.push({
        id,
        ...place,
        cardIndex,
        response: JSON.stringify(response),
        earned,
        possible,
        at: new Date(at.getTime() + 9000),
      });
    }
  }
  return { ...rows, minutes: seconds / 60 };
}
