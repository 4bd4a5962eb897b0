/**
 * The body of a piece of content as nested fields, for trainers: whatever its kind,
 * everything in it can be read.
 */
import { Markdown } from "~/components/ui/Markdown";

/** Fields that are Markdown wherever they occur. */
const MARKDOWN = ["body", "briefing"];

export function BodyFields({ value }: { value: unknown }) {
  if (Array.isArray(value)) return <List values={value} />;
  if (isRecord(value)) return <Record fields={value} />;
  if (value === undefined || value === null || value === "") return <span className="text-muted">none</span>;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return <span className="[overflow-wrap:anywhere]">{String(value)}</span>;
}

function List({ values }: { values: readonly unknown[] }) {
  if (values.length === 0) return <span className="text-muted">none</span>;
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
        const isShort = typeof value !== "object" || value === null;
        return (
          <div key={name} className={isShort ? "sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4" : ""}>
            <dt className="text-sm text-muted sm:leading-6">{inWords(name)}</dt>
            <dd className={isShort ? "max-w-prose" : "mt-1"}>
              {MARKDOWN.includes(name) && typeof value === "string" ? (
                <Markdown text={value} isCompact />
              ) : (
                <BodyFields value={value} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** "wordsPerMinute" → "Words per minute". */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isRecord(value: unknown): value is Readonly<{ [name: string]: unknown }> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
