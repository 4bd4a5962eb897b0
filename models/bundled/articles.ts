/**
 * Puts back the articles that a generated line has lost. Plans have none, and the
 * model does not always supply them: where two neighbours of the written line stand
 * together in the generated one, the article between them returns.
 */
import { wordsIn } from "#models/guard/grounding";

const ARTICLES = new Set(["a", "an", "the"]);

/** The line with the written line's articles at their places. */
export function withArticlesOf(written: string, line: string): string {
  const words = wordsIn(written);
  return words.reduce((mended, word, at) => {
    if (!ARTICLES.has(word)) return mended;
    const next = words[at + 1];
    const before = words[at - 1];
    if (next === undefined) return mended;
    if (before === undefined)
      return mended.replace(
        new RegExp(`^${escaped(next)}(?![\\p{L}\\p{N}])`, "iu"),
        (found) => `${word} ${found}`,
      );
    const gap = new RegExp(
      `(?<![\\p{L}\\p{N}])(${escaped(before)}[,.!?]?) +(${escaped(next)})(?![\\p{L}\\p{N}])`,
      "iu",
    );
    return mended.replace(gap, `$1 ${word} $2`);
  }, line);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
