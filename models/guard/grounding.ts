/**
 * Grounds: the words that a line may take figures, names, dates and promises
 * from. They are the facts to be said or said before, the written lines for this
 * very turn, and the turns so far.
 */
import type { SpeechOrder } from "#training/simulation/ports";

/** Everything that was released, in small letters. */
export function groundsOf(order: SpeechOrder): string {
  const values = [...order.mustSay, ...order.maySay].map((fact) => fact.value);
  const said = order.history.map((turn) => turn.text);
  return [...values, ...order.written, ...said].map(plain).join(" | ");
}

/** True if the word or phrase stands in the grounds as whole words. */
export function isGrounded(phrase: string, grounds: string): boolean {
  const at = plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${at}(?![\\p{L}\\p{N}])`, "u").test(grounds);
}

/** Small letters, straight quotes, single spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
}

/** The words of a text in small letters. */
export function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}
