/**
 * How near the meaning of a query is to each article: every paragraph becomes a
 * vector, and the nearest one counts. So "her husband passed away" finds the article
 * that speaks of a death, though not one word is the same.
 */
import type { Article } from "#training/simulation/index";

/** Vectors of length 1 for texts, in order; nothing while the encoder is not there or late. */
export type TextVectors = (texts: readonly string[]) => Promise<readonly Float32Array[] | undefined>;

/** A paragraph of fewer words says too little. */
const FEWEST_WORDS = 4;

/** Cosine of the query and each article's nearest paragraph, by slug; empty without vectors. */
export async function likenessOf(
  articles: readonly Article[],
  query: string,
  vectors: TextVectors,
): Promise<ReadonlyMap<string, number>> {
  const passages = articles.flatMap((article) =>
    passagesOf(article).map((text) => ({ slug: article.slug, text })),
  );
  const found = await vectors([query, ...passages.map((passage) => passage.text)]);
  if (found === undefined) return new Map();
  const [wanted = new Float32Array(), ...rest] = found;
  const likeness = new Map<string, number>();
  passages.forEach(({ slug }, at) => {
    const cosine = dot(wanted, rest[at] ?? new Float32Array());
    likeness.set(slug, Math.max(cosine, likeness.get(slug) ?? -1));
  });
  return likeness;
}

/** The heading with its keywords, and every paragraph under the title: alone it often says too little. */
function passagesOf({ title, keywords, body }: Article): string[] {
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/[#*_>`|]/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((paragraph) => paragraph.split(" ").length >= FEWEST_WORDS);
  return [`${title}. ${keywords.join(", ")}`, ...paragraphs.map((paragraph) => `${title}: ${paragraph}`)];
}

function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}
