/** The cards of a lesson as numbered steps: where one is, what was read, where a check is open. */
import { Link } from "@remix-run/react";
import type { PublicLesson } from "#training/learning/index";
import { classes } from "~/components/ui/classes";
import { addressOfCard } from "./card-address";

export type CardDotsProps = {
  lesson: PublicLesson;
  index: number;
  /** Cards reached so far. */
  reached: number;
  openChecks: readonly number[];
};

export function CardDots({ lesson, index, reached, openChecks }: CardDotsProps) {
  return (
    <nav aria-label="Cards of this lesson">
      <ol className="flex flex-wrap justify-center gap-1">
        {lesson.cards.map((card, each) => {
          const isOpenCheck = card.hasCheck && openChecks.includes(each);
          const about = [card.title, isOpenCheck ? "check to answer" : undefined].filter(Boolean).join(", ");
          return (
            <li key={each}>
              <Link
                to={addressOfCard(each)}
                aria-current={each === index ? "step" : undefined}
                aria-label={`Card ${each + 1}${about === "" ? "" : `: ${about}`}`}
                className={classes(
                  "flex size-8 items-center justify-center rounded-full border text-sm tabular-nums",
                  each === index
                    ? "border-accent bg-accent font-semibold text-on-accent"
                    : each < reached
                      ? "border-transparent bg-accent-wash text-accent-strong hover:border-accent"
                      : "border-line text-muted hover:border-line-strong",
                  isOpenCheck && each !== index && "border-dashed border-accent",
                )}
              >
                {each + 1}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
