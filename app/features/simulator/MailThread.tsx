/**
 * A contact by e-mail: the letters one under the other, each whole, with the time
 * that has passed between them in the story. Nobody is seen typing a letter.
 */
import { Clock3, MailOpen, Send } from "lucide-react";
import { momentInWords } from "#training/simulation/story-time";
import { classes } from "~/components/ui/classes";
import { Skeleton } from "~/components/ui/Skeleton";
import type { Letter } from "./letters";
import { useStickToEnd } from "./use-stick-to-end";

export type MailThreadProps = {
  customer: string;
  company: string;
  letters: readonly Letter[];
  isReady: boolean;
  /** True while the customer's answer is awaited. */
  isAwaiting: boolean;
};

export function MailThread({ customer, company, letters, isReady, isAwaiting }: MailThreadProps) {
  const scroller = useStickToEnd(`${letters.length}|${isAwaiting}`);
  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="log"
      aria-label="Letters"
      className="relative min-h-0 flex-1 overflow-y-auto px-4 py-6 -outline-offset-2 sm:px-6"
    >
      <div className="mx-auto flex max-w-[44rem] flex-col gap-4">
        {isReady ? null : <Skeleton lines={6} label="Opening the letters" />}
        {letters.map((letter) => (
          <div key={letter.key} className="flex flex-col gap-4">
            {letter.since === null ? null : <Passing text={letter.since} />}
            <LetterSheet
              letter={letter}
              from={letter.by === "customer" ? customer : `You, for ${company}`}
              to={letter.by === "customer" ? company : customer}
            />
          </div>
        ))}
        {isAwaiting ? <Passing text="Sent. The answer comes when it has been read." /> : null}
      </div>
    </div>
  );
}

/** Time goes by. */
function Passing({ text }: { text: string }) {
  return (
    <p className="flex items-center gap-3 text-sm text-muted">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <Clock3 aria-hidden className="size-3.5" />
      {text.charAt(0).toUpperCase() + text.slice(1)}
      <span aria-hidden className="h-px flex-1 bg-line" />
    </p>
  );
}

function LetterSheet({ letter, from, to }: { letter: Letter; from: string; to: string }) {
  const isOwn = letter.by === "agent";
  const Icon = isOwn ? Send : MailOpen;
  return (
    <article
      aria-label={`Letter from ${from}`}
      className={classes(
        "rounded-lg border",
        isOwn ? "border-line-strong/60 bg-sheet" : "border-line bg-sunken",
        letter.storyAt === null && "border-dashed",
      )}
    >
      <header className="flex items-start gap-3 border-b border-line px-4 py-3 sm:px-5">
        <Icon aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold [overflow-wrap:anywhere]">{letter.subject}</h2>
          <p className="text-sm text-muted">
            {from} to {to}
          </p>
        </div>
        <p className="shrink-0 text-right text-sm text-muted tabular-nums">
          {letter.storyAt === null ? "sending" : momentInWords(letter.storyAt)}
        </p>
      </header>
      <p className="px-4 py-4 leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere] sm:px-5">
        {letter.text}
      </p>
    </article>
  );
}
