/**
 * Cloze: a text with gaps, each chosen from a list or typed. One point a gap.
 *
 * What is typed is compared without regard to case, accents, punctuation and
 * spaces at the ends or in a row; only what the author listed is accepted.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import { pointsForParts } from "../../score";
import { BODY_FIELDS, type ItemKind, repeated, TextSchema } from "../kind";

const GapIdSchema = z.string().regex(/^[a-z][a-z0-9]*$/, "A gap's id is small letters and digits.");
const AcceptSchema = z.array(TextSchema).min(1, "List at least one accepted answer.");
const DropDownGapSchema = z.strictObject({
  id: GapIdSchema,
  mode: z.literal("drop-down"),
  options: z.array(TextSchema).min(2, "Give at least two options."),
  accept: AcceptSchema,
});
const TypedGapSchema = z.strictObject({ id: GapIdSchema, mode: z.literal("typed"), accept: AcceptSchema });
const GapSchema = z.discriminatedUnion("mode", [DropDownGapSchema, TypedGapSchema]);
type Gap = z.infer<typeof GapSchema>;

const GAP_MARK = /\{\{\s*([a-z0-9]+)\s*\}\}/g;

export const ClozeSchema = z
  .strictObject({
    type: z.literal("cloze"),
    ...BODY_FIELDS,
    text: TextSchema,
    gaps: z.array(GapSchema).min(1, "Give at least one gap.").max(6, "At most six gaps."),
  })
  .superRefine((item, context) => {
    const marks = [...item.text.matchAll(GAP_MARK)].map((match) => match[1] ?? "");
    const twice = repeated(marks);
    if (twice !== undefined)
      context.addIssue({ code: "custom", path: ["text"], message: `The gap {{${twice}}} stands twice.` });
    const ids = item.gaps.map((gap) => gap.id);
    const idTwice = repeated(ids);
    if (idTwice !== undefined)
      context.addIssue({ code: "custom", path: ["gaps"], message: `Two gaps have the id "${idTwice}".` });
    for (const mark of marks) {
      if (!ids.includes(mark))
        context.addIssue({
          code: "custom",
          path: ["text"],
          message: `{{${mark}}} is not described under gaps.`,
        });
    }
    for (const [index, gap] of item.gaps.entries()) {
      for (const message of faultsOfGap(gap, marks))
        context.addIssue({ code: "custom", path: ["gaps", index], message });
    }
  });
export type Cloze = z.infer<typeof ClozeSchema>;

export type ClozePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "typed"; readonly id: string }
  | { readonly kind: "drop-down"; readonly id: string; readonly options: readonly string[] };
export type ClozeFace = {
  readonly type: "cloze";
  readonly stem: string;
  readonly parts: readonly ClozePart[];
};
export type ClozeSolution = {
  readonly type: "cloze";
  readonly gaps: Readonly<Record<string, { readonly answer: string; readonly isRight: boolean }>>;
};

/** Gap id → what was chosen or typed. */
export const ClozeResponseSchema = z.object({
  type: z.literal("cloze"),
  gaps: z.record(z.string(), z.string().max(200)),
});
export type ClozeResponse = z.infer<typeof ClozeResponseSchema>;

export const cloze: ItemKind<Cloze, ClozeResponse, ClozeFace, ClozeSolution> = {
  toPublic: (item, random) => {
    const shuffled = new Map(
      item.gaps.map((gap) => [gap.id, gap.mode === "drop-down" ? random.shuffle(gap.options) : undefined]),
    );
    return { type: "cloze", stem: item.stem, parts: partsOf(item.text, shuffled) };
  },
  parseResponse: (item, input) => {
    const parsed = ClozeResponseSchema.safeParse(input);
    if (!parsed.success) return fail("Fill at least one gap first.");
    const known = Object.keys(parsed.data.gaps).every((id) => item.gaps.some((gap) => gap.id === id));
    if (!known) return fail("One of these gaps is not part of the question.");
    const hasWords = Object.values(parsed.data.gaps).some((text) => text.trim() !== "");
    return hasWords ? succeed(parsed.data) : fail("Fill at least one gap first.");
  },
  score: (item, response) =>
    pointsForParts(
      item.gaps.filter((gap) => isAccepted(gap, response.gaps[gap.id])).length,
      item.gaps.length,
    ),
  toSolution: (item, response) => ({
    type: "cloze",
    gaps: Object.fromEntries(
      item.gaps.map((gap) => [
        gap.id,
        { answer: gap.accept[0] ?? "", isRight: isAccepted(gap, response?.gaps[gap.id]) },
      ]),
    ),
  }),
};

/**
 * A typed answer in its plainest form: small letters without accents, no
 * punctuation (a decimal point stays), single spaces. "  On Tuesday! " → "on tuesday".
 */
export function plainAnswer(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’.,](?!\d)|(?<!\d)[.,]|,/g, "")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}

function isAccepted(gap: Gap, given: string | undefined): boolean {
  if (given === undefined || given.trim() === "") return false;
  if (gap.mode === "drop-down") return gap.accept.includes(given);
  return gap.accept.some((accepted) => plainAnswer(accepted) === plainAnswer(given));
}

function faultsOfGap(gap: Gap, marks: readonly string[]): string[] {
  const unused = marks.includes(gap.id) ? [] : [`The text has no {{${gap.id}}}.`];
  if (gap.mode === "typed") return unused;
  const stray = gap.accept.filter((accepted) => !gap.options.includes(accepted));
  return [...unused, ...stray.map((accepted) => `"${accepted}" is accepted, but is no option.`)];
}

function partsOf(text: string, gaps: ReadonlyMap<string, readonly string[] | undefined>): ClozePart[] {
  const pieces = text.split(GAP_MARK);
  const parts = pieces.map((piece, index): ClozePart => {
    if (index % 2 === 0) return { kind: "text", text: piece };
    const options = gaps.get(piece);
    return options === undefined ? { kind: "typed", id: piece } : { kind: "drop-down", id: piece, options };
  });
  return parts.filter((part) => part.kind !== "text" || part.text !== "");
}
