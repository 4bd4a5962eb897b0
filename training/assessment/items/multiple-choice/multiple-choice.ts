/**
 * Multiple choice: an item with one or more right options.
 *
 * One point for each right pick, minus one for each wrong pick, never below 0.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import { pointsForPicks } from "../../score";
import { BODY_FIELDS, type ItemKind, type Option, OptionsSchema, repeated } from "../kind";

export const MultipleChoiceSchema = z
  .strictObject({
    type: z.literal("multiple-choice"),
    ...BODY_FIELDS,
    options: OptionsSchema,
    keys: z.array(z.string()).min(1, "Name at least one right option."),
  })
  .superRefine((item, context) => {
    const ids = item.options.map((option) => option.id);
    const twice = repeated(ids);
    if (twice !== undefined)
      context.addIssue({ code: "custom", path: ["options"], message: `Two options have the id "${twice}".` });
    for (const [index, key] of item.keys.entries()) {
      if (!ids.includes(key))
        context.addIssue({
          code: "custom",
          path: ["keys", index],
          message: `The key "${key}" names no option.`,
        });
    }
    const keyTwice = repeated(item.keys);
    if (keyTwice !== undefined)
      context.addIssue({ code: "custom", path: ["keys"], message: `The key "${keyTwice}" stands twice.` });
  });
export type MultipleChoice = z.infer<typeof MultipleChoiceSchema>;

export type MultipleChoiceFace = {
  readonly type: "multiple-choice";
  readonly stem: string;
  readonly options: readonly Option[];
};
export type MultipleChoiceSolution = { readonly type: "multiple-choice"; readonly keys: readonly string[] };

export const MultipleChoiceResponseSchema = z.object({
  type: z.literal("multiple-choice"),
  options: z.array(z.string()).min(1),
});
export type MultipleChoiceResponse = z.infer<typeof MultipleChoiceResponseSchema>;

export const multipleChoice: ItemKind<
  MultipleChoice,
  MultipleChoiceResponse,
  MultipleChoiceFace,
  MultipleChoiceSolution
> = {
  toPublic: (item, random) => ({
    type: "multiple-choice",
    stem: item.stem,
    options: random.shuffle(item.options).map(({ id, text }) => ({ id, text })),
  }),
  parseResponse: (item, input) => {
    const parsed = MultipleChoiceResponseSchema.safeParse(input);
    if (!parsed.success) return fail("Choose at least one option first.");
    const known = parsed.data.options.every((pick) => item.options.some((option) => option.id === pick));
    return known ? succeed(parsed.data) : fail("One of these options is not part of the question.");
  },
  score: (item, response) => pointsForPicks(response.options, item.keys),
  toSolution: (item) => ({ type: "multiple-choice", keys: item.keys }),
};
