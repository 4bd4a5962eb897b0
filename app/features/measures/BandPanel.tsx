/** How long people have been here, at which point they leave, and how able each band is. */
import type { BandRow } from "#server/usecases/measures/index";
import { BarChart } from "~/components/charts/BarChart";
import { DataTable } from "~/components/ui/DataTable";
import { Panel } from "~/components/ui/Panel";
import { ExportLink } from "./ExportLink";
import { percent } from "./words";

export function BandPanel({ bands, exportTo }: { bands: readonly BandRow[]; exportTo: string }) {
  return (
    <Panel
      title="By tenure"
      lead="Where many leave, look at what happens just before. Mastery by tenure shows where a refresher would help."
      actions={<ExportLink to={exportTo} of="tenure bands" />}
      isFlush
    >
      <div className="px-4 pb-4 sm:px-6">
        <BarChart
          title="Here and gone, by tenure"
          summary={summaryOf(bands)}
          rowLabel="Tenure"
          series={[
            { key: "here", label: "Here today" },
            { key: "left", label: "Left at this tenure" },
          ]}
          rows={bands.map(({ label, here, left }) => ({ key: label, label, values: [here, left] }))}
        />
      </div>
      <DataTable
        caption="Bands of tenure with people here, leavers and mean mastery"
        rows={bands}
        rowKey={(row) => row.label}
        columns={[
          { key: "band", header: "Tenure", className: "whitespace-nowrap", cell: (row) => row.label },
          { key: "here", header: "Here today", isNumeric: true, cell: (row) => row.here },
          { key: "left", header: "Left at this tenure", isNumeric: true, cell: (row) => row.left },
          {
            key: "mastery",
            header: "Mean mastery",
            isNumeric: true,
            cell: (row) => (row.mastery === null ? "–" : percent(row.mastery)),
          },
        ]}
      />
    </Panel>
  );
}

function summaryOf(bands: readonly BandRow[]): string {
  const most = [...bands].sort((one, other) => other.left - one.left)[0];
  if (most === undefined || most.left === 0) return "Nobody left in this time.";
  return `Most of those who left did so at ${most.label}: ${most.left} of ${bands.reduce((sum, band) => sum + band.left, 0)}.`;
}
