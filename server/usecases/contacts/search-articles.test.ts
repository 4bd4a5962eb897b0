import { expect, it } from "vitest";
import { type Article, ArticleSchema } from "#training/simulation/index";
import { searchArticles } from "./search-articles";

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
