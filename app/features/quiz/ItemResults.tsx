/** Every question of a handed-in attempt, with what was answered, what was right, and why. */
import { ChevronDown } from "lucide-react";
import type { QuizResultsPage } from "#server/usecases/learning/index";
import { InlineText } from "~/components/items/InlineText";
import { ItemReview } from "~/components/items/ItemReview";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";

type ItemResult = QuizResultsPage["items"][number];

export function ItemResults({ results }: { results: QuizResultsPage }) {
  return (
    <Panel title="Question by question" isFlush>
      <ol>
        {results.items.map((item, index) => (
          <li key={index} className="border-t border-line">
            <details className="group">
              <summary className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-ink/4 sm:px-6">
                <span className="w-6 shrink-0 text-muted tabular-nums">{index + 1}</span>
                <span className="min-w-0 flex-1 truncate group-open:whitespace-normal">
                  <InlineText text={item.face.stem} />
                </span>
                <ScoreTag item={item} />
                <ChevronDown
                  aria-hidden
                  className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
                />
              </summary>
              <div className="px-4 pt-2 pb-6 sm:px-6 sm:pl-15">
                <ItemReview face={item.face} feedback={item.feedback} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function ScoreTag({ item: { feedback } }: { item: ItemResult }) {
  const { score } = feedback;
  if (score.type === "unanswered") return <Tag>Open</Tag>;
  if (score.earned >= score.possible) return <Tag tone="success">Right</Tag>;
  if (score.earned === 0) return <Tag tone="problem">Not right</Tag>;
  return (
    <Tag tone="warning">
      {score.earned} of {score.possible}
    </Tag>
  );
}
