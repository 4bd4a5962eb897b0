import { describe, expect, it } from "vitest";
import { buildTrueFalse } from "#test/builders/items";
import { parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";

describe("a true or false", () => {
  const cases: [boolean, boolean, number][] = [
    [true, true, 1],
    [true, false, 0],
    [false, false, 1],
    [false, true, 0],
  ];

  it.each(cases)("with the key %s gives for %s %i points", (key, isTrue, earned) => {
    const score = scoreResponse(buildTrueFalse({ key }), { type: "true-false", isTrue });
    expect(score).toMatchObject({ type: "scored", earned, possible: 1 });
  });

  it("does not take no response for false", () => {
    expect(scoreResponse(buildTrueFalse({ key: false }), undefined)).toEqual({ type: "unanswered" });
  });

  it("shows its stem alone", () => {
    expect(toPublic(buildTrueFalse({ stem: "Sorry helps." }), randomFrom(1))).toEqual({
      type: "true-false",
      stem: "Sorry helps.",
    });
  });

  it("asks for a verdict when there is none", () => {
    expect(parseResponse(buildTrueFalse(), { type: "true-false" })).toEqual({
      ok: false,
      failure: "Choose true or false first.",
    });
  });
});
