import { type FormFields, fieldsOf } from "../fields";

export function readSpotTheMistake(fields: FormFields): unknown {
  return { type: "spot-the-mistake", lines: fieldsOf(fields, "line").map(Number) };
}
