/** A module with all its lessons, card by card, the checks with their keys. */
import { feedbackOn, toPublic } from "#training/assessment/index";
import { type Card, type ContentBody, checkOf, toPublicCard } from "#training/learning/index";
import { randomFrom } from "#training/shared/random";
import { CardBlocks } from "~/components/cards/CardBlocks";
import { ItemReview } from "~/components/items/ItemReview";
import { BodyFields } from "./BodyFields";

export function ModulePiece({ body }: { body: ContentBody<"module"> }) {
  const { summary, competencies, minutes, quiz, lessons } = body;
  return (
    <div className="flex flex-col gap-6">
      <BodyFields value={{ summary, competencies: competencies.join(", "), minutes, quiz }} />
      {lessons.map((lesson) => (
        <details key={lesson.slug} className="border-t border-line pt-4">
          <summary className="rounded-sm font-semibold hover:underline">
            Lesson {lesson.number}: {lesson.title}
            <span className="block text-sm font-normal text-muted">{lesson.teaches}</span>
          </summary>
          <ol className="mt-4 flex flex-col gap-4">
            {lesson.cards.map((card, index) => (
              <li key={index} className="rounded-lg border border-line p-4">
                <p className="mb-2 text-sm text-muted">Card {index + 1}</p>
                <CardPreview card={card} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function CardPreview({ card }: { card: Card }) {
  const random = randomFrom("library");
  const check = checkOf(card);
  return (
    <CardBlocks
      blocks={toPublicCard(card, random).blocks}
      renderCheck={() =>
        check === undefined ? null : (
          <ItemReview face={toPublic(check, random)} feedback={feedbackOn(check, undefined)} isPreview />
        )
      }
    />
  );
}
