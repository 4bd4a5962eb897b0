import { type FormFields, fieldsWithPrefix } from "../fields";

export function readMatching(fields: FormFields): unknown {
  return { type: "matching", matches: fieldsWithPrefix(fields, "match-") };
}
