/**
 * Mends slips of the keyboard before the ear listens: a word that the corpus
 * does not know, and that is one letter away from a common one, is read as that.
 *
 * Only words of four letters and more, never names in capitals. It changes what
 * the ear reads, not what anybody sees.
 */
import { readFileSync } from "node:fs";
import { modelPath } from "#models/files";

/** A word so frequent in the corpus may be what was meant. */
const COMMON = 25;
const SHORTEST = 4;

export type Spelling = { readonly known: ReadonlySet<string>; readonly nearby: ReadonlyMap<string, string> };

/** Reads the word list (word and count on each line, commonest first). */
export function readSpelling(path: string = modelPath("weights/ear/words.txt")): Spelling {
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((row) => row.split(" "));
  const known = new Set(rows.map(([word = ""]) => word));
  const nearby = new Map<string, string>();
  for (const [word = "", count] of rows) {
    if (Number(count) < COMMON || word.length < SHORTEST) continue;
    for (const key of [word, ...withoutOneLetter(word)]) if (!nearby.has(key)) nearby.set(key, word);
  }
  return { known, nearby };
}

/** The line with its misspelt words mended; sentences and punctuation stay as they are. */
export function mend(line: string, spelling: Spelling): string {
  return line.replace(/(?<![\p{L}'’])\p{Ll}{4,20}(?![\p{L}'’])/gu, (word) => {
    if (spelling.known.has(word)) return word;
    return meantBy(word, spelling.nearby) ?? word;
  });
}

/** The commonest word one letter away: missing, added, changed or swapped with its neighbour. */
function meantBy(word: string, nearby: ReadonlyMap<string, string>): string | undefined {
  const keys = [word, ...withoutOneLetter(word)];
  const found = keys.map((key) => nearby.get(key)).filter((each) => each !== undefined);
  return found.find((each) => each[0] === word[0] && Math.abs(each.length - word.length) <= 1);
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1));
}
