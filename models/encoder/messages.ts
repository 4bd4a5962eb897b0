/** What the server and an encoder's worker thread tell each other. Parsed on both sides. */
import { z } from "zod";

/** What an encoder gives for a text: one logit a label, or a vector of length 1. */
export const ENCODER_OUTPUTS = ["logits", "embedding"] as const;
export type EncoderOutput = (typeof ENCODER_OUTPUTS)[number];

const InputPartSchema = z.object({
  /** Put before the text and never cut off; counts among `most`. */
  prefix: z.string().optional(),
  text: z.string(),
  /** Word pieces that are read at most. */
  most: z.number().int(),
  /** Which end of a longer text is read. */
  keep: z.enum(["first", "last"]),
});
const EncoderInputSchema = z.array(InputPartSchema).min(1).max(2);
export type InputPart = z.infer<typeof InputPartSchema>;
/** A text, or a pair of texts. */
export type EncoderInput = z.infer<typeof EncoderInputSchema>;

export const ToEncoderSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("encode"), id: z.number(), inputs: z.array(EncoderInputSchema).min(1) }),
  /** The job is no longer wanted; one batch is too short to be stopped in the middle. */
  z.object({ kind: z.literal("stop"), id: z.number() }),
  /** No more jobs: end the thread. */
  z.object({ kind: z.literal("close") }),
]);
export type ToEncoder = z.infer<typeof ToEncoderSchema>;

export const FromEncoderSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("unloadable"), reason: z.string() }),
  z.object({
    kind: z.literal("encoded"),
    id: z.number(),
    width: z.number().int(),
    values: z.instanceof(Float32Array),
  }),
  z.object({ kind: z.literal("failed"), id: z.number(), reason: z.string() }),
]);
export type FromEncoder = z.infer<typeof FromEncoderSchema>;
