/**
 * Plays: what agents of different skill say and do in each scenario, written by
 * hand. The customer's side is not in them: it comes from the mind, as in any
 * contact.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

export const SKILLS = ["excellent", "good", "average", "poor"] as const;
export type Skill = (typeof SKILLS)[number];

const StepSchema = z.union([
  /** In social media a post may lead into private messages. */
  z.strictObject({ say: z.string().min(1).max(2000), private: z.boolean().optional() }),
  z.strictObject({ tool: z.string().min(1), input: z.record(z.string(), z.string()).default({}) }),
  z.strictObject({ hold: z.number().min(0).max(60).nullable(), seconds: z.number().positive() }),
  z.strictObject({ search: z.string().min(1) }),
]);
export type PlayStep = z.infer<typeof StepSchema>;

export const PlaySchema = z.strictObject({ steps: z.array(StepSchema).min(3), note: z.string() });
export type Play = z.infer<typeof PlaySchema>;

const PlaysSchema = z.strictObject({
  excellent: PlaySchema,
  good: PlaySchema,
  average: PlaySchema,
  poor: PlaySchema,
});
export type Plays = z.infer<typeof PlaysSchema>;

const FOLDER = join(fileURLToPath(new URL(".", import.meta.url)), "plays");

/** The plays of one scenario. @throws when the file is missing or wrong: it is part of the product */
export async function readPlays(scenario: string): Promise<Plays> {
  return PlaysSchema.parse(parse(await readFile(join(FOLDER, `${scenario}.yaml`), "utf8")));
}
