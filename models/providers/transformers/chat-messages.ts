/** What the server and a chat model's thread tell each other. Parsed on both sides. */
import { z } from "zod";

/** Which weights file of a model is loaded, as transformers.js names them. */
export const WEIGHT_KINDS = ["q4", "q4f16", "q8", "int8", "uint8", "bnb4", "fp16", "fp32"] as const;
export type WeightKind = (typeof WEIGHT_KINDS)[number];

/** Where a model's files are: in a folder, or on the hub with a folder to keep them in. */
export const ModelPlaceSchema = z.union([
  z.object({ folder: z.string() }),
  z.object({ hubName: z.string(), keptIn: z.string() }),
]);
export type ModelPlace = z.infer<typeof ModelPlaceSchema>;

export const ChatThreadSchema = z.object({
  place: ModelPlaceSchema,
  weights: z.enum(WEIGHT_KINDS),
  /** Cores that one step of the model may use. */
  cores: z.number().int().min(1),
});
export type ChatThread = z.infer<typeof ChatThreadSchema>;

const WriteJobSchema = z.object({
  messages: z.array(z.object({ role: z.enum(["system", "user"]), content: z.string() })),
  mostTokens: z.number().int(),
  temperature: z.number(),
  seed: z.number(),
  endsAt: z.number(),
});
export type WriteJob = z.infer<typeof WriteJobSchema>;

export const ToChatThreadSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("write"), id: z.number(), job: WriteJobSchema }),
  z.object({ kind: z.literal("stop"), id: z.number() }),
  z.object({ kind: z.literal("close") }),
]);
export type ToChatThread = z.infer<typeof ToChatThreadSchema>;

export const FromChatThreadSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("unloadable"), reason: z.string() }),
  z.object({ kind: z.literal("written"), id: z.number(), text: z.string(), isWhole: z.boolean() }),
  z.object({ kind: z.literal("failed"), id: z.number(), reason: z.string() }),
]);
export type FromChatThread = z.infer<typeof FromChatThreadSchema>;
