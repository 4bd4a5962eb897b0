/** The ledger itself: who joined, changed roles or left, and when. */
import type { Move } from "#server/usecases/measures/index";
import { DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";
import { Day } from "./Day";
import { ExportLink } from "./ExportLink";
import { LimitedRows } from "./LimitedRows";
import { duration } from "./words";

const REASONS = { voluntary: "own choice", involuntary: "employer’s decision" } as const;

export function MovePanel({ moves, exportTo }: { moves: readonly Move[]; exportTo: string }) {
  return (
    <Panel
      title="Moves"
      lead="Everybody who joined, changed roles or left in this time, newest first."
      actions={moves.length > 0 ? <ExportLink to={exportTo} of="moves" /> : null}
      isFlush
    >
      <LimitedRows rows={moves} name="moves">
        {(shown) => (
          <DataTable
            caption="Moves, newest first"
            narrow="stack"
            rows={shown}
            rowKey={(move) => move.key}
            empty={<EmptyState title="No moves in this time">Choose a longer time above.</EmptyState>}
            columns={[
              {
                key: "name",
                header: "Person",
                cell: (move) => <TextLink to={`/team/${move.accountId}`}>{move.name}</TextLink>,
              },
              { key: "on", header: "Day", cell: (move) => <Day on={move.on} /> },
              { key: "move", header: "Move", cell: wordsOf },
              { key: "team", header: "Team", cell: (move) => move.team ?? "–" },
            ]}
          />
        )}
      </LimitedRows>
    </Panel>
  );
}

function wordsOf(move: Move): string {
  if (move.kind === "left") {
    const reason = move.reason === null ? "reason not known" : REASONS[move.reason];
    return `Left after ${duration(move.tenureInDays)}, ${reason}`;
  }
  if (move.kind === "joined") return "Joined";
  return move.kind === "role-given" ? `Became ${move.role}` : `No longer ${move.role}`;
}
