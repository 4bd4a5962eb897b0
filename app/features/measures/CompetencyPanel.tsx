/** All competencies: a picture of how sure each number is, and a row with what it means. */
import type { CompetencyRow } from "#server/usecases/measures/index";
import { READY_MASTERY } from "#training/analytics/readiness";
import { IntervalDots } from "~/components/charts/IntervalDots";
import { DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { ExportLink } from "./ExportLink";
import { MasteryFigure } from "./MasteryFigure";
import { NextStep } from "./NextStep";
import { count, percent, VERDICT_WORDS } from "./words";

export type CompetencyPanelProps = {
  rows: readonly CompetencyRow[];
  isOwn: boolean;
  /** Address of this page, without a slash at the end: histories lie below it. */
  base: string;
  exportTo: string;
};

export function CompetencyPanel({ rows, isOwn, base, exportTo }: CompetencyPanelProps) {
  if (rows.length === 0)
    return (
      <Panel title="Competencies">
        <EmptyState title="There are no competencies yet">They come with the content library.</EmptyState>
      </Panel>
    );
  return (
    <Panel
      title="Competencies"
      lead="Each number is an estimate from what conversations and quizzes showed. Recent and hard things count more; everything counts half after 60 days. Open one to see every observation behind it."
      actions={<ExportLink to={exportTo} of="competencies" />}
      isFlush
    >
      {rows.some((row) => row.mastery.evidence > 0) ? (
        <div className="border-b border-line px-4 pb-4 sm:px-6">
          <IntervalDots
            title="How sure each number is"
            summary={summaryOf(rows)}
            rowLabel="Competency"
            target={{ at: READY_MASTERY, label: `level ${percent(READY_MASTERY)}` }}
            rows={rows.map(({ slug, title, mastery }) => ({
              key: slug,
              label: title,
              estimate: mastery.evidence === 0 ? null : mastery.estimate,
              low: mastery.low,
              high: mastery.high,
            }))}
          />
        </div>
      ) : null}
      <DataTable
        caption="Competencies with mastery, what it means and what to do next"
        narrow="stack"
        rows={rows}
        rowKey={(row) => row.slug}
        columns={[
          {
            key: "competency",
            header: "Competency",
            cell: (row) => (
              <span className="flex flex-col">
                <TextLink to={`${base}/${row.slug}`}>{row.title}</TextLink>
                <span className="text-xs font-normal text-muted">
                  {count(row.observations, "observation")}
                </span>
              </span>
            ),
          },
          { key: "mastery", header: "Mastery", cell: (row) => <MasteryFigure mastery={row.mastery} /> },
          {
            key: "meaning",
            header: "What it means",
            cell: (row) => (
              <span className="flex flex-col items-start gap-1">
                <Tag tone={VERDICT_WORDS[row.verdict].tone}>{VERDICT_WORDS[row.verdict].label}</Tag>
                <span className="text-xs text-muted">{VERDICT_WORDS[row.verdict].meaning}</span>
              </span>
            ),
          },
          {
            key: "next",
            header: isOwn ? "What to do next" : "What would help",
            cell: (row) => <NextStep next={row.next} isOwn={isOwn} />,
          },
        ]}
      />
    </Panel>
  );
}

function summaryOf(rows: readonly CompetencyRow[]): string {
  const atLevel = rows.filter(({ verdict }) => verdict === "reached" || verdict === "secure").length;
  const open = rows.filter(({ verdict }) => verdict === "unseen" || verdict === "too-little").length;
  const level = `${atLevel} of ${rows.length} are at the level of the job`;
  if (open === 0) return `${level}. The bar shows where the true value probably lies.`;
  return `${level}; of ${open} too little has been seen to say. The bar shows where the true value probably lies.`;
}
