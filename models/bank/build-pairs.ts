/**
 * Makes the table of word pairs that customers use (guard/fluent-pairs.ts): every
 * pair said in at least four conversations, and the words that begin or end lines.
 */
import type { Conversation } from "#models/corpus/parse-corpus";
import { pairHash } from "#models/guard/fluent-pairs";
import { wordsIn } from "#models/guard/grounding";

const LEAST_CONVERSATIONS = 4;

/** Sorted hashes of the pairs. */
export function buildPairs(conversations: readonly Conversation[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const conversation of conversations) {
    const pairs = new Set(
      conversation.turns.filter((turn) => turn.by === "customer").flatMap((turn) => pairsOf(turn.text)),
    );
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return Uint32Array.from(
    [...counts].filter(([, count]) => count >= LEAST_CONVERSATIONS).map(([pair]) => pair),
  ).sort();
}

function pairsOf(text: string): number[] {
  const words = ["^", ...wordsIn(text), "$"];
  return words.slice(1).map((word, at) => pairHash(words[at] ?? "^", word));
}
