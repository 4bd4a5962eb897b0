/**
 * Comma-separated values that spreadsheets open as they are meant: UTF-8 with a
 * byte order mark, CRLF, quotes doubled (RFC 4180).
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP,
 * "CSV injection"). Numbers are numbers and stay as they are.
 */
export type CsvValue = string | number | boolean | null;
export type CsvTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
};

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

export function toCsv({ header, rows }: CsvTable): string {
  const lines = [header, ...rows].map((row) => row.map(cellOf).join(","));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

function cellOf(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A share as spreadsheets like it: 0.734. */
export function share(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1000) / 1000;
}
