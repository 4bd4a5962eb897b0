/** The people of a reach, a row each: how able, how ready, how far, how long here. */
import type { TeamRow } from "#server/usecases/measures/index";
import { Avatar } from "~/components/ui/Avatar";
import { type Column, DataTable, type Sort } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { LocalTime } from "~/components/ui/LocalTime";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { Day } from "./Day";
import { MasteryFigure } from "./MasteryFigure";
import { duration, STANDING_WORDS } from "./words";

export function TeamPeople({ rows, sort, isFiltered, hasTeams }: TeamPeopleProps) {
  return (
    <DataTable
      caption="People with tenure, mastery, readiness and what is due"
      rows={rows}
      rowKey={(row) => row.accountId}
      sort={sort}
      columns={columnsFor(hasTeams)}
      empty={
        isFiltered ? (
          <EmptyState title="Nobody is like that">Choose other filters, or clear them.</EmptyState>
        ) : (
          <EmptyState title="There is nobody in this team yet">
            People appear here once an admin has put them into a team.
          </EmptyState>
        )
      }
    />
  );
}

export type TeamPeopleProps = {
  rows: readonly TeamRow[];
  sort: Sort;
  isFiltered: boolean;
  /** False where all are of one team, which then needs no saying. */
  hasTeams: boolean;
};

function columnsFor(hasTeams: boolean): readonly Column<TeamRow>[] {
  const person: Column<TeamRow> = {
    key: "name",
    header: "Person",
    isSortable: true,
    cell: (row) => <Person row={row} group={hasTeams ? (row.team ?? "no team") : row.cohort} />,
  };
  return [person, ...MEASURES];
}

const MEASURES: readonly Column<TeamRow>[] = [
  {
    key: "tenure",
    header: "Tenure",
    isSortable: true,
    className: "whitespace-nowrap",
    cell: (row) => duration(row.tenureInDays),
  },
  {
    key: "mastery",
    header: "Mastery",
    isSortable: true,
    firstDirection: "desc",
    cell: (row) => <MasteryFigure mastery={row.mastery} />,
  },
  {
    key: "ready",
    header: "Ready since",
    isSortable: true,
    className: "whitespace-nowrap",
    cell: (row) => <Readiness row={row} />,
  },
  {
    key: "competency",
    header: "To competency",
    isSortable: true,
    className: "whitespace-nowrap",
    cell: (row) => (row.daysToCompetency === null ? "–" : duration(row.daysToCompetency)),
  },
  {
    key: "due",
    header: "Due",
    isSortable: true,
    isNumeric: true,
    firstDirection: "desc",
    cell: (row) => row.due ?? "–",
  },
  {
    key: "overdue",
    header: "Overdue",
    isSortable: true,
    isNumeric: true,
    firstDirection: "desc",
    cell: (row) => <Overdue overdue={row.overdue} />,
  },
  {
    key: "active",
    header: "Last active",
    isSortable: true,
    firstDirection: "desc",
    className: "whitespace-nowrap",
    cell: (row) =>
      row.lastActiveAt === null ? "never" : <LocalTime at={row.lastActiveAt} style="relative" />,
  },
];

function Person({ row, group }: { row: TeamRow; group: string | null }) {
  return (
    <span className="flex min-w-36 items-center gap-3">
      <Avatar name={row.name} size="sm" className="max-sm:hidden" />
      <span className="flex min-w-0 flex-col">
        <TextLink to={`/team/${row.accountId}`}>{row.name}</TextLink>
        <span className="text-xs font-normal text-muted">
          {row.hasLeft && row.leftOn !== null ? (
            <>
              left <Day on={row.leftOn} />
            </>
          ) : (
            group
          )}
        </span>
      </span>
    </span>
  );
}

function Readiness({ row }: { row: TeamRow }) {
  const { label, tone } = STANDING_WORDS[row.standing];
  if (row.standing !== "ready" || row.readySince === null) return <Tag tone={tone}>{label}</Tag>;
  return <Day on={row.readySince} />;
}

function Overdue({ overdue }: { overdue: number | null }) {
  if (overdue === null) return "–";
  return overdue === 0 ? 0 : <Tag tone="warning">{overdue}</Tag>;
}
