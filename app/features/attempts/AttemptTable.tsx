/** Attempts, newest first: whose, at what, how they ended. */
import { MessagesSquare } from "lucide-react";
import type { ListedAttempt } from "#server/usecases/debriefs/index";
import { WHEN_AND_OUTCOME } from "~/components/contact/attempt-columns";
import { ChannelMark } from "~/components/ui/ChannelMark";
import { type Column, DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { TextLink } from "~/components/ui/TextLink";

type AttemptTableProps = {
  attempts: readonly ListedAttempt[];
  /** Shows whose they are. */
  hasLearners: boolean;
  isNarrowed: boolean;
};

export function AttemptTable({ attempts, hasLearners, isNarrowed }: AttemptTableProps) {
  const columns = hasLearners
    ? [LEARNER, SCENARIO, ...REST]
    : [{ ...SCENARIO, cell: linkedScenario }, ...REST];
  return (
    <DataTable
      caption="Attempts, newest first"
      columns={columns}
      rows={attempts}
      rowKey={(attempt) => attempt.id}
      narrow="stack"
      empty={
        isNarrowed ? (
          <EmptyState title="Nothing matches">Try fewer words, or clear the filters.</EmptyState>
        ) : (
          <EmptyState title="Nobody has played yet" icon={MessagesSquare}>
            As soon as somebody talks to a simulated customer, it stands here.
          </EmptyState>
        )
      }
    />
  );
}

const addressOf = ({ id, score }: ListedAttempt) =>
  score === null ? `/attempts/${id}` : `/attempts/${id}/debrief`;

/** What has no debrief yet can't be read by others. */
const LEARNER: Column<ListedAttempt> = {
  key: "learner",
  header: "Learner",
  cell: (attempt) =>
    attempt.score === null ? (
      attempt.learnerName
    ) : (
      <TextLink to={addressOf(attempt)} aria-label={`${attempt.learnerName}: ${attempt.scenarioTitle}`}>
        {attempt.learnerName}
      </TextLink>
    ),
};

const SCENARIO: Column<ListedAttempt> = {
  key: "scenario",
  header: "Scenario",
  // One element: stacked on small screens, a cell is one place beside its header.
  cell: (attempt) => (
    <div>
      {attempt.scenarioTitle}
      <Channel of={attempt} />
      {attempt.isBranch ? <span className="block text-muted">tried again from a turn</span> : null}
    </div>
  ),
};

function Channel({ of: { channel } }: { of: ListedAttempt }) {
  return channel === null ? null : (
    <span className="block font-normal text-muted">
      <ChannelMark channel={channel} />
    </span>
  );
}

function linkedScenario(attempt: ListedAttempt) {
  return (
    <>
      <TextLink to={addressOf(attempt)}>{attempt.scenarioTitle}</TextLink>
      <Channel of={attempt} />
      {attempt.isBranch ? (
        <span className="block font-normal text-muted">tried again from a turn</span>
      ) : null}
    </>
  );
}

const REST: readonly Column<ListedAttempt>[] = [
  {
    key: "mode",
    header: "Mode",
    cell: ({ mode, isPrivate, hintsAsked }) => (
      <div>
        {mode === "assessed" ? "Assessed" : "Practice"}
        {isPrivate ? <span className="block text-muted">only you see it</span> : null}
        {hintsAsked > 0 ? <span className="block text-muted">with hints</span> : null}
      </div>
    ),
  },
  ...WHEN_AND_OUTCOME,
  {
    key: "score",
    header: "Score",
    isNumeric: true,
    cell: ({ score, endedAt, outcome }) =>
      score === null ? (
        <span className="text-muted">{endedAt === null || outcome === "stopped" ? "–" : "no note yet"}</span>
      ) : (
        `${Math.round(score * 100)}%`
      ),
  },
  {
    key: "overrules",
    header: "Overruled",
    isNumeric: true,
    cell: ({ overrules }) => (overrules === 0 ? <span className="text-muted">–</span> : overrules),
  },
];
