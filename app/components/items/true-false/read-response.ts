import { type FormFields, fieldOf } from "../fields";

export function readTrueFalse(fields: FormFields): unknown {
  const verdict = fieldOf(fields, "verdict");
  const isTrue = verdict === "true" ? true : verdict === "false" ? false : undefined;
  return { type: "true-false", isTrue };
}
