/** Both attempts criterion by criterion: what differs first, the rest behind a fold. */
import type { ComparisonView } from "#server/usecases/debriefs/index";
import type { ComparedCriterion } from "#training/assessment/index";
import { LEVEL_WORDS } from "~/components/contact/words";
import { type Column, DataTable } from "~/components/ui/DataTable";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";

export function CriteriaTable({ view }: { view: ComparisonView }) {
  const { comparison, attempts } = view;
  const columns = columnsFor([attempts[0].number, attempts[1].number]);
  const differing = comparison.criteria.filter(({ differs }) => differs);
  const same = comparison.criteria.filter(({ differs }) => !differs);
  return (
    <Panel
      title="Criterion by criterion"
      lead={differing.length === 0 ? "None differs." : "First those that differ, what weighs most on top."}
      isFlush
    >
      {differing.length === 0 ? null : (
        <DataTable
          caption="Criteria that differ"
          columns={columns}
          rows={differing}
          rowKey={({ criterion }) => criterion}
          narrow="stack"
        />
      )}
      {same.length === 0 ? null : (
        <details className="border-t border-line">
          <summary className="mx-4 my-3 inline-flex min-h-6 items-center rounded-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink sm:mx-6">
            The same in both ({same.length})
          </summary>
          <DataTable
            caption="Criteria that are the same in both"
            columns={columns}
            rows={same}
            rowKey={({ criterion }) => criterion}
            narrow="stack"
          />
        </details>
      )}
    </Panel>
  );
}

function columnsFor([first, second]: readonly [number, number]): readonly Column<ComparedCriterion>[] {
  return [
    {
      key: "criterion",
      header: "Criterion",
      cell: ({ title }) => title,
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
