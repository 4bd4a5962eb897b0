import { type FormFields, fieldsOf } from "../fields";

export function readMultipleChoice(fields: FormFields): unknown {
  return { type: "multiple-choice", options: fieldsOf(fields, "options") };
}
