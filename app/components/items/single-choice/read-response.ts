import { type FormFields, fieldOf } from "../fields";

export function readSingleChoice(fields: FormFields): unknown {
  return { type: "single-choice", option: fieldOf(fields, "option") };
}
