/**
 * Spot the mistake: a short transcript in which some of the agent's lines are
 * mistakes.
 *
 * One point for each mistake found, minus one for each good line picked, never
 * below 0. The customer's lines can't be picked.
 */
import { z } from "zod";
import { fail, succeed } from "../../../shared/result";
import { pointsForPicks } from "../../score";
import { BODY_FIELDS, type ItemKind, TextSchema } from "../kind";

const LineSchema = z.strictObject({ by: z.enum(["customer", "agent"]), text: TextSchema });

export const SpotTheMistakeSchema = z
  .strictObject({
    type: z.literal("spot-the-mistake"),
    ...BODY_FIELDS,
    transcript: z.array(LineSchema).min(2, "Give at least two lines.").max(12, "At most twelve lines."),
    keys: z.array(z.number().int()).min(1, "Name at least one line."),
  })
  .superRefine((item, context) => {
    for (const [index, key] of item.keys.entries()) {
      const line = item.transcript[key];
      const fault =
        line === undefined
          ? `There is no line ${key}; the first is 0.`
          : line.by === "customer"
            ? `Line ${key} is the customer's.`
            : undefined;
      if (fault !== undefined) context.addIssue({ code: "custom", path: ["keys", index], message: fault });
    }
    if (new Set(item.keys).size < item.keys.length)
      context.addIssue({ code: "custom", path: ["keys"], message: "A line stands twice." });
  });
export type SpotTheMistake = z.infer<typeof SpotTheMistakeSchema>;

export type SpotTheMistakeFace = {
  readonly type: "spot-the-mistake";
  readonly stem: string;
  readonly transcript: readonly z.infer<typeof LineSchema>[];
};
export type SpotTheMistakeSolution = { readonly type: "spot-the-mistake"; readonly lines: readonly number[] };

/** Indexes of the lines picked, from 0. */
export const SpotTheMistakeResponseSchema = z.object({
  type: z.literal("spot-the-mistake"),
  lines: z.array(z.number().int()).min(1),
});
export type SpotTheMistakeResponse = z.infer<typeof SpotTheMistakeResponseSchema>;

export const spotTheMistake: ItemKind<
  SpotTheMistake,
  SpotTheMistakeResponse,
  SpotTheMistakeFace,
  SpotTheMistakeSolution
> = {
  toPublic: (item) => ({
    type: "spot-the-mistake",
    stem: item.stem,
    transcript: item.transcript.map(({ by, text }) => ({ by, text })),
  }),
  parseResponse: (item, input) => {
    const parsed = SpotTheMistakeResponseSchema.safeParse(input);
    if (!parsed.success) return fail("Pick at least one line first.");
    const isAgents = parsed.data.lines.every((line) => item.transcript[line]?.by === "agent");
    return isAgents ? succeed(parsed.data) : fail("Only lines of the agent can be picked.");
  },
  score: (item, response) => pointsForPicks(response.lines.map(String), item.keys.map(String)),
  toSolution: (item) => ({ type: "spot-the-mistake", lines: item.keys }),
};
