/**
 * The lesson player: one card at a time, by buttons, arrow keys or a swipe.
 *
 * Reaching a card is told to the server, so that reading goes on there. Without
 * script the buttons are forms and links that do the same.
 */
import { Link, useFetcher, useNavigate } from "@remix-run/react";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { type FormEvent, useCallback, useEffect, useRef } from "react";
import type { LessonPage } from "#server/usecases/learning/index";
import { CardBlocks } from "~/components/cards/CardBlocks";
import { useAnnounce } from "~/components/shell/Announcer";
import { useRootData } from "~/components/shell/root-data";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Form } from "~/components/ui/Form";
import { CardDots } from "./CardDots";
import { CheckBlock } from "./CheckBlock";
import { addressOfCard } from "./card-address";
import { type CardTurn, useCardGestures } from "./use-card-gestures";

export type LessonPlayerProps = {
  page: LessonPage;
  index: number;
  /** What was wrong with the last answer to a check, and on which card. */
  problem: { readonly card: number; readonly text: string } | undefined;
};

export function LessonPlayer({ page, index, problem }: LessonPlayerProps) {
  const { module, lesson, progress, answers } = page;
  const cardElement = useRef<HTMLElement>(null);
  const go = useGo(index, lesson.cards.length);
  useCardGestures(cardElement, go);
  useReport(index, progress.reached);
  useCardFocus(cardElement, { index, words: `Card ${index + 1} of ${lesson.cards.length}` });
  const card = lesson.cards[index];

  return (
    <div className="mx-auto max-w-3xl">
      <header className="mb-4">
        <p className="text-sm text-muted">
          <Link
            to={`/learn/${module.slug}`}
            className="rounded-sm underline-offset-3 hover:text-ink hover:underline"
          >
            {module.title}
          </Link>
          , lesson {lesson.number} of {module.lessons}
        </p>
        <h1 className="text-xl font-semibold sm:text-2xl">{lesson.title}</h1>
      </header>
      <section
        ref={cardElement}
        tabIndex={-1}
        aria-label={`Card ${index + 1} of ${lesson.cards.length}`}
        className="min-h-[24rem] rounded-xl sm:min-h-[32rem] border border-line bg-sheet p-5 sm:p-8"
      >
        <div key={index} className="animate-arrive">
          <CardBlocks
            blocks={card?.blocks ?? []}
            renderCheck={(face) => (
              <CheckBlock
                face={face}
                cardIndex={index}
                feedback={answers[index]}
                problem={problem?.card === index ? problem.text : undefined}
              />
            )}
          />
        </div>
      </section>
      <div className="mt-4 flex items-center justify-between gap-3">
        <Previous index={index} />
        <div className="hidden sm:block">
          <CardDots
            lesson={lesson}
            index={index}
            reached={progress.reached}
            openChecks={progress.openChecks}
          />
        </div>
        <Onward page={page} index={index} onNext={() => go("next")} />
      </div>
      <div className="mt-4 sm:hidden">
        <CardDots lesson={lesson} index={index} reached={progress.reached} openChecks={progress.openChecks} />
      </div>
    </div>
  );
}

function Previous({ index }: { index: number }) {
  if (index === 0) return <span className="w-28" />;
  return (
    <ButtonLink to={addressOfCard(index - 1)} className="w-28">
      <ArrowLeft aria-hidden className="size-4" />
      Back
    </ButtonLink>
  );
}

function Onward({ page, index, onNext }: { page: LessonPage; index: number; onNext: () => void }) {
  const { lesson, progress, next } = page;
  const isLast = index === lesson.cards.length - 1;
  const openCheck = progress.openChecks[0];

  if (isLast && progress.state !== "finished" && openCheck !== undefined) {
    return openCheck === index ? (
      <p className="w-28 text-right text-sm text-muted">Answer the check to finish.</p>
    ) : (
      <ButtonLink to={addressOfCard(openCheck)}>To the open check</ButtonLink>
    );
  }
  const goWithoutReload = (event: FormEvent) => {
    if (isLast) return;
    event.preventDefault();
    onNext();
  };
  const words = isLast ? (next.kind === "quiz" ? "To the quiz" : "Next lesson") : "Next";
  return (
    <Form onSubmit={goWithoutReload}>
      <input type="hidden" name="intent" value={isLast ? "finish" : "next"} />
      <input type="hidden" name="card" value={isLast ? index : index + 1} />
      <Button variant={progress.openChecks.includes(index) ? "secondary" : "primary"} className="min-w-28">
        {words}
        <ArrowRight aria-hidden className="size-4" />
      </Button>
    </Form>
  );
}

/** Turns cards in the address; at either end nothing happens. */
function useGo(index: number, cards: number): (to: CardTurn) => void {
  const navigate = useNavigate();
  return useCallback(
    (to: CardTurn) => {
      const target = { next: index + 1, previous: index - 1, first: 0, last: cards - 1 }[to];
      if (target >= 0 && target < cards && target !== index) navigate(addressOfCard(target));
    },
    [index, cards, navigate],
  );
}

/** Tells the server how far one has come: one report at a time, so that turning cards quickly breaks none off. */
function useReport(index: number, reached: number): void {
  const { submit, state } = useFetcher({ key: "card-visit" });
  const { csrfToken } = useRootData();
  const furthest = useRef(index);
  const reported = useRef(-1);
  useEffect(() => {
    furthest.current = Math.max(furthest.current, index);
    const card = furthest.current;
    if (state !== "idle" || card < reached || card <= reported.current) return;
    reported.current = card;
    submit({ intent: "visit", card, csrf: csrfToken }, { method: "post" });
  }, [index, reached, state, csrfToken, submit]);
}

/** When the card turns, the focus goes to it and its place is read out. */
function useCardFocus(
  element: React.RefObject<HTMLElement>,
  { index, words }: { index: number; words: string },
): void {
  const announce = useAnnounce();
  const last = useRef(index);
  useEffect(() => {
    if (last.current === index) return;
    last.current = index;
    element.current?.focus({ preventScroll: true });
    announce(words);
  }, [index, words, element, announce]);
}
