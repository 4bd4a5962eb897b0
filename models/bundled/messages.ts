/** What the main thread and the voice's worker tell each other. Parsed on both sides. */
import { z } from "zod";

const SamplingSchema = z.object({ temperature: z.number(), topP: z.number(), topK: z.number() });

export const ToWorkerSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("generate"),
    id: z.number(),
    job: z.object({
      prompt: z.string(),
      placeholders: z.array(z.string()),
      count: z.number().int(),
      seed: z.number(),
      mostTokens: z.number().int(),
      mostMs: z.number(),
      sampling: SamplingSchema,
    }),
  }),
  z.object({
    kind: z.literal("score"),
    id: z.number(),
    job: z.object({ prompt: z.string(), lines: z.array(z.string()) }),
  }),
  /** The job is no longer wanted: stop at the next token. */
  z.object({ kind: z.literal("stop"), id: z.number() }),
  /** No more jobs: stop what runs and end the thread. */
  z.object({ kind: z.literal("close") }),
]);
export type ToWorker = z.infer<typeof ToWorkerSchema>;

export const FromWorkerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("unloadable"), reason: z.string() }),
  z.object({
    kind: z.literal("generated"),
    id: z.number(),
    lines: z.array(z.object({ text: z.string(), hasEnded: z.boolean() })),
  }),
  z.object({ kind: z.literal("scored"), id: z.number(), scores: z.array(z.number()) }),
  z.object({ kind: z.literal("failed"), id: z.number(), reason: z.string() }),
]);
export type FromWorker = z.infer<typeof FromWorkerSchema>;
