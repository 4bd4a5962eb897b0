import { describe, expect, it } from "vitest";
import { buildMatching } from "#test/builders/items";
import { ItemSchema, parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";
import { codeOf } from "../kind";

const item = buildMatching({
  pairs: [
    { id: "a", left: "Four calls", right: "A record" },
    { id: "b", left: "Not that airport", right: "A route" },
    { id: "c", left: "More or less?", right: "An answer" },
  ],
  extras: ["A voucher"],
});
const match = (pairs: Record<string, string>) => ({
  type: "matching" as const,
  matches: Object.fromEntries(Object.entries(pairs).map(([left, right]) => [codeOf(left), codeOf(right)])),
});

describe("a matching of three pairs", () => {
  const cases: [Record<string, string>, number][] = [
    [{ "Four calls": "A record", "Not that airport": "A route", "More or less?": "An answer" }, 3],
    [{ "Four calls": "A record", "Not that airport": "An answer", "More or less?": "A route" }, 1],
    [{ "Four calls": "A record" }, 1],
    [{ "Four calls": "A voucher", "Not that airport": "A voucher", "More or less?": "A voucher" }, 0],
  ];

  it.each(cases)("gives for %j %i points", (pairs, earned) => {
    expect(scoreResponse(item, match(pairs))).toEqual({
      type: "scored",
      earned,
      possible: 3,
      credit: `${earned} of 3 right.`,
    });
  });

  it("does not score no response", () => {
    expect(scoreResponse(item, undefined)).toEqual({ type: "unanswered" });
  });

  it("shows two columns whose codes do not tell which belong together", () => {
    const face = toPublic(item, randomFrom(3));
    if (face.type !== "matching") throw new Error("The face is of another type.");
    expect(face.lefts).toHaveLength(3);
    expect(face.rights.map((side) => side.text).sort()).toEqual([
      "A record",
      "A route",
      "A voucher",
      "An answer",
    ]);
    expect(face.lefts.filter((left) => face.rights.some((right) => right.code === left.code))).toEqual([]);
  });

  it("refuses a side that the item does not have", () => {
    expect(parseResponse(item, match({ "Four calls": "A holiday" })).ok).toBe(false);
  });

  it("asks for at least one pair", () => {
    expect(parseResponse(item, match({}))).toEqual({ ok: false, failure: "Match at least one pair first." });
  });

  it("is rejected by the schema when an extra repeats a right-hand side", () => {
    const parsed = ItemSchema.safeParse({ ...item, extras: ["A route"] });
    expect(parsed.error?.issues).toMatchObject([
      { path: ["pairs"], message: 'Two right-hand sides say "A route".' },
    ]);
  });
});
