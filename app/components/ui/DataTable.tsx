/**
 * A table for reading: caption for screen readers, sortable columns by link, and
 * at small widths either a region that scrolls sideways (first column in place)
 * or, with `narrow="stack"`, one block a row.
 *
 * Sorting is the route's: the links carry `?sort=<key>&direction=asc|desc`.
 */
import { Link, useSearchParams } from "@remix-run/react";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classes } from "./classes";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, with figures of one width. */
  isNumeric?: boolean;
  isSortable?: boolean;
  /** Which way the first press sorts; "asc" unless the largest is what people look for. */
  firstDirection?: SortDirection;
  className?: string;
};

export type SortDirection = "asc" | "desc";
export type Sort = { key: string; direction: SortDirection };

export type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey?: (row: Row, index: number) => string;
  sort?: Sort;
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  narrow?: "scroll" | "stack";
  className?: string;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey = (_row, index) => String(index),
    sort,
    empty,
    narrow = "scroll",
  } = props;
  const captionId = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  const isStacked = narrow === "stack";

  return (
    <div className={classes("@container min-w-0", props.className)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section aria-labelledby={captionId} tabIndex={0} className="overflow-x-auto rounded-sm">
        <table className={classes("w-full border-collapse text-sm", isStacked && "table-stack")}>
          <caption id={captionId} className="sr-only">
            {caption}
          </caption>
          <thead>
            <tr className="border-b border-line text-muted">
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={rowKey(row, index)} className="border-b border-line last:border-0 hover:bg-ink/3">
                {columns.map((column, place) => (
                  <BodyCell
                    key={column.key}
                    column={column}
                    row={row}
                    isFirst={place === 0}
                    isStacked={isStacked}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const CELL = "px-3 py-3 align-middle first:pl-4 last:pr-4 sm:first:pl-6 sm:last:pr-6";

type BodyCellProps<Row> = { column: Column<Row>; row: Row; isFirst: boolean; isStacked: boolean };

function BodyCell<Row>({ column, row, isFirst, isStacked }: BodyCellProps<Row>) {
  const look = classes(CELL, column.isNumeric ? "text-right tabular-nums" : "text-left", column.className);
  if (isFirst) {
    return (
      <th scope="row" className={classes(look, "font-[550]", !isStacked && "sticky left-0 z-1 bg-sheet")}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={look} data-label={typeof column.header === "string" ? column.header : undefined}>
      {column.cell(row)}
    </td>
  );
}

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  const isSorted = sort?.key === column.key;
  const order = isSorted ? (sort.direction === "asc" ? "ascending" : "descending") : undefined;
  return (
    <th
      scope="col"
      aria-sort={column.isSortable ? (order ?? "none") : undefined}
      className={classes(
        CELL,
        "align-bottom text-xs font-[550] whitespace-nowrap first:sticky first:left-0 first:z-1 first:bg-sheet",
        column.isNumeric ? "text-right" : "text-left",
      )}
    >
      {column.isSortable ? <SortLink column={column} sort={isSorted ? sort : undefined} /> : column.header}
    </th>
  );
}

function SortLink<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  const [search] = useSearchParams();
  const first = column.firstDirection ?? "asc";
  const opposite = sort?.direction === "asc" ? "desc" : "asc";
  const next = new URLSearchParams(search);
  next.set("sort", column.key);
  next.set("direction", sort ? opposite : first);
  next.delete("page");
  const Mark = sort ? (sort.direction === "asc" ? ArrowUp : ArrowDown) : ArrowUpDown;
  return (
    <Link
      to={`?${next.toString()}`}
      preventScrollReset
      className={classes(
        "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-ink",
        sort && "text-ink",
      )}
    >
      {column.header}
      <Mark aria-hidden className={classes("size-3.5 shrink-0", !sort && "opacity-60")} />
    </Link>
  );
}
