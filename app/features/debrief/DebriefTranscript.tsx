/**
 * What was said and done, in its order: each line of the agent with what it did,
 * each line of the customer with the mood behind it, and the way back into it.
 */
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { DebriefTurn } from "#training/assessment/index";
import { AgentTurn } from "~/components/contact/AgentTurn";
import { DeedTurn } from "~/components/contact/DeedTurn";
import { LineText } from "~/components/contact/LineText";
import { Reasons } from "~/components/contact/Reasons";
import { TryAgain } from "~/components/contact/TryAgain";
import { TurnHeading } from "~/components/contact/TurnHeading";
import { firstNameOf } from "~/components/contact/words";
import { Panel } from "~/components/ui/Panel";

export function DebriefTranscript({ view }: { view: DebriefView }) {
  const { turns } = view.debrief;
  return (
    <Panel
      title="The whole contact"
      lead={
        view.isOwn
          ? "Tags say what each line did. Every line of the customer is a place to try again from."
          : "Tags say what each line did."
      }
    >
      <ol className="flex flex-col">
        {turns.map((turn) => (
          <li
            key={turn.number}
            id={`turn-${turn.number}`}
            className="scroll-mt-24 border-t border-line py-3 first:border-t-0 target:bg-accent-wash"
          >
            <Entry turn={turn} view={view} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type EntryProps = { turn: DebriefTurn; view: DebriefView };

function Entry({ turn, view }: EntryProps) {
  if (turn.kind === "customer") return <CustomerLine turn={turn} view={view} />;
  return (
    <div className="sm:pl-16">
      {turn.kind === "agent" ? (
        <AgentTurn turn={turn} by={view.isOwn ? "You" : view.learner.name} />
      ) : (
        <DeedTurn turn={turn} />
      )}
    </div>
  );
}

function CustomerLine({ turn, view }: EntryProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 sm:flex-nowrap">
      <div className="min-w-0">
        <TurnHeading turn={turn} by={view.scenario.customer} />
        <LineText turn={turn} />
        {turn.reasons.length === 0 ? null : (
          <details className="mt-1.5">
            <summary
              aria-label={`What moved ${view.scenario.customer} in turn ${turn.turn}`}
              className="inline-flex min-h-6 items-center rounded-sm text-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
            >
              What moved {firstNameOf(view.scenario.customer)}
            </summary>
            <div className="mt-2">
              <Reasons reasons={turn.reasons} />
            </div>
          </details>
        )}
      </div>
      {view.isOwn && turn.canBranch ? (
        <TryAgain atEvent={turn.number} label={`Try again from turn ${turn.turn}`} variant="quiet" size="sm">
          Try again from here
        </TryAgain>
      ) : null}
    </div>
  );
}
