import { type FormFields, fieldsWithPrefix } from "../fields";

export function readCloze(fields: FormFields): unknown {
  return { type: "cloze", gaps: fieldsWithPrefix(fields, "gap-") };
}
