/**
 * Prompts as the pipeline makes them (prompt-examples.json, written by
 * `python -m pipeline prepare voice`): what the product asks must be what was taught.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { modelPath } from "#models/files";
import { CHANNELS, CUSTOMER_ACTS, SPEAKING_STYLES } from "#training/simulation/vocabulary";

const ExampleSchema = z.object({
  name: z.string(),
  order: z.object({
    channel: z.enum(CHANNELS),
    styles: z.array(z.enum(SPEAKING_STYLES)),
    mood: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    act: z.enum(CUSTOMER_ACTS),
  }),
  agent: z.string(),
  places: z.array(z.object({ token: z.string(), value: z.string() })),
  wanted: z.object({
    plain: z.string(),
    length: z.enum(["a few words", "short", "middling", "long", "very long"]),
  }),
  prompt: z.string(),
});

/** The examples of the box; for tests. */
export function readExamples(): z.infer<typeof ExampleSchema>[] {
  return z
    .array(ExampleSchema)
    .parse(JSON.parse(readFileSync(modelPath("bundled/prompt-examples.json"), "utf8")));
}
