/** Lines and deeds of one attempt, in their order, with the way back in at each line of the agent. */
import type { DebriefTurn } from "#training/assessment/index";
import { AgentTurn } from "~/components/contact/AgentTurn";
import { DeedTurn } from "~/components/contact/DeedTurn";
import { LineText } from "~/components/contact/LineText";
import { Reasons } from "~/components/contact/Reasons";
import { TryAgain } from "~/components/contact/TryAgain";
import { TurnHeading } from "~/components/contact/TurnHeading";

export type TurnListProps = {
  turns: readonly DebriefTurn[];
  /** The customer's line before the first of them. */
  before: DebriefTurn | undefined;
  attempt: { readonly id: string; readonly number: number };
  names: { readonly agent: string; readonly customer: string };
  isOwn: boolean;
};

export function TurnList({ turns, before, ...context }: TurnListProps) {
  return (
    <ul className="flex flex-col gap-3">
      {turns.map((turn, index) => {
        const answered = turns.slice(0, index).findLast(({ kind }) => kind === "customer") ?? before;
        return (
          <li key={turn.number}>
            <Turn turn={turn} answered={answered} {...context} />
          </li>
        );
      })}
    </ul>
  );
}

type TurnProps = Omit<TurnListProps, "turns" | "before"> & {
  turn: DebriefTurn;
  answered: DebriefTurn | undefined;
};

function Turn({ turn, answered, attempt, names, isOwn }: TurnProps) {
  if (turn.kind === "customer") return <CustomerTurn turn={turn} by={names.customer} of={attempt.number} />;
  if (turn.kind !== "agent") return <DeedTurn turn={turn} />;
  return (
    <>
      <AgentTurn turn={turn} by={names.agent} />
      {isOwn && answered?.canBranch ? (
        <div className="mt-1">
          <TryAgain
            attemptId={attempt.id}
            atEvent={answered.number}
            label={`Try again from turn ${turn.turn} of attempt ${attempt.number}`}
            variant="quiet"
            size="sm"
          >
            Try again from here
          </TryAgain>
        </div>
      ) : null}
    </>
  );
}

function CustomerTurn({ turn, by, of }: { turn: DebriefTurn; by: string; of: number }) {
  return (
    <>
      <TurnHeading turn={turn} by={by} />
      <LineText turn={turn} />
      {turn.reasons.length === 0 ? null : (
        <details className="mt-1.5">
          <summary
            aria-label={`What moved ${by} in turn ${turn.turn} of attempt ${of}`}
            className="inline-flex min-h-6 items-center rounded-sm text-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
          >
            Why
          </summary>
          <div className="mt-2">
            <Reasons reasons={turn.reasons} />
          </div>
        </details>
      )}
    </>
  );
}
