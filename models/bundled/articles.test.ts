import { describe, expect, it } from "vitest";
import { withArticlesOf } from "./articles";

describe("withArticlesOf", () => {
  it("puts an article back between the neighbours that it stood between", () => {
    expect(withArticlesOf("i took a screenshot of the page", "i took screenshot of page")).toBe(
      "i took a screenshot of the page",
    );
  });

  it("puts one back at the start and after a full stop", () => {
    expect(withArticlesOf("The guests are here. the table isn't", "guests are here. table isn't")).toBe(
      "the guests are here. the table isn't",
    );
  });

  it("leaves a line alone that has its articles, and words that are not neighbours", () => {
    expect(withArticlesOf("a box", "a box")).toBe("a box");
    expect(withArticlesOf("i took a screenshot", "i took my screenshot")).toBe("i took my screenshot");
  });
});
