/**
 * The body of a piece of content as nested fields, for trainers: whatever its kind,
 * everything in it can be read. Rows of one shape become a table, and what is long
 * waits behind a fold, so that a scenario with its hundreds of lines can be looked over.
 */
import { type Column, DataTable } from "~/components/ui/DataTable";
import { Markdown } from "~/components/ui/Markdown";

/** Fields that are Markdown wherever they occur. */
const MARKDOWN = ["body", "briefing"];
/** From so many single values in it a field is folded. */
const LONG_FROM = 60;

type BodyFieldsProps = {
  value: unknown;
  /** What a table of it is called. */
  name?: string;
};

export function BodyFields({ value, name = "Rows" }: BodyFieldsProps) {
  if (Array.isArray(value)) return <List values={value} name={name} />;
  if (isRecord(value)) return <Record fields={value} />;
  if (value === undefined || value === null || value === "") return <span className="text-muted">none</span>;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return <span className="break-words">{String(value)}</span>;
}

function List({ values, name }: { values: readonly unknown[]; name: string }) {
  if (values.length === 0) return <span className="text-muted">none</span>;
  const rows = rowsOfOneShape(values);
  if (rows !== undefined) return <Rows rows={rows} name={name} />;
  if (values.every((value) => typeof value !== "object")) {
    return (
      <ul className="list-disc pl-5">
        {values.map((value, index) => (
          <li key={index}>
            <BodyFields value={value} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ol className="flex flex-col gap-3">
      {values.map((value, index) => (
        <li key={index} className="border-l-2 border-line pl-4">
          <BodyFields value={value} />
        </li>
      ))}
    </ol>
  );
}

function Record({ fields }: { fields: Readonly<{ [name: string]: unknown }> }) {
  return (
    <dl className="flex flex-col gap-2">
      {Object.entries(fields).map(([name, value]) => {
        const isShort = isSingle(value);
        return (
          <div key={name} className={isShort ? "sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4" : ""}>
            <dt className="text-sm text-muted sm:leading-6">{inWords(name)}</dt>
            <dd className={isShort ? "max-w-prose" : "mt-1"}>
              {MARKDOWN.includes(name) && typeof value === "string" ? (
                <Markdown text={value} isCompact />
              ) : (
                <Folded value={value} name={inWords(name)} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Folded({ value, name }: { value: unknown; name: string }) {
  const size = sizeOf(value);
  if (size < LONG_FROM) return <BodyFields value={value} name={name} />;
  return (
    <details>
      <summary className="inline-flex min-h-6 items-center rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:text-accent-strong">
        {Array.isArray(value) ? `Show all ${value.length}` : "Show"}
        <span className="sr-only"> of {name}</span>
      </summary>
      <div className="mt-2">
        <BodyFields value={value} name={name} />
      </div>
    </details>
  );
}

type Row = Readonly<{ [name: string]: unknown }>;

function Rows({ rows, name }: { rows: readonly Row[]; name: string }) {
  return (
    <DataTable
      caption={name}
      rows={rows}
      narrow="stack"
      columns={keysOf(rows).map(
        (key): Column<Row> => ({
          key,
          header: inWords(key),
          cell: (row) => (key in row ? <BodyFields value={row[key]} /> : "–"),
        }),
      )}
    />
  );
}

/** Two or more records of single values or lists of them, each with at least half of the fields that occur; undefined for anything else. */
function rowsOfOneShape(values: readonly unknown[]): readonly Row[] | undefined {
  const rows = values.filter(isRecord);
  const keys = keysOf(rows);
  const isTable =
    rows.length === values.length &&
    rows.length > 1 &&
    rows.every((row) => Object.values(row).every(fitsCell)) &&
    rows.every((row) => Object.keys(row).length * 2 >= keys.length);
  return isTable ? rows : undefined;
}

function keysOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function fitsCell(value: unknown): boolean {
  return isSingle(value) || (Array.isArray(value) && value.every(isSingle));
}

function isSingle(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** How many single values are in it. */
function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each), 0);
}

/** "wordsPerMinute" → "Words per minute". */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isRecord(value: unknown): value is Readonly<{ [name: string]: unknown }> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
