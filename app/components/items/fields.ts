/**
 * What a form of an item sends, read field by field. Nothing is trusted here: the
 * server checks the response against its item.
 */
export type FormFields = Readonly<Record<string, unknown>>;

/** A field that comes once; undefined if it is missing or came several times. */
export function fieldOf(fields: FormFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "string" ? value : undefined;
}

/** A field that comes no, one or several times. */
export function fieldsOf(fields: FormFields, name: string): string[] {
  const value = fields[name];
  const values: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === "string");
}

/** Fields whose names begin with a prefix, by the rest of their name; empty ones are left out. */
export function fieldsWithPrefix(fields: FormFields, prefix: string): Record<string, string> {
  const found = Object.keys(fields).flatMap((name) => {
    const value = name.startsWith(prefix) ? fieldOf(fields, name) : undefined;
    return value === undefined || value === "" ? [] : [[name.slice(prefix.length), value] as const];
  });
  return Object.fromEntries(found);
}
