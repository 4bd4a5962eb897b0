/**
 * What was said and done so far: each line when it comes, beside it what moved
 * the customer, tools and holds in their place, and the way back in.
 */
import { useEffect, useRef } from "react";
import type { ReplayView } from "#server/usecases/debriefs/index";
import type { ReplayStep } from "#training/assessment/index";
import { AgentTurn } from "~/components/contact/AgentTurn";
import { DeedTurn } from "~/components/contact/DeedTurn";
import { LineText } from "~/components/contact/LineText";
import { Reasons } from "~/components/contact/Reasons";
import { TryAgain } from "~/components/contact/TryAgain";
import { TurnHeading } from "~/components/contact/TurnHeading";
import { endingInWords, firstNameOf } from "~/components/contact/words";
import { classes } from "~/components/ui/classes";
import { OutcomeTag } from "~/components/ui/OutcomeTag";
import { TextLink } from "~/components/ui/TextLink";
import type { RunningReplay } from "./use-replay";
import type { Names } from "./words";

type ReplayTranscriptProps = { view: ReplayView; names: Names; replay: RunningReplay };

export function ReplayTranscript({ view, names, replay }: ReplayTranscriptProps) {
  const { shown, isPlaying } = replay;
  const scroller = useRef<HTMLElement>(null);
  const first = useRef(shown);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    box.scrollTop = box.scrollHeight;
    // As soon as something moves, all of it should be in sight.
    if (isPlaying || shown !== first.current) box.scrollIntoView({ block: "nearest" });
  }, [shown, isPlaying]);
  return (
    <section
      ref={scroller}
      aria-label="What was said"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className="h-64 scroll-mb-20 overflow-y-auto px-4 -outline-offset-2 sm:h-96 sm:scroll-mb-4 sm:px-6"
    >
      <ol className="flex flex-col">
        {view.steps.slice(0, shown + 1).map((step, index) => (
          <li
            key={step.turn.number}
            aria-current={index === shown ? "step" : undefined}
            className={classes(
              "border-t border-line py-3 first:border-t-0",
              index === shown && "animate-arrive",
            )}
          >
            <Step step={step} view={view} names={names} />
          </li>
        ))}
      </ol>
      {replay.isAtEnd ? <Ending view={view} /> : null}
    </section>
  );
}

const BESIDE = "grid gap-x-8 gap-y-2 md:grid-cols-[3fr_2fr]";

type StepProps = { step: ReplayStep; view: ReplayView; names: Names };

function Step({ step, view, names }: StepProps) {
  const { turn, againFrom } = step;
  if (turn.kind === "customer")
    return (
      <div className={BESIDE}>
        <div className="min-w-0">
          <TurnHeading turn={turn} by={names.customer} />
          <LineText turn={turn} />
        </div>
        {turn.reasons.length === 0 ? null : <Reasons reasons={turn.reasons} />}
      </div>
    );
  if (turn.kind !== "agent")
    return (
      <div className="sm:pl-8">
        <DeedTurn turn={turn} />
      </div>
    );
  return (
    <div className={BESIDE}>
      <div className="min-w-0 sm:pl-8">
        <AgentTurn turn={turn} by={names.agent} />
      </div>
      {view.isOwn && againFrom !== undefined ? (
        <div>
          <TryAgain
            attemptId={view.attempt.id}
            atEvent={againFrom}
            label={`Try again from turn ${turn.turn}`}
            variant="quiet"
            size="sm"
          >
            Try again from here
          </TryAgain>
        </div>
      ) : null}
    </div>
  );
}

function Ending({ view }: { view: ReplayView }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-4">
      <OutcomeTag outcome={view.outcome} />
      <p>
        {endingInWords(view.outcome, firstNameOf(view.scenario.customer))}{" "}
        <span className="text-muted tabular-nums">Score {Math.round(view.score * 100)}%.</span>
      </p>
      <TextLink to={`/attempts/${view.attempt.id}/debrief`}>To the debrief</TextLink>
    </div>
  );
}
