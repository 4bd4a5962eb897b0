/**
 * What a form of an item sent, as the response that the server checks. The form
 * says its type; whether the item is of that type is the server's to check.
 */
import type { ItemType } from "#training/assessment/index";
import { readCloze } from "./cloze/read-response";
import { type FormFields, fieldOf } from "./fields";
import { readMatching } from "./matching/read-response";
import { readMultipleChoice } from "./multiple-choice/read-response";
import { readOrdering } from "./ordering/read-response";
import { readSingleChoice } from "./single-choice/read-response";
import { readSpotTheMistake } from "./spot-the-mistake/read-response";
import { readTrueFalse } from "./true-false/read-response";

const READERS = {
  "single-choice": readSingleChoice,
  "multiple-choice": readMultipleChoice,
  "true-false": readTrueFalse,
  ordering: readOrdering,
  matching: readMatching,
  cloze: readCloze,
  "spot-the-mistake": readSpotTheMistake,
} satisfies Record<ItemType, (fields: FormFields) => unknown>;

/** Undefined when the form is of no known type. */
export function readResponse(fields: FormFields): unknown {
  const type = fieldOf(fields, "type");
  return type !== undefined && isItemType(type) ? READERS[type](fields) : undefined;
}

function isItemType(type: string): type is ItemType {
  return Object.hasOwn(READERS, type);
}
