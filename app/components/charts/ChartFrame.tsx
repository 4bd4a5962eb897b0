/**
 * Around every chart: its title, the drawing for three widths of which the
 * container's own shows one (drawn on the server, nothing measured, nothing
 * jumps), a key to the lines, and the same numbers as a table.
 */
import type { ReactNode } from "react";
import { classes } from "../ui/classes";
import { type SeriesKey, SeriesLegend } from "./SeriesLegend";

export type ChartSize = { width: number; height: number; isNarrow: boolean };
export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] };

export type ChartFrameProps = {
  title: string;
  /** One sentence: what one sees in it. Read to those who do not see it. */
  summary: string;
  table: ChartTable;
  /** Height of the drawing for each of the three widths, in pixels. */
  heights: readonly [narrow: number, medium: number, wide: number];
  series?: readonly SeriesKey[];
  /** What the key shows beside the names. */
  mark?: "line" | "bar";
  isTitleHidden?: boolean;
  className?: string;
  draw: (size: ChartSize) => ReactNode;
  /** Below the drawing: reasons, notes. */
  children?: ReactNode;
};

const WIDTHS = [340, 520, 760] as const;
/** Each drawing is shown where it is neither stretched nor squeezed much. */
const SHOWN = ["block @md:hidden", "hidden @md:block @2xl:hidden", "hidden @2xl:block"] as const;

export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, table, heights, series = [], mark, isTitleHidden = false, draw } = props;
  return (
    <figure className={classes("@container min-w-0", props.className)}>
      <figcaption className={isTitleHidden ? "sr-only" : "mb-1 font-semibold"}>{title}</figcaption>
      <p className="mb-3 max-w-prose text-sm text-muted">{summary}</p>
      {series.length > 1 ? <SeriesLegend series={series} mark={mark} /> : null}
      {WIDTHS.map((width, place) => (
        <svg
          key={width}
          role="img"
          aria-label={`${title}. ${summary}`}
          viewBox={`0 0 ${width} ${heights[place] ?? heights[0]}`}
          className={classes("h-auto w-full max-w-[48rem] overflow-visible", SHOWN[place])}
        >
          {draw({ width, height: heights[place] ?? heights[0], isNarrow: place === 0 })}
        </svg>
      ))}
      {props.children}
      <TableOfChart title={title} table={table} />
    </figure>
  );
}

function TableOfChart({ title, table }: { title: string; table: ChartTable }) {
  return (
    <details className="group mt-2 text-sm">
      <summary className="inline-flex min-h-6 items-center rounded-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink">
        <span className="group-open:hidden">Show as table</span>
        <span className="hidden group-open:inline">Hide the table</span>
      </summary>
      <section
        aria-label={`${title}, as a table`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="mt-2 max-h-80 overflow-auto rounded-sm border border-line"
      >
        <table className="w-full border-collapse">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b border-line">
              {table.columns.map((column, place) => (
                <th key={place} scope="col" className="px-3 py-2 text-left font-[550] text-muted">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index} className="border-b border-line last:border-0">
                {row.map((cell, place) => (
                  <td key={place} className="px-3 py-1.5">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
