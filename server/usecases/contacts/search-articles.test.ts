import { describe, expect, it } from "vitest";
import { type Article, ArticleSchema } from "#training/simulation/index";
import type { TextVectors } from "./article-meaning";
import { createArticleSearch, searchArticles } from "./search-articles";

const article = (slug: string, fields: Partial<Article>): Article =>
  ArticleSchema.parse({ slug, title: slug, body: "Nothing in particular.", ...fields });

const slugs = (articles: readonly Article[], query: string) =>
  searchArticles(articles, query).map((found) => found.slug);

it("puts an article that names the word in its title before one that mentions it", () => {
  const articles = [
    article("mentions", { body: "A refund may follow." }),
    article("titled", { title: "Refund" }),
  ];
  expect(slugs(articles, "refund")).toEqual(["titled", "mentions"]);
});

it("finds by keyword, in any case and inflection", () => {
  const articles = [article("money-back", { keywords: ["refunds"] }), article("parcels", {})];
  expect(slugs(articles, "REFUNDED?")).toEqual(["money-back"]);
});

it("weighs a rare word more than two that nearly every article holds", () => {
  const articles = [
    article("one", { body: "A late parcel." }),
    article("two", { body: "A late parcel." }),
    article("three", { body: "A late parcel." }),
    article("four", { body: "A late parcel." }),
    article("abroad", { body: "Customs." }),
  ];
  expect(slugs(articles, "late parcel customs")[0]).toBe("abroad");
});

it("leaves out what holds no word of the query", () => {
  expect(slugs([article("parcels", { body: "Where parcels are." })], "weather")).toEqual([]);
  expect(slugs([article("parcels", { body: "Where parcels are." })], " ?! ")).toEqual([]);
});

it("shows a short article whole, without its marks", () => {
  const articles = [article("parcels", { body: "## Parcels\n\nWait **two** days." })];
  expect(searchArticles(articles, "parcels")[0]?.excerpt).toBe("Parcels Wait two days.");
});

it("shows of a long article the place that was asked for, cut at a word", () => {
  const body = `${"Much about something else. ".repeat(20)}A refund takes five days. ${"And more. ".repeat(40)}`;
  const excerpt = searchArticles([article("long", { body })], "refund")[0]?.excerpt ?? "";
  expect(excerpt).toContain("A refund takes five days.");
  expect(excerpt).toMatch(/^… \w/);
  expect(excerpt).toMatch(/ …$/);
  expect(excerpt.length).toBeLessThan(200);
});

it("does not take a small word for a hit", () => {
  expect(slugs([article("parcels", { body: "Where the parcels are." })], "the weather")).toEqual([]);
});

describe("with vectors", () => {
  /** Meanings in the plane: what speaks of a death points right, of money up, all else down. */
  const vectors: TextVectors = async (texts) =>
    texts.map((text) =>
      text === "weather"
        ? Float32Array.of(-1, 0)
        : /died|widow/.test(text)
          ? Float32Array.of(1, 0)
          : /refund/.test(text)
            ? Float32Array.of(0, 1)
            : Float32Array.of(0, -1),
    );
  const articles = [
    article("money", { body: "How a refund is made." }),
    article("death", { body: "First words.\n\nWhen a member of the family has died." }),
  ];

  it("finds what is said in other words, by the nearest paragraph", async () => {
    const found = await createArticleSearch(vectors)(articles, "customer is a widow");
    expect(found.map((each) => each.slug)).toEqual(["death"]);
  });

  it("finds nothing that is neither near nor named", async () => {
    expect(await createArticleSearch(vectors)([articles[1] ?? article("x", {})], "weather")).toEqual([]);
  });

  it("searches by words alone when there are no vectors, or none in time", async () => {
    const late: TextVectors = async () => undefined;
    for (const search of [createArticleSearch(), createArticleSearch(late)])
      expect((await search(articles, "refunds")).map((each) => each.slug)).toEqual(["money"]);
  });
});
