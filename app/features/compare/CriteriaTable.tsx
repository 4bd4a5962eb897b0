/** Both attempts criterion by criterion, what differs first. */
import type { ComparisonView } from "#server/usecases/debriefs/index";
import type { ComparedCriterion } from "#training/assessment/index";
import { LEVEL_WORDS } from "~/components/contact/words";
import { type Column, DataTable } from "~/components/ui/DataTable";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";

export function CriteriaTable({ view }: { view: ComparisonView }) {
  const { comparison, attempts } = view;
  const differing = comparison.criteria.filter(({ differs }) => differs).length;
  return (
    <Panel title="Criterion by criterion" lead={leadFor(differing, comparison.criteria.length)} isFlush>
      <DataTable
        caption="Criteria of both attempts, those that differ first"
        columns={columnsFor([attempts[0].number, attempts[1].number])}
        rows={comparison.criteria}
        rowKey={({ criterion }) => criterion}
        narrow="stack"
      />
    </Panel>
  );
}

function leadFor(differing: number, all: number): string {
  if (differing === 0) return "The same in both.";
  const verb = differing === 1 ? "differs" : "differ";
  return `${differing} of ${all} ${verb}, and ${differing === 1 ? "stands" : "stand"} first.`;
}

function columnsFor([first, second]: readonly [number, number]): readonly Column<ComparedCriterion>[] {
  return [
    {
      key: "criterion",
      header: "Criterion",
      cell: ({ title, differs }) => <span className={differs ? "" : "font-normal text-muted"}>{title}</span>,
    },
    {
      key: "weight",
      header: "Weight",
      cell: ({ weight, fatal }) => (fatal ? "conduct or compliance" : weight),
    },
    { key: "first", header: `Attempt ${first}`, cell: ({ levels }) => <Level level={levels[0]} /> },
    { key: "second", header: `Attempt ${second}`, cell: ({ levels }) => <Level level={levels[1]} /> },
  ];
}

function Level({ level }: { level: ComparedCriterion["levels"][number] }) {
  const [word, tone] = LEVEL_WORDS[level];
  return <Tag tone={tone}>{word}</Tag>;
}
