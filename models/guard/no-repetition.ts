/**
 * Nothing twice: not within the line (an author may repeat on purpose), not what the customer said before in this
 * contact, not what this learner met lately.
 */
import type { SpeechOrder } from "#training/simulation/ports";
import { plain, wordsIn } from "./grounding";
import type { Rule } from "./rule";

/** Lines with this share of common word triples are the same line to a reader. */
const SAME = 0.6;
/** Lines shorter than this repeat only by being equal. */
const SHORT = 4;
/** A longer line with fewer different words than this circles round itself. */
const LEAST_DIFFERENT = 0.55;

export const noRepetition: Rule = {
  name: "repeats",
  isBroken: ({ text, source }, order) =>
    (source !== "written" && circles(text)) || linesSaid(order).some((said) => isSameLine(text, said)),
};

function linesSaid(order: SpeechOrder): string[] {
  const own = order.history.filter((turn) => turn.by === "customer").map((turn) => turn.text);
  return [...own, ...order.avoid];
}

/** True if a reader would say that it is the same line again. */
export function isSameLine(one: string, other: string): boolean {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  if (left.join(" ") === right.join(" ")) return true;
  if (Math.min(left.length, right.length) < SHORT) return false;
  const [triplesLeft, triplesRight] = [triplesOf(left), triplesOf(right)];
  const common = [...triplesLeft].filter((triple) => triplesRight.has(triple)).length;
  return common / Math.max(1, triplesLeft.size + triplesRight.size - common) >= SAME;
}

function triplesOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

function circles(text: string): boolean {
  const words = wordsIn(text);
  const triples = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
  if (new Set(triples).size < triples.length && words.length > 6) return true;
  if (words.length >= 10 && new Set(words).size / words.length < LEAST_DIFFERENT) return true;
  const sentences = text
    .split(/[.!?]+\s+/)
    .map(plain)
    .filter((sentence) => wordsIn(sentence).length > 2);
  return new Set(sentences).size < sentences.length;
}
