/** The top of a debrief: how it ended, what the score means, what to change, and the way back in. */
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { DebriefFinding, MoodPoint } from "#training/assessment/index";
import { PlayAgain, TryAgain } from "~/components/contact/TryAgain";
import { endingInWords, firstNameOf, scoreInWords } from "~/components/contact/words";
import { Meter } from "~/components/ui/Meter";
import { OutcomeTag } from "~/components/ui/OutcomeTag";
import { Panel } from "~/components/ui/Panel";

export function Summary({ view }: { view: DebriefView }) {
  const { debrief, scenario, isOwn } = view;
  return (
    <Panel>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[2fr_3fr]">
        <div>
          <p className="mb-2">
            <OutcomeTag outcome={debrief.outcome} />
          </p>
          <p className="text-xl font-semibold text-balance">
            {endingInWords(debrief.outcome, firstNameOf(scenario.customer))}
          </p>
          <p className="mt-2 text-muted">
            What {firstNameOf(scenario.customer)} wanted: {debrief.goal}
          </p>
          <Meter value={debrief.score} label="Score" className="mt-5 max-w-80" />
          <p className="mt-1 max-w-[40ch] text-sm text-muted">{scoreInWords(debrief.score)}</p>
        </div>
        <div>
          <h2 className="text-lg font-semibold">{isOwn ? "Next time" : "What would help most"}</h2>
          <ToChange findings={debrief.next} />
          {isOwn ? <WaysBack view={view} /> : null}
        </div>
      </div>
    </Panel>
  );
}

function ToChange({ findings }: { findings: readonly DebriefFinding[] }) {
  if (findings.length === 0)
    return (
      <p className="mt-2 max-w-prose">Everything that counts was there. Keep it, and try somebody harder.</p>
    );
  return (
    <ol className="mt-2 flex flex-col gap-3">
      {findings.map((finding, index) => (
        <li key={finding.criterion} className="flex gap-3">
          <span className="mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-full border border-line-strong text-sm tabular-nums">
            {index + 1}
          </span>
          <div className="min-w-0">
            <p className="font-[550]">
              <a
                href={`#criterion-${finding.criterion}`}
                className="rounded-sm underline decoration-line-strong underline-offset-3 hover:decoration-current"
              >
                {finding.title}
              </a>
            </p>
            <p className="max-w-prose text-muted">{finding.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function WaysBack({ view }: { view: DebriefView }) {
  const turning = turningPoint(view.debrief.curve);
  return (
    <div className="mt-5 flex flex-wrap items-center gap-3">
      {turning === undefined ? null : (
        <TryAgain
          atEvent={turning.number}
          label={`Try again from turn ${turning.turn}, before it went wrong`}
          variant="primary"
        >
          {`Try again from turn ${turning.turn}`}
        </TryAgain>
      )}
      <PlayAgain
        scenario={view.scenario.slug}
        isPrivate={view.attempt.isPrivate}
        variant={turning === undefined ? "primary" : "secondary"}
      />
      {turning === undefined ? null : (
        <p className="w-full text-sm text-muted">
          Turn {turning.turn} is the customer's line before the one that upset them most.
        </p>
      )}
    </div>
  );
}

/** The customer's line before the worst jump; undefined where nothing made it much worse. */
function turningPoint(curve: readonly MoodPoint[]): MoodPoint | undefined {
  const worst = Math.max(...curve.map((point) => point.arousalChange));
  if (worst < WORTH_GOING_BACK) return undefined;
  return curve[curve.findIndex((point) => point.arousalChange === worst) - 1];
}

/** Arousal, of 100: half a mood level. */
const WORTH_GOING_BACK = 8;
