/**
 * What belongs to the encoder of the second ear beside its weights: how its logits
 * are joined with the linear ear's and made probabilities, from which probability a
 * move counts as found, and which moves it is not sure of. Written by models/pipeline.
 */
import { z } from "zod";
import { readCard } from "#models/encoder/read-card";
import type { MoveRecall } from "#training/simulation/ports";
import { AGENT_MOVES } from "#training/simulation/vocabulary";

const share = z.number().min(0).max(1);
const forEveryMove = <Item extends z.ZodType>(item: Item) => z.array(item).length(AGENT_MOVES.length);

export const EarHeadsSchema = z.object({
  id: z.string().min(1),
  moves: z
    .array(z.string())
    .refine((moves) => moves.join() === AGENT_MOVES.join(), "its moves are not those of this product"),
  /** The linear ear's logit counts so much beside the encoder's. */
  linearWeight: z.number().min(0),
  /** Platt: probability = 1 / (1 + exp(-(a · z + b))), z the joined logit. */
  calibration: forEveryMove(z.object({ a: z.number(), b: z.number() })),
  /** Found at this probability and above. */
  thresholds: forEveryMove(share),
  precision: forEveryMove(share),
  /** On conversations that nothing was chosen by. Files from before it was written are read without. */
  recall: forEveryMove(share).optional(),
  /** Precision too low to fail a learner by the move. */
  unsure: forEveryMove(z.boolean()),
  /** Word pieces read at most of the customer's line before (its end) and of the agent's (its beginning). */
  maxTokens: z.object({ before: z.number().int().min(1), line: z.number().int().min(1) }),
});
export type EarHeads = z.infer<typeof EarHeadsSchema>;

/** Recall by move; undefined where the file does not say. */
export function recallOfHeads({ moves, recall }: EarHeads): MoveRecall | undefined {
  if (recall === undefined) return undefined;
  return Object.fromEntries(moves.map((move, at) => [move, recall[at]]));
}

/** Reads heads.json of an encoder's folder. Throws if it is missing or of another kind. */
export function readHeads(folder: string): EarHeads {
  return readCard(folder, "heads.json", EarHeadsSchema);
}
