import { describe, expect, it } from "vitest";
import { readResponse } from "./read-response";

describe("what a form of an item sends", () => {
  const cases: [Record<string, unknown>, unknown][] = [
    [
      { type: "single-choice", option: "b" },
      { type: "single-choice", option: "b" },
    ],
    [
      { type: "single-choice", option: ["a", "b"] },
      { type: "single-choice", option: undefined },
    ],
    [
      { type: "multiple-choice", options: "a" },
      { type: "multiple-choice", options: ["a"] },
    ],
    [
      { type: "multiple-choice", options: ["a", "c"] },
      { type: "multiple-choice", options: ["a", "c"] },
    ],
    [{ type: "multiple-choice" }, { type: "multiple-choice", options: [] }],
    [
      { type: "true-false", verdict: "false" },
      { type: "true-false", isTrue: false },
    ],
    [{ type: "true-false" }, { type: "true-false", isTrue: undefined }],
    [
      { type: "ordering", "place-x": "2", "place-y": "1" },
      { type: "ordering", order: ["y", "x"] },
    ],
    [
      { type: "ordering", "place-x": "1", "place-y": "1" },
      { type: "ordering", order: [] },
    ],
    [
      { type: "matching", "match-l": "r", "match-m": "" },
      { type: "matching", matches: { l: "r" } },
    ],
    [
      { type: "cloze", "gap-gap1": "Tuesday" },
      { type: "cloze", gaps: { gap1: "Tuesday" } },
    ],
    [
      { type: "spot-the-mistake", line: ["1", "3"] },
      { type: "spot-the-mistake", lines: [1, 3] },
    ],
  ];

  it.each(cases)("%j is %j", (fields, response) => {
    expect(readResponse(fields)).toEqual(response);
  });

  it("is nothing when its type is unknown", () => {
    expect(readResponse({ type: "toString" })).toBeUndefined();
    expect(readResponse({})).toBeUndefined();
  });
});
