/** Quizzes that were handed in, newest first; each leads to its result. */
import type { QuizRow } from "#server/usecases/measures/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { ExportLink } from "./ExportLink";
import { LimitedRows } from "./LimitedRows";
import { percent } from "./words";

export type QuizPanelProps = {
  rows: readonly QuizRow[];
  isOwn: boolean;
  mayRead: boolean;
  exportTo: string;
};

export function QuizPanel({ rows, isOwn, mayRead, exportTo }: QuizPanelProps) {
  return (
    <Panel
      title="Quizzes"
      lead="Quizzes show what somebody knows. They move the competencies, but make nobody ready by themselves."
      actions={rows.length > 0 ? <ExportLink to={exportTo} of="quizzes" /> : null}
      isFlush
    >
      <LimitedRows rows={rows} name="quizzes">
        {(shown) => (
          <DataTable
            caption="Quizzes with result, newest first"
            narrow="stack"
            rows={shown}
            rowKey={(row) => row.id}
            empty={
              <EmptyState
                title="No quizzes yet"
                action={isOwn ? <ButtonLink to="/learn">Choose a module</ButtonLink> : null}
              >
                Every module ends with a short one.
              </EmptyState>
            }
            columns={[
              {
                key: "module",
                header: "Module",
                cell: (row) =>
                  mayRead ? <TextLink to={`/quiz/${row.id}/results`}>{row.module}</TextLink> : row.module,
              },
              {
                key: "submitted",
                header: "Handed in",
                cell: (row) => <LocalTime at={row.submittedAt} style="date-time" />,
              },
              {
                key: "passed",
                header: "Result",
                cell: (row) => (
                  <Tag tone={row.isPassed ? "success" : "neutral"}>
                    {row.isPassed ? "Passed" : "Not passed"}
                  </Tag>
                ),
              },
              { key: "share", header: "Points", isNumeric: true, cell: (row) => percent(row.share) },
            ]}
          />
        )}
      </LimitedRows>
    </Panel>
  );
}
