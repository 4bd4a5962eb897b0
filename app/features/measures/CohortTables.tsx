/** Cohorts side by side: who stayed, and who became ready how soon. */
import type { GroupMeasures } from "#server/usecases/measures/index";
import { RETENTION_DAYS } from "#training/analytics/cohorts";
import { type Column, DataTable } from "~/components/ui/DataTable";
import { Day } from "./Day";
import { percent } from "./words";

type Props = { groups: readonly GroupMeasures[]; caption: string; first: string };

export function StayingTable({ groups, caption, first }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={(group) => group.id}
      columns={[
        nameColumn(first),
        { key: "size", header: "People", isNumeric: true, cell: (group) => group.size },
        { key: "here", header: "Still here", isNumeric: true, cell: (group) => group.stillHere },
        ...RETENTION_DAYS.map((day, place) => ({
          key: String(day),
          header: `${day} days`,
          isNumeric: true,
          cell: (group: GroupMeasures) => shareOrDash(group.retention[place]?.share ?? null),
        })),
      ]}
    />
  );
}

export function ReadinessTable({ groups, caption, first }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={(group) => group.id}
      columns={[
        nameColumn(first),
        {
          key: "median",
          header: "Half were ready after",
          className: "whitespace-nowrap",
          cell: (group) => (group.medianDays === null ? "not half yet" : `${group.medianDays} days`),
        },
        { key: "ready", header: "Ready so far", isNumeric: true, cell: (group) => group.ready },
        { key: "not-yet", header: "Not yet", isNumeric: true, cell: (group) => group.notYet },
        { key: "left", header: "Left before", isNumeric: true, cell: (group) => group.leftBefore },
        {
          key: "first",
          header: "First go",
          isNumeric: true,
          cell: (group) => shareOrDash(group.improvement?.first ?? null),
        },
        {
          key: "best",
          header: "Best go",
          isNumeric: true,
          cell: (group) => shareOrDash(group.improvement?.best ?? null),
        },
        {
          key: "stopped",
          header: "Stopped",
          isNumeric: true,
          cell: ({ assessed: { ended, stopped } }) => shareOrDash(ended === 0 ? null : stopped / ended),
        },
      ]}
    />
  );
}

function nameColumn(first: string): Column<GroupMeasures> {
  return {
    key: "name",
    header: first,
    cell: (group) => (
      <span className="flex min-w-28 flex-col">
        {group.name}
        {group.startsOn === null ? null : (
          <span className="text-xs font-normal whitespace-nowrap text-muted">
            from <Day on={group.startsOn} />
          </span>
        )}
      </span>
    ),
  };
}

function shareOrDash(share: number | null): string {
  return share === null ? "–" : percent(share);
}
