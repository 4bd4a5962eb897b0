/** Joiners, leavers and headcount, month by month. */
import type { TenurePage } from "#server/usecases/measures/index";
import { LineChart } from "~/components/charts/LineChart";
import { DataTable } from "~/components/ui/DataTable";
import { Panel } from "~/components/ui/Panel";
import { monthName } from "./Day";
import { ExportLink } from "./ExportLink";
import { LimitedRows } from "./LimitedRows";

export type MovementPanelProps = { movements: TenurePage["movements"]; exportTo: string };

export function MovementPanel({ movements, exportTo }: MovementPanelProps) {
  const newestFirst = [...movements].reverse();
  const highest = Math.max(1, ...movements.map((month) => month.headcount));
  const [first, last] = [movements[0], movements.at(-1)];
  return (
    <Panel
      title="Month by month"
      lead="Headcount at the end of a month is that of the month before, plus joiners, minus leavers."
      actions={<ExportLink to={exportTo} of="months" />}
      isFlush
    >
      {first !== undefined && last !== undefined ? (
        <div className="px-4 pb-4 sm:px-6">
          <LineChart
            title="Headcount"
            summary={`From ${first.headcount} at the end of ${monthName(first.month)} to ${last.headcount} today.`}
            xLabel="Month"
            yLabel="People"
            xKind="time"
            yDomain={[0, Math.ceil(highest * 1.1)]}
            formatX={(at) => monthName(new Date(at).toISOString())}
            formatY={(people) => String(Math.round(people))}
            series={[
              {
                key: "headcount",
                label: "Headcount",
                points: movements.map(({ month, headcount }) => ({ x: Date.parse(month), y: headcount })),
              },
            ]}
          />
        </div>
      ) : null}
      <LimitedRows rows={newestFirst} name="months">
        {(shown) => (
          <DataTable
            caption="Joiners, leavers and headcount by month, newest first"
            rows={shown}
            rowKey={(row) => row.month}
            columns={[
              { key: "month", header: "Month", cell: (row) => monthName(row.month) },
              { key: "joiners", header: "Joiners", isNumeric: true, cell: (row) => row.joiners },
              { key: "leavers", header: "Leavers", isNumeric: true, cell: (row) => row.leavers },
              { key: "headcount", header: "Headcount", isNumeric: true, cell: (row) => row.headcount },
            ]}
          />
        )}
      </LimitedRows>
    </Panel>
  );
}
