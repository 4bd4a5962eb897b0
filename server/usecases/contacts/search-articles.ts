/**
 * The knowledge base of a contact: which articles fit what the agent typed.
 *
 * Words count by how rare they are among the articles (inverse document
 * frequency); a hit in the title or the keywords counts three times.
 */
import type { Article } from "#training/simulation/index";

export type FoundArticle = { readonly slug: string; readonly title: string; readonly excerpt: string };

const HEADING_WEIGHT = 3;
const EXCERPT_LENGTH = 180;

/** Articles that hold at least one word of the query, the best first. */
export function searchArticles(articles: readonly Article[], query: string): readonly FoundArticle[] {
  const wanted = [...new Set(wordsOf(query))];
  const indexed = articles.map((article) => ({
    article,
    heading: new Set(wordsOf(`${article.title} ${article.keywords.join(" ")}`)),
    body: new Set(wordsOf(article.body)),
  }));
  const rarity = (word: string) => {
    const holding = indexed.filter((each) => each.heading.has(word) || each.body.has(word)).length;
    return Math.log(1 + articles.length / Math.max(1, holding));
  };
  const scored = indexed.map(({ article, heading, body }) => ({
    article,
    score: sum(
      wanted.map((word) => rarity(word) * (heading.has(word) ? HEADING_WEIGHT : body.has(word) ? 1 : 0)),
    ),
  }));
  const found = scored.filter((each) => each.score > 0).sort((left, right) => right.score - left.score);
  return found.map(({ article }) => ({
    slug: article.slug,
    title: article.title,
    excerpt: excerptOf(article.body, wanted),
  }));
}

/** Lower-case words without the commonest endings, so that "refunds" finds "refund". */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  return words.map((word) => (word.length > 4 ? word.replace(/(ing|ed|es|s)$/, "") : word));
}

function excerptOf(body: string, wanted: readonly string[]): string {
  const plain = body
    .replace(/[#*_>`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const hit =
    wanted
      .map((word) => plain.toLowerCase().indexOf(word))
      .filter((index) => index >= 0)
      .sort((a, b) => a - b)[0] ?? 0;
  const start = Math.max(0, plain.lastIndexOf(" ", Math.max(0, hit - 50)));
  const cut = plain.slice(start, start + EXCERPT_LENGTH).trim();
  return `${start > 0 ? "… " : ""}${cut}${start + EXCERPT_LENGTH < plain.length ? " …" : ""}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
