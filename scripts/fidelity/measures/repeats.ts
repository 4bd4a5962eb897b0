/**
 * Repeats: lines that the customer has said before in the same contact, word for
 * word or nearly so. A bare answer of a few words ("yes", a number asked for
 * twice) is no repeat unless it follows at once upon itself.
 */
import { customerTurnsOf, nameOf, type PlayedContact } from "../playing/played";
import { wordsOf } from "./concrete-words";

export type Repeat = { readonly line: string; readonly before: string; readonly contact: string };

/** Of so many words or more, the same line again is noticed however far apart. */
const LONG = 4;
/** Share of different words in common that makes two longer lines the same to a reader. */
const ALIKE = 0.85;

/** All lines said again. */
export function repeatsIn(contacts: readonly PlayedContact[]): Repeat[] {
  return contacts.flatMap((contact) => {
    const lines = customerTurnsOf(contact).map((turn) => turn.text);
    return lines.flatMap((line, at) => {
      const before = lines.slice(0, at).find((each, place) => isRepeat(line, each, at - place));
      return before === undefined ? [] : [{ line, before, contact: nameOf(contact) }];
    });
  });
}

/** True if the line says again what was said so many customer lines ago. */
export function isRepeat(line: string, before: string, linesAgo: number): boolean {
  const [words, others] = [wordsOf(line), wordsOf(before)];
  if (words.join(" ") === others.join(" ")) return words.length >= LONG || linesAgo === 1;
  if (Math.min(words.length, others.length) < LONG + 2) return false;
  const [own, theirs] = [new Set(words), new Set(others)];
  const common = [...own].filter((word) => theirs.has(word)).length;
  return common / new Set([...own, ...theirs]).size >= ALIKE;
}
