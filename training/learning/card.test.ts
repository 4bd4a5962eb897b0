import { describe, expect, it } from "vitest";
import {
  buildCloze,
  buildMatching,
  buildMultipleChoice,
  buildOrdering,
  buildSingleChoice,
  buildSpotTheMistake,
  buildTrueFalse,
} from "#test/builders/items";
import { randomFrom } from "../shared/random";
import { type Card, CardSchema, titleOf, toPublicCard } from "./card";

const SECRET = "Only the answer may say this.";
const items = [
  buildSingleChoice,
  buildMultipleChoice,
  buildTrueFalse,
  buildOrdering,
  buildMatching,
  buildCloze,
  buildSpotTheMistake,
].map((build) => {
  const {
    slug: _slug,
    competency: _competency,
    difficulty: _difficulty,
    ...body
  } = build({ rationale: SECRET });
  return body;
});

describe("the face of a card", () => {
  it.each(items)("keeps the rationale and key of a $type check at home", (item) => {
    const card = CardSchema.parse({ blocks: [{ kind: "check", item }] });
    const face = JSON.stringify(toPublicCard(card, randomFrom(1)));
    expect(face).toContain(item.stem);
    for (const secret of [SECRET, '"key"', '"keys"', '"accept"', '"pairs"', '"rationale"'])
      expect(face).not.toContain(secret);
  });
});

describe("a card", () => {
  const text = (words: number): Card => ({
    blocks: [{ kind: "markdown", text: "word ".repeat(words).trim() }],
  });

  it("is named by its first heading", () => {
    expect(
      titleOf({ blocks: [{ kind: "markdown", text: "Before\n\n## Twice is once too often\n\nAfter" }] }),
    ).toBe("Twice is once too often");
    expect(titleOf(text(3))).toBeUndefined();
  });

  it("holds at most 130 words", () => {
    expect(CardSchema.safeParse(text(130)).success).toBe(true);
    expect(CardSchema.safeParse(text(131)).error?.issues).toMatchObject([
      { message: "This card has 131 words; at most 130 fit one screen." },
    ]);
  });

  it("holds at most one check", () => {
    const two = { blocks: [items[0], items[0]].map((item) => ({ kind: "check", item })) };
    expect(CardSchema.safeParse(two).error?.issues).toMatchObject([
      { path: ["blocks"], message: "A card holds at most one check." },
    ]);
  });
});
