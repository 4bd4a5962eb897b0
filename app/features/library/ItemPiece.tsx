/** A quiz item as a learner sees it once it is over: with its key and rationale. */
import { feedbackOn, toPublic } from "#training/assessment/index";
import type { ContentBody } from "#training/learning/index";
import { randomFrom } from "#training/shared/random";
import { ItemReview } from "~/components/items/ItemReview";
import { BodyFields } from "./BodyFields";

export function ItemPiece({ body }: { body: ContentBody<"item"> }) {
  const { item, module, lesson } = body;
  const about = { module, lesson, type: item.type, competency: item.competency, difficulty: item.difficulty };
  return (
    <div className="flex flex-col gap-6">
      <ItemReview
        face={toPublic(item, randomFrom("library", item.slug))}
        feedback={feedbackOn(item, undefined)}
        isPreview
      />
      <BodyFields value={about} />
    </div>
  );
}
