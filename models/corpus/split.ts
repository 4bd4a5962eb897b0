/**
 * The split of the corpus into train, validation and test.
 *
 * It is a hash of the conversation's id, so it never moves: adding conversations
 * leaves every old one where it was. Lines of one conversation are never in two
 * parts. About 70 : 15 : 15.
 */
import { hashOf } from "#training/shared/random";

const SPLITS = ["train", "validation", "test"] as const;
export type Split = (typeof SPLITS)[number];

/** The part that a conversation belongs to, for ever. */
export function splitOf(id: string): Split {
  const place = hashOf(`split/${id}`) % 100;
  return place < 70 ? "train" : place < 85 ? "validation" : "test";
}
