/**
 * Searching the shipped knowledge bases in other words than theirs: what a learner might type who has
 * just read the customer's line, over the articles of the contact in which it would be typed.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEncoders, type Encoders } from "#models/index";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import { createArticleSearch, searchArticles } from "#server/usecases/contacts/search-articles";
import type { Article } from "#training/simulation/index";

/** None of these shares a telling word with its article. */
const QUERIES: readonly (readonly [query: string, slug: string])[] = [
  ["spouse recently deceased", "when-a-member-has-died"],
  ["customer became a widow", "when-a-member-has-died"],
  ["broke his leg and cannot train", "pausing-a-membership"],
  ["wants to quit the gym for good", "ending-a-membership"],
  ["broadband broken since breakfast", "reading-the-status-page"],
  ["diagnosis blames household wiring", "line-tests-during-an-incident"],
  ["lend hotspot so she can do her job", "loan-kits-for-homes"],
  ["second connection for a firm", "backup-for-business-lines"],
  ["shopped too early for the deal", "dating-in-a-purchase"],
  ["brochure in the post", "the-mailing-register"],
  ["split the bill in parts", "offers-on-the-site"],
  ["documents have not appeared in the portal", "how-a-statement-gets-online"],
  ["evidence of wealth for a mortgage lender", "value-letters"],
  ["screen is empty and nothing happens", "when-a-page-will-not-load"],
  ["cash lost on its way", "unmatched-receipts"],
  ["landlord must be paid by tonight", "advancing-a-found-payment"],
  ["are those lenders related", "pellworth-bank-and-pellworth-mutual"],
  ["outgoing wire never got there", "tracing-a-payment-we-sent"],
  ["insurance got dearer", "why-a-renewal-went-up"],
  ["rival offers less", "comparing-another-quote"],
  ["got rid of his camper van", "items-no-longer-there"],
  ["birthday secret spoiled", "gifts-and-messages"],
  ["mobile went missing and turned up", "lost-flags"],
  ["robbed of his mobile", "the-network-register"],
  ["no receipt in inbox", "no-confirmation-received"],
  ["faster shipping", "delivery-upgrades"],
];
/** As most people search: a word or two that stand in the article. */
const IN_ITS_WORDS: readonly (readonly [query: string, slug: string])[] = [
  ["cancel membership", "ending-a-membership"],
  ["pause", "pausing-a-membership"],
  ["H-17", "swap-error-codes"],
  ["lost flag", "lost-flags"],
  ["phone blocked", "the-network-register"],
  ["quote from a competitor", "comparing-another-quote"],
  ["statement not showing", "how-a-statement-gets-online"],
  ["promotion code on the letter", "the-mailing-register"],
  ["rent due today", "advancing-a-found-payment"],
  ["loan kit", "loan-kits-for-homes"],
  ["line test", "line-tests-during-an-incident"],
  ["guest order without number", "finding-a-guest-order"],
];
const UNRELATED = ["weather in Lisbon", "football scores", "pancake recipe", "prime minister"];

let encoders: Encoders;
const contacts: (readonly Article[])[] = [];

beforeAll(async () => {
  // However busy the machine is.
  encoders = createEncoders({ after: () => new AbortController().signal });
  const { library } = checkContent(await readContentFiles("content"));
  for (const entry of compileLibrary(library))
    if (entry.kind === "scenario") contacts.push(entry.body.articles);
  await encoders.settled();
});
afterAll(() => encoders.close());

function articlesWith(slug: string): readonly Article[] {
  return contacts.find((articles) => articles.some((each) => each.slug === slug)) ?? [];
}

describe("searching by meaning", () => {
  it("is tried with queries that words alone don't answer", () => {
    const answered = QUERIES.filter(
      ([query, slug]) => searchArticles(articlesWith(slug), query)[0]?.slug === slug,
    );
    expect(answered).toEqual([]);
  });

  it("finds the article first for three queries of five, and at all for four of five", async () => {
    const search = createArticleSearch(encoders.vectors);
    const notFirst: string[] = [];
    const notFound: string[] = [];
    for (const [query, slug] of QUERIES) {
      const slugs = (await search(articlesWith(slug), query)).map((each) => each.slug);
      if (slugs[0] !== slug) notFirst.push(query);
      if (!slugs.includes(slug)) notFound.push(query);
    }
    expect(notFirst.length, notFirst.join("; ")).toBeLessThanOrEqual(QUERIES.length * 0.4);
    expect(notFound.length, notFound.join("; ")).toBeLessThanOrEqual(QUERIES.length * 0.2);
  });

  it("still finds first what is asked for in the article's own words", async () => {
    const search = createArticleSearch(encoders.vectors);
    for (const [query, slug] of IN_ITS_WORDS)
      expect((await search(articlesWith(slug), query))[0]?.slug, query).toBe(slug);
  });

  it("finds nothing, nine times of ten, for what has nothing to do with the contact", async () => {
    const search = createArticleSearch(encoders.vectors);
    const found: string[] = [];
    for (const query of UNRELATED)
      for (const articles of contacts)
        if ((await search(articles, query)).length > 0) found.push(`${query}: ${articles[0]?.slug}`);
    expect(found.length, found.join("; ")).toBeLessThanOrEqual((UNRELATED.length * contacts.length) / 10);
  });
});
