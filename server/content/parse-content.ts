/**
 * Parses a value with a schema and tells its author, field by field, what is wrong.
 *
 * A field that the schema does not know is a fault too: it is a typing error, and
 * what it should have said would be silently missing.
 */
import type { z } from "zod";
import { type ContentFault, faultAt, type Source } from "./fault";

export type ParsedContent<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly ContentFault[] };

export function parseContent<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  source: Source,
): ParsedContent<z.infer<Schema>> {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, source)) };
  const stray = strayFields(value, parsed.data, []);
  if (stray.length > 0)
    return { ok: false, faults: stray.map((path) => faultAt(source, path, unknownField(path.at(-1)))) };
  return { ok: true, value: parsed.data };
}

/** A "field" with a space in it is the rest of a text that YAML ended at a comma. */
function unknownField(key: PropertyKey | undefined): string {
  return String(key).includes(" ")
    ? "A comma has ended the text before this; put the whole text in quotes."
    : "No such field is known here; check its spelling.";
}

function faultsOf(issue: z.core.$ZodIssue, source: Source): ContentFault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => faultAt(source, [...issue.path, key], unknownField(key)));
  }
  return [faultAt(source, issue.path, wordingOf(issue))];
}

/** Zod's message, made plain where authors meet it often. */
function wordingOf(issue: z.core.$ZodIssue): string {
  const message = issue.message;
  if (message.endsWith("received undefined")) return "This field is missing.";
  if (issue.code === "invalid_value") return `Write one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "invalid_union")
    return message.startsWith("Invalid discriminator") ? unionWording(issue) : message;
  const type = /^Invalid input: expected (\w+), received (\w+)$/.exec(message);
  if (type !== null) return `Write a ${type[1]} here; this is a ${type[2]}.`;
  return message;
}

function unionWording(issue: z.core.$ZodIssue): string {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return `Write one of: ${options.join(", ")}.`;
}

/** Fields of the input that parsing left out. */
function strayFields(input: unknown, parsed: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (Array.isArray(input) && Array.isArray(parsed)) {
    return input.flatMap((each, index) => strayFields(each, parsed[index], [...path, index]));
  }
  if (!isRecord(input) || !isRecord(parsed)) return [];
  return Object.keys(input).flatMap((key) =>
    key in parsed ? strayFields(input[key], parsed[key], [...path, key]) : [[...path, key]],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
