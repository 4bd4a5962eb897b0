/**
 * The knowledge base of a contact: which articles fit what the agent typed.
 *
 * Words count by how rare they are among the articles (inverse document
 * frequency); a hit in the title or the keywords counts three times. Where an
 * encoder is at hand, nearness of meaning is added: it finds what is said in other
 * words, and orders what the words leave equal.
 */
import type { Article } from "#training/simulation/index";
import { likenessOf, type TextVectors } from "./article-meaning";

export type FoundArticle = { readonly slug: string; readonly title: string; readonly excerpt: string };

const HEADING_WEIGHT = 3;
const EXCERPT_LENGTH = 180;
/** From this likeness on an article is found without a word in common; what has nothing to do with it mostly stays below. */
const FOUND_BY_MEANING = 0.28;
/** Every word of the query in the heading counts as much as this likeness. */
const WEIGHT_OF_WORDS = 0.3;
/** Words that tell nothing about what is wanted. */
const SMALL_WORDS = new Set(
  "a an and are at be been by can do does for from had has have he her his how in is it its me my no not of on or our out she so that the their them there they this to was we were what when where which who why will with you your".split(
    " ",
  ),
);

/** Searches by words, and by meaning where vectors are to be had. */
export type ArticleSearch = (articles: readonly Article[], query: string) => Promise<readonly FoundArticle[]>;

/** A search over these vectors; without them by words alone. */
export function createArticleSearch(vectors?: TextVectors): ArticleSearch {
  return async (articles, query) => {
    const hasWords = wordsOf(query).length > 0;
    const likeness =
      vectors === undefined || !hasWords ? undefined : await likenessOf(articles, query, vectors);
    return searchArticles(articles, query, likeness);
  };
}

/** Articles that hold at least one telling word of the query, or are near to it in meaning, the best first. */
export function searchArticles(
  articles: readonly Article[],
  query: string,
  likeness: ReadonlyMap<string, number> = new Map(),
): readonly FoundArticle[] {
  const wanted = tellingWordsOf(query);
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
  const most = HEADING_WEIGHT * sum(wanted.map(rarity));
  const found = scored
    .map(({ article, score }) => {
      const near = likeness.get(article.slug) ?? 0;
      return {
        article,
        isFound: score > 0 || near >= FOUND_BY_MEANING,
        score: (WEIGHT_OF_WORDS * score) / most + near,
      };
    })
    .filter((each) => each.isFound)
    .sort((left, right) => right.score - left.score);
  return found.map(({ article }) => ({
    slug: article.slug,
    title: article.title,
    excerpt: excerptOf(article.body, wanted),
  }));
}

/** The query's words without the small ones, unless there are no others. */
function tellingWordsOf(query: string): string[] {
  const all = [...new Set(wordsOf(query))];
  const telling = all.filter((word) => !SMALL_WORDS.has(word));
  return telling.length > 0 ? telling : all;
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
