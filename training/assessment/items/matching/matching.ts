/**
 * Matching: each left-hand side belongs to one right-hand side. One point for
 * each right pair; a left-hand side without a choice earns nothing.
 *
 * A pair's two halves share an id in the file, so the face names both by a code
 * of their text instead.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import { pointsForParts } from "../../score";
import { BODY_FIELDS, codeOf, type ItemKind, LetterSchema, repeated, TextSchema } from "../kind";

export const MatchingSchema = z
  .strictObject({
    type: z.literal("matching"),
    ...BODY_FIELDS,
    pairs: z
      .array(z.strictObject({ id: LetterSchema, left: TextSchema, right: TextSchema }))
      .min(2, "Give at least two pairs.")
      .max(8, "At most eight pairs."),
    extras: z.array(TextSchema).max(4, "At most four extras.").default([]),
  })
  .superRefine((item, context) => {
    const sides: readonly (readonly [string, string, readonly string[]])[] = [
      ["pairs", "Two pairs have the id", item.pairs.map((pair) => pair.id)],
      ["pairs", "Two left-hand sides say", item.pairs.map((pair) => pair.left)],
      ["pairs", "Two right-hand sides say", [...item.pairs.map((pair) => pair.right), ...item.extras]],
    ];
    for (const [path, what, values] of sides) {
      const twice = repeated(values);
      if (twice !== undefined)
        context.addIssue({ code: "custom", path: [path], message: `${what} "${twice}".` });
    }
  });
export type Matching = z.infer<typeof MatchingSchema>;

type Side = { readonly code: string; readonly text: string };
export type MatchingFace = {
  readonly type: "matching";
  readonly stem: string;
  readonly lefts: readonly Side[];
  readonly rights: readonly Side[];
};
/** Code of each left-hand side → code of its right-hand side. */
export type MatchingSolution = {
  readonly type: "matching";
  readonly matches: Readonly<Record<string, string>>;
};

export const MatchingResponseSchema = z.object({
  type: z.literal("matching"),
  matches: z.record(z.string(), z.string()),
});
export type MatchingResponse = z.infer<typeof MatchingResponseSchema>;

export const matching: ItemKind<Matching, MatchingResponse, MatchingFace, MatchingSolution> = {
  toPublic: (item, random) => ({
    type: "matching",
    stem: item.stem,
    lefts: random.shuffle(item.pairs.map((pair) => sideOf(pair.left))),
    rights: random.shuffle([...item.pairs.map((pair) => sideOf(pair.right)), ...item.extras.map(sideOf)]),
  }),
  parseResponse: (item, input) => {
    const parsed = MatchingResponseSchema.safeParse(input);
    if (!parsed.success || Object.keys(parsed.data.matches).length === 0)
      return fail("Match at least one pair first.");
    const lefts = item.pairs.map((pair) => codeOf(pair.left));
    const rights = [...item.pairs.map((pair) => pair.right), ...item.extras].map(codeOf);
    const known = Object.entries(parsed.data.matches).every(
      ([left, right]) => lefts.includes(left) && rights.includes(right),
    );
    return known ? succeed(parsed.data) : fail("One of these choices is not part of the question.");
  },
  score: (item, response) => {
    const right = item.pairs.filter(
      (pair) => response.matches[codeOf(pair.left)] === codeOf(pair.right),
    ).length;
    return pointsForParts(right, item.pairs.length);
  },
  toSolution: (item) => ({
    type: "matching",
    matches: Object.fromEntries(item.pairs.map((pair) => [codeOf(pair.left), codeOf(pair.right)])),
  }),
};

function sideOf(text: string): Side {
  return { code: codeOf(text), text };
}
