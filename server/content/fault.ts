/**
 * A fault in a content file: where it is and what is wrong, in words for the author.
 */
export type ContentFault = {
  /** Path from the project's folder: "content/modules/say-it-back/2-names.md". */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** "check.key", "criteria[2].evidence"; empty for the whole file. */
  readonly field: string;
  readonly message: string;
};

/** "content/modules/say-it-back/2-names.md:14 check.key: The key names no option." */
export function describeFault(fault: ContentFault): string {
  const field = fault.field === "" ? "" : ` ${fault.field}`;
  return `${fault.file}:${fault.line}${field}: ${fault.message}`;
}

/** Where a value came from, so that later checks can name its line. */
export type Source = {
  readonly file: string;
  /** The line of a field, or of the nearest thing that is there if the field is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** What stands before each field: "say-back-first" for an item in a list. */
  readonly label?: string;
};

/** A value with the place it came from. */
export type Sourced<Value> = { readonly value: Value; readonly source: Source };

/** A fault at one field of a value. */
export function faultAt(source: Source, path: readonly PropertyKey[], message: string): ContentFault {
  const parts = source.label === undefined ? path : [source.label, ...path];
  return { file: source.file, line: source.lineOf(path), field: fieldName(parts), message };
}

/** ["criteria", 2, "evidence"] → "criteria[2].evidence". */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join("");
}
