/** Conversations with their scores, newest first; each leads to its debrief, if it has one. */
import type { AttemptRow } from "#server/usecases/measures/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { LocalTime } from "~/components/ui/LocalTime";
import { OutcomeTag } from "~/components/ui/OutcomeTag";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";
import { ExportLink } from "./ExportLink";
import { LimitedRows } from "./LimitedRows";
import { percent } from "./words";

export type AttemptPanelProps = {
  rows: readonly AttemptRow[];
  isOwn: boolean;
  /** False for those who read measures but no conversations. */
  mayRead: boolean;
  exportTo: string;
};

export function AttemptPanel({ rows, isOwn, mayRead, exportTo }: AttemptPanelProps) {
  return (
    <Panel
      title="Conversations"
      lead="The score is the share of the rubric that was met. Assessed conversations count in full, practice counts half."
      actions={rows.length > 0 ? <ExportLink to={exportTo} of="conversations" /> : null}
      isFlush
    >
      <LimitedRows rows={rows} name="conversations">
        {(shown) => (
          <DataTable
            caption="Conversations with outcome and score, newest first"
            narrow="stack"
            rows={shown}
            rowKey={(row) => row.id}
            empty={<NoAttempts isOwn={isOwn} />}
            columns={[
              {
                key: "scenario",
                header: "Scenario",
                cell: (row) => {
                  const to = addressOf(row, { isOwn, mayRead });
                  return to === null ? row.scenario : <TextLink to={to}>{row.scenario}</TextLink>;
                },
              },
              {
                key: "ended",
                header: "Ended",
                cell: (row) => <LocalTime at={row.endedAt} style="date-time" />,
              },
              {
                key: "mode",
                header: "Mode",
                cell: (row) =>
                  [row.mode, row.isBranch ? "from the middle" : [], row.hintsAsked > 0 ? "with hints" : []]
                    .flat()
                    .join(", "),
              },
              {
                key: "outcome",
                header: "Outcome",
                cell: ({ outcome }) => (outcome === null ? "–" : <OutcomeTag outcome={outcome} />),
              },
              {
                key: "score",
                header: "Score",
                isNumeric: true,
                cell: ({ score, outcome }) =>
                  score === null ? (outcome === "stopped" ? "–" : "not assessed") : percent(score),
              },
            ]}
          />
        )}
      </LimitedRows>
    </Panel>
  );
}

/** What has no debrief can be opened by its learner alone. */
function addressOf({ id, score }: AttemptRow, { isOwn, mayRead }: { isOwn: boolean; mayRead: boolean }) {
  if (!mayRead || (score === null && !isOwn)) return null;
  return score === null ? `/attempts/${id}` : `/attempts/${id}/debrief`;
}

function NoAttempts({ isOwn }: { isOwn: boolean }) {
  return (
    <EmptyState
      title="No conversations yet"
      action={isOwn ? <ButtonLink to="/practise">Choose a scenario</ButtonLink> : null}
    >
      {isOwn
        ? "Talk to a simulated customer: the debrief afterwards shows what went well and what would have been stronger."
        : "Readiness is read from conversations, so nothing can be said about it yet."}
    </EmptyState>
  );
}
