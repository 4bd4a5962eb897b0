import { expect, it } from "vitest";
import { isPasswordProblem, waitInWords } from "./sentences";

it.each([
  [0, "1 second"],
  [14.2, "15 seconds"],
  [89, "89 seconds"],
  [90, "2 minutes"],
  [900, "15 minutes"],
])("rounds a wait of %d s up to %s", (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});

it("tells password problems from other reasons", () => {
  expect(["too-short", "about-you", "wrong-code", "wait"].map(isPasswordProblem)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
