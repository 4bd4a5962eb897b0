/** Every observation behind one number, with how much each counts. */
import type { CompetencyHistory, HistoryRow } from "#server/usecases/measures/index";
import { DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { DevelopmentChart } from "./DevelopmentChart";
import { ExportLink } from "./ExportLink";
import { LimitedRows } from "./LimitedRows";
import { NextStep } from "./NextStep";
import { LEVEL_WORDS, percent, range, VERDICT_WORDS } from "./words";

export type HistoryViewProps = { history: CompetencyHistory; isOwn: boolean; exportTo: string };

export function HistoryView({ history, isOwn, exportTo }: HistoryViewProps) {
  const { competency, mastery, rows, development } = history;
  const verdict = VERDICT_WORDS[history.verdict];
  return (
    <div className="flex flex-col gap-6">
      <Panel>
        <div className="grid gap-6 sm:grid-cols-3">
          <Stat
            label="Mastery"
            value={mastery.evidence === 0 ? "not yet" : percent(mastery.estimate)}
            meaning={
              mastery.evidence === 0
                ? "Nothing has been observed so far."
                : `Probably ${range(mastery)}. ${verdict.meaning}`
            }
          />
          <Stat
            label="Evidence"
            value={mastery.evidence.toFixed(1)}
            meaning="What all observations count together now. From 3 on, the number begins to say something."
          />
          <div>
            <p className="text-sm text-muted">{isOwn ? "What to do next" : "What would help"}</p>
            <p className="mt-1">
              <NextStep next={history.next} isOwn={isOwn} />
            </p>
            <p className="mt-2 text-sm text-muted">It is there when: {competency.looksLike}</p>
          </div>
        </div>
      </Panel>
      {development.length > 1 ? (
        <Panel>
          <DevelopmentChart points={development} title="Over time" />
        </Panel>
      ) : null}
      <Panel
        title="Observations"
        lead="A value of 100% means fully shown. What is weightier, harder won or more recent counts more; a trainer’s judgement stands in place of the scorer’s."
        actions={rows.length > 0 ? <ExportLink to={exportTo} of="observations" /> : null}
        isFlush
      >
        <LimitedRows rows={rows} name="observations">
          {(shown) => <HistoryTable rows={shown} />}
        </LimitedRows>
      </Panel>
    </div>
  );
}

function HistoryTable({ rows }: { rows: readonly HistoryRow[] }) {
  return (
    <DataTable
      caption="Observations, newest first"
      narrow="stack"
      rows={rows}
      rowKey={(row) => row.key}
      empty={
        <EmptyState title="Nothing observed yet">
          Quiz items and criteria of conversations that speak of this competency will stand here.
        </EmptyState>
      }
      columns={[
        { key: "what", header: "What was observed", cell: (row) => <What row={row} /> },
        { key: "at", header: "When", cell: (row) => <LocalTime at={row.at} /> },
        { key: "value", header: "Value", cell: (row) => <Value row={row} /> },
        { key: "weight", header: "Weight", isNumeric: true, cell: (row) => row.weight.toFixed(1) },
        { key: "difficulty", header: "Difficulty", isNumeric: true, cell: (row) => percent(row.difficulty) },
        { key: "counts", header: "Counts now", isNumeric: true, cell: (row) => row.evidence.toFixed(2) },
      ]}
    />
  );
}

function What({ row }: { row: HistoryRow }) {
  const place = row.source === "item" ? "quiz" : `${row.mode ?? ""} conversation`.trim();
  return (
    <span className="flex max-w-[52ch] flex-col">
      <span>{row.title}</span>
      <span className="text-xs font-normal text-muted">
        {row.to === null ? row.setting : <TextLink to={row.to}>{row.setting}</TextLink>}, {place}
      </span>
    </span>
  );
}

function Value({ row }: { row: HistoryRow }) {
  const { overruling, found } = row;
  const value = row.counts ? percent(row.value) : "not counted";
  if (overruling === null) return <span className="tabular-nums">{value}</span>;
  return (
    <span className="flex max-w-[36ch] flex-col items-start gap-1">
      <span className="tabular-nums">
        {value}{" "}
        <span className="text-muted">instead of {found === null ? "“not sure”" : percent(found)}</span>
      </span>
      <Tag tone="info">Overruled: {LEVEL_WORDS[overruling.level] ?? overruling.level}</Tag>
      <span className="text-xs text-muted">
        {overruling.trainer}, <LocalTime at={overruling.at} />: “{overruling.reason}”
      </span>
    </span>
  );
}
