import { describe, expect, it } from "vitest";
import { buildSingleChoice } from "#test/builders/items";
import { feedbackOn, ItemSchema, parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";

const seed = randomFrom("test", 1);

describe("a single choice", () => {
  it("gives the point for the key", () => {
    const score = scoreResponse(buildSingleChoice({ key: "b" }), { type: "single-choice", option: "b" });
    expect(score).toMatchObject({ type: "scored", earned: 1, possible: 1 });
  });

  it("gives no point for another option", () => {
    const score = scoreResponse(buildSingleChoice({ key: "b" }), { type: "single-choice", option: "c" });
    expect(score).toMatchObject({ type: "scored", earned: 0, possible: 1 });
  });

  it("does not count an item left unanswered as wrong", () => {
    expect(scoreResponse(buildSingleChoice(), undefined)).toEqual({ type: "unanswered" });
  });

  it("shows a face without key and rationale", () => {
    const face = toPublic(buildSingleChoice({ key: "b", rationale: "Because the policy says so." }), seed);
    expect(Object.keys(face)).toEqual(["type", "stem", "options"]);
    expect(JSON.stringify(face)).not.toContain("Because the policy says so.");
  });

  it("shuffles options alike for the same seed", () => {
    const first = toPublic(buildSingleChoice(), randomFrom(7));
    const second = toPublic(buildSingleChoice(), randomFrom(7));
    expect(second).toEqual(first);
  });

  it("gives key and rationale once it is answered", () => {
    const item = buildSingleChoice({ key: "b", rationale: "It fits only her." });
    expect(feedbackOn(item, { type: "single-choice", option: "a" })).toMatchObject({
      solution: { type: "single-choice", key: "b" },
      rationale: "It fits only her.",
    });
  });

  it("refuses an option that the item does not have", () => {
    expect(parseResponse(buildSingleChoice(), { type: "single-choice", option: "z" })).toEqual({
      ok: false,
      failure: "This option is not part of the question.",
    });
  });

  it("asks for an option when there is none", () => {
    expect(parseResponse(buildSingleChoice(), { type: "single-choice" })).toEqual({
      ok: false,
      failure: "Choose an option first.",
    });
  });

  it("refuses a response made for another type", () => {
    expect(parseResponse(buildSingleChoice(), { type: "true-false", isTrue: true }).ok).toBe(false);
  });
});

describe("the schema of a single choice", () => {
  it("rejects a key that names no option, and says where", () => {
    const parsed = ItemSchema.safeParse(buildSingleChoice({ key: "z" }));
    expect(parsed.error?.issues).toMatchObject([{ path: ["key"], message: "The key names no option." }]);
  });

  it("rejects two options with one id", () => {
    const options = [
      { id: "a", text: "One" },
      { id: "a", text: "Two" },
    ];
    const parsed = ItemSchema.safeParse(buildSingleChoice({ options, key: "a" }));
    expect(parsed.error?.issues).toMatchObject([
      { path: ["options"], message: 'Two options have the id "a".' },
    ]);
  });
});
