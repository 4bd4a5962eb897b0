/** One exchange: what the agent said, what the customer said to it, and why it moved them. */
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { MoodPoint } from "#training/assessment/index";
import { moodLevel } from "#training/simulation/mood";
import { Reasons } from "~/components/contact/Reasons";
import { TryAgain } from "~/components/contact/TryAgain";
import { firstNameOf } from "~/components/contact/words";
import { MoodFace } from "~/components/ui/MoodFace";
import { TextLink } from "~/components/ui/TextLink";

type ExchangeProps = {
  view: DebriefView;
  point: MoodPoint;
  /** The customer's line before, from which this exchange can be tried again. */
  before: MoodPoint | undefined;
};

export function Exchange({ view, point, before }: ExchangeProps) {
  const name = firstNameOf(view.scenario.customer);
  const agent = view.isOwn ? "You" : firstNameOf(view.learner.name);
  return (
    <section aria-label={`Turn ${point.turn}`} aria-live="polite" className="mt-4 border-t border-line pt-4">
      {point.agentLine === undefined ? null : <Line by={agent} text={point.agentLine} />}
      <Line by={name} text={point.customerLine} />
      <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
        <MoodFace mood={moodLevel(point.mood)} size="sm" />
        <span className="text-muted tabular-nums">
          arousal {Math.round(point.arousal)}, trust {Math.round(point.trust)} of 100
        </span>
      </p>
      <div className="mt-3">
        {point.reasons.length > 0 ? (
          <Reasons reasons={point.reasons} />
        ) : (
          <p className="text-sm text-muted">
            {before === undefined ? `This is how ${name} came in.` : "Nothing here moved them either way."}
          </p>
        )}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {view.isOwn && before !== undefined ? (
          <TryAgain atEvent={before.number} label={`Try turn ${before.turn + 1} again`} size="sm">
            Try this turn again
          </TryAgain>
        ) : null}
        <a
          href={`#turn-${point.number}`}
          className="rounded-sm text-sm text-accent underline decoration-accent/40 underline-offset-3"
        >
          See it in the transcript
        </a>
        <TextLink to={`/attempts/${view.attempt.id}/replay?turn=${point.turn}`} className="text-sm">
          Replay from here
        </TextLink>
      </div>
    </section>
  );
}

function Line({ by, text }: { by: string; text: string }) {
  return (
    <p className="mb-2 [overflow-wrap:anywhere]">
      <span className="block text-sm text-muted">{by}</span>
      {text}
    </p>
  );
}
