/**
 * True or false: an item whose stem is a claim. One point for the right verdict.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import { BODY_FIELDS, type ItemKind } from "../kind";

export const TrueFalseSchema = z.strictObject({
  type: z.literal("true-false"),
  ...BODY_FIELDS,
  key: z.boolean(),
});
export type TrueFalse = z.infer<typeof TrueFalseSchema>;

export type TrueFalseFace = { readonly type: "true-false"; readonly stem: string };
export type TrueFalseSolution = { readonly type: "true-false"; readonly key: boolean };

export const TrueFalseResponseSchema = z.object({ type: z.literal("true-false"), isTrue: z.boolean() });
export type TrueFalseResponse = z.infer<typeof TrueFalseResponseSchema>;

export const trueFalse: ItemKind<TrueFalse, TrueFalseResponse, TrueFalseFace, TrueFalseSolution> = {
  toPublic: (item) => ({ type: "true-false", stem: item.stem }),
  parseResponse: (_item, input) => {
    const parsed = TrueFalseResponseSchema.safeParse(input);
    return parsed.success ? succeed(parsed.data) : fail("Choose true or false first.");
  },
  score: (item, response) => {
    const isRight = response.isTrue === item.key;
    return {
      earned: isRight ? 1 : 0,
      possible: 1,
      credit: isRight ? "Right." : `It is ${item.key ? "true" : "false"}.`,
    };
  },
  toSolution: (item) => ({ type: "true-false", key: item.key }),
};
