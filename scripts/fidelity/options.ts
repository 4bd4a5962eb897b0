/** What can be said after `npm run fidelity --`. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { fail, type Result, succeed } from "#training/shared/result";

const OptionsSchema = z.object({
  /** At least so many customer lines. */
  turns: z.coerce.number().int().min(1).max(100_000).default(1000),
  /** Seed of the first round; the others follow. */
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
  /** Only write the transcripts: nothing is measured. */
  transcripts: z.boolean().default(false),
});
export type Options = z.infer<typeof OptionsSchema>;

export const USAGE = `npm run fidelity -- [--turns 1000] [--seed 1] [--transcripts]
  --turns        play at least so many customer lines (1 to 100,000)
  --seed         seed of the first round of contacts (0 to 1,000,000)
  --transcripts  only write docs/transcripts, measure nothing`;

/** The options, or in a sentence what is wrong with them. */
export function readOptions(parameters: readonly string[]): Result<Options, string> {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        turns: { type: "string" },
        seed: { type: "string" },
        transcripts: { type: "boolean" },
      },
    });
    const parsed = OptionsSchema.safeParse(values);
    if (parsed.success) return succeed(parsed.data);
    const [issue] = parsed.error.issues;
    return fail(`--${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is wrong"}`);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
