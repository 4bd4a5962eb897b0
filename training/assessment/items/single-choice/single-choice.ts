/**
 * Single choice: an item with one right option. One point for the key.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import { BODY_FIELDS, type ItemKind, type Option, OptionsSchema, repeated } from "../kind";

export const SingleChoiceSchema = z
  .strictObject({ type: z.literal("single-choice"), ...BODY_FIELDS, options: OptionsSchema, key: z.string() })
  .superRefine((item, context) => {
    const ids = item.options.map((option) => option.id);
    const twice = repeated(ids);
    if (twice !== undefined)
      context.addIssue({ code: "custom", path: ["options"], message: `Two options have the id "${twice}".` });
    if (!ids.includes(item.key))
      context.addIssue({ code: "custom", path: ["key"], message: "The key names no option." });
  });
export type SingleChoice = z.infer<typeof SingleChoiceSchema>;

export type SingleChoiceFace = {
  readonly type: "single-choice";
  readonly stem: string;
  readonly options: readonly Option[];
};
export type SingleChoiceSolution = { readonly type: "single-choice"; readonly key: string };

export const SingleChoiceResponseSchema = z.object({ type: z.literal("single-choice"), option: z.string() });
export type SingleChoiceResponse = z.infer<typeof SingleChoiceResponseSchema>;

export const singleChoice: ItemKind<
  SingleChoice,
  SingleChoiceResponse,
  SingleChoiceFace,
  SingleChoiceSolution
> = {
  toPublic: (item, random) => ({
    type: "single-choice",
    stem: item.stem,
    options: random.shuffle(item.options).map(({ id, text }) => ({ id, text })),
  }),
  parseResponse: (item, input) => {
    const parsed = SingleChoiceResponseSchema.safeParse(input);
    if (!parsed.success) return fail("Choose an option first.");
    const known = item.options.some((option) => option.id === parsed.data.option);
    return known ? succeed(parsed.data) : fail("This option is not part of the question.");
  },
  score: (item, response) => {
    const isRight = response.option === item.key;
    return { earned: isRight ? 1 : 0, possible: 1, credit: isRight ? "Right." : "Not this one." };
  },
  toSolution: (item) => ({ type: "single-choice", key: item.key }),
};
