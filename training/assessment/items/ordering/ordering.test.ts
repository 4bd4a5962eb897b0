import { describe, expect, it } from "vitest";
import { buildOrdering } from "#test/builders/items";
import { ItemSchema, parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";
import { codeOf } from "../kind";

const TEXTS = ["Their words", "One question", "A step", "A time"];
const item = buildOrdering({ elements: TEXTS.map((text, index) => ({ id: "abcd"[index] ?? "", text })) });
const order = (...places: number[]) => ({
  type: "ordering" as const,
  order: places.map((place) => codeOf(TEXTS[place] ?? "")),
});

describe("an ordering of four, which has six pairs", () => {
  const cases: [number[], number, string][] = [
    [[0, 1, 2, 3], 6, "All in the right order."],
    [[1, 0, 2, 3], 4, "5 of 6 pairs in the right order, 1 the wrong way round: 4 of 6 points."],
    [[3, 0, 1, 2], 0, "3 of 6 pairs in the right order, 3 the wrong way round: 0 of 6 points."],
    [[3, 2, 1, 0], 0, "0 of 6 pairs in the right order, 6 the wrong way round: 0 of 6 points."],
  ];

  it.each(cases)("gives for the order %j %i points and says why", (places, earned, credit) => {
    expect(scoreResponse(item, order(...places))).toEqual({ type: "scored", earned, possible: 6, credit });
  });

  it("does not score no response", () => {
    expect(scoreResponse(item, undefined)).toEqual({ type: "unanswered" });
  });

  it("never shows the elements in the right order, whatever the seed", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const face = toPublic(item, randomFrom(seed));
      const texts = face.type === "ordering" ? face.elements.map((element) => element.text) : [];
      expect(texts, `seed ${seed}`).not.toEqual(TEXTS);
      expect([...texts].sort(), `seed ${seed}`).toEqual([...TEXTS].sort());
    }
  });

  it("names elements by a code that says nothing about their place", () => {
    const face = toPublic(item, randomFrom(1));
    const codes = face.type === "ordering" ? face.elements.map((element) => element.code) : [];
    expect(codes.filter((code) => /^[a-d]$/.test(code))).toEqual([]);
  });

  it("refuses an order that leaves an element out or has one twice", () => {
    expect(parseResponse(item, order(0, 1, 2)).ok).toBe(false);
    expect(parseResponse(item, order(0, 1, 2, 2)).ok).toBe(false);
  });

  it("is rejected by the schema when two elements say the same", () => {
    const elements = [
      { id: "a", text: "Ask" },
      { id: "b", text: "Ask" },
      { id: "c", text: "Act" },
    ];
    const parsed = ItemSchema.safeParse(buildOrdering({ elements }));
    expect(parsed.error?.issues).toMatchObject([{ path: ["elements"], message: 'Two elements say "Ask".' }]);
  });
});
