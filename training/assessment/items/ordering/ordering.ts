/**
 * Ordering: elements to be brought into the right order.
 *
 * Credit goes by pairs: of all pairs of elements, one point for each in the right
 * relative order, minus one for each in the wrong order, never below 0 (Kendall's
 * tau without its negative half). One element in the wrong place costs little, a
 * reversed list earns nothing, and a random order earns little. Positions are not
 * counted, because one early slip would shift, and so fail, all that follow.
 *
 * Authors write the elements in the right order with ids a, b, c: so the face
 * names them by a code of their text instead.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import type { Points } from "../../score";
import { BODY_FIELDS, codeOf, type ItemKind, OptionSchema, repeated } from "../kind";

export const OrderingSchema = z
  .strictObject({
    type: z.literal("ordering"),
    ...BODY_FIELDS,
    elements: z.array(OptionSchema).min(3, "Give at least three elements.").max(8, "At most eight elements."),
  })
  .superRefine((item, context) => {
    const idTwice = repeated(item.elements.map((element) => element.id));
    const textTwice = repeated(item.elements.map((element) => element.text));
    if (idTwice !== undefined)
      context.addIssue({
        code: "custom",
        path: ["elements"],
        message: `Two elements have the id "${idTwice}".`,
      });
    if (textTwice !== undefined)
      context.addIssue({ code: "custom", path: ["elements"], message: `Two elements say "${textTwice}".` });
  });
export type Ordering = z.infer<typeof OrderingSchema>;

export type OrderingFace = {
  readonly type: "ordering";
  readonly stem: string;
  readonly elements: readonly { readonly code: string; readonly text: string }[];
};
export type OrderingSolution = { readonly type: "ordering"; readonly order: readonly string[] };

/** Codes of all elements, the first one first. */
export const OrderingResponseSchema = z.object({ type: z.literal("ordering"), order: z.array(z.string()) });
export type OrderingResponse = z.infer<typeof OrderingResponseSchema>;

export const ordering: ItemKind<Ordering, OrderingResponse, OrderingFace, OrderingSolution> = {
  toPublic: (item, random) => {
    const shuffled = random.shuffle(item.elements);
    const isSorted = shuffled.every((element, index) => element === item.elements[index]);
    const shown = isSorted ? [...shuffled].reverse() : shuffled;
    return {
      type: "ordering",
      stem: item.stem,
      elements: shown.map(({ text }) => ({ code: codeOf(text), text })),
    };
  },
  parseResponse: (item, input) => {
    const parsed = OrderingResponseSchema.safeParse(input);
    if (!parsed.success) return fail("Give every step a place first.");
    const wanted = rightOrder(item);
    const isComplete =
      parsed.data.order.length === wanted.length && wanted.every((code) => parsed.data.order.includes(code));
    return isComplete ? succeed(parsed.data) : fail("Every step needs one place of its own.");
  },
  score: (item, response) => pointsForOrder(response.order, rightOrder(item)),
  toSolution: (item) => ({ type: "ordering", order: rightOrder(item) }),
};

function rightOrder(item: Ordering): string[] {
  return item.elements.map((element) => codeOf(element.text));
}

function pointsForOrder(given: readonly string[], wanted: readonly string[]): Points {
  const pairs = wanted.flatMap((first, index) =>
    wanted.slice(index + 1).map((second) => [first, second] as const),
  );
  const right = pairs.filter(([first, second]) => given.indexOf(first) < given.indexOf(second)).length;
  const wrong = pairs.length - right;
  const earned = Math.max(0, right - wrong);
  const credit =
    wrong === 0
      ? "All in the right order."
      : `${right} of ${pairs.length} pairs in the right order, ${wrong} the wrong way round: ${earned} of ${pairs.length} points.`;
  return { earned, possible: pairs.length, credit };
}
