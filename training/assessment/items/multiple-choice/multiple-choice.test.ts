import { describe, expect, it } from "vitest";
import { buildMultipleChoice } from "#test/builders/items";
import { ItemSchema, parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";

const item = buildMultipleChoice({ keys: ["b", "d"] });
const picks = (...options: string[]) => ({ type: "multiple-choice" as const, options });

describe("a multiple choice", () => {
  const cases: [string[], number, string][] = [
    [["b", "d"], 2, "You found 2 of 2."],
    [["b"], 1, "You found 1 of 2."],
    [["b", "d", "a"], 1, "You found 2 of 2, and 1 wrong pick takes 1 off: 1 of 2 points."],
    [["a", "b", "c", "d"], 0, "You found 2 of 2, and 2 wrong picks take 2 off: 0 of 2 points."],
    [["a", "c"], 0, "You found 0 of 2, and 2 wrong picks take 2 off: 0 of 2 points."],
  ];

  it.each(cases)("gives for picking %j of b and d %i points and says why", (options, earned, credit) => {
    expect(scoreResponse(item, picks(...options))).toEqual({ type: "scored", earned, possible: 2, credit });
  });

  it("counts an option picked twice once", () => {
    expect(scoreResponse(item, picks("b", "b"))).toMatchObject({ earned: 1 });
  });

  it("does not count no response as none right", () => {
    expect(scoreResponse(item, undefined)).toEqual({ type: "unanswered" });
  });

  it("shows a face without keys and rationale, nor how many keys there are", () => {
    expect(Object.keys(toPublic(item, randomFrom(1)))).toEqual(["type", "stem", "options"]);
  });

  it("asks for at least one option", () => {
    expect(parseResponse(item, picks())).toEqual({ ok: false, failure: "Choose at least one option first." });
  });

  it("refuses an option that the item does not have", () => {
    expect(parseResponse(item, picks("b", "z")).ok).toBe(false);
  });

  it("is rejected by the schema with a key that names no option, and says which", () => {
    const parsed = ItemSchema.safeParse(buildMultipleChoice({ keys: ["b", "z"] }));
    expect(parsed.error?.issues).toMatchObject([
      { path: ["keys", 1], message: 'The key "z" names no option.' },
    ]);
  });
});
