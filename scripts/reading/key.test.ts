import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { KeySchema, parseRatings } from "./key";

describe("parseRatings", () => {
  it("reads rows and passes over empty ones and notes", () => {
    expect(parseRatings("# reader 1\n12 b 4\n\n3 a 1\n")).toEqual([
      { item: 12, letter: "b", rating: 4 },
      { item: 3, letter: "a", rating: 1 },
    ]);
  });

  it.each(["12 b", "12 d 3", "12 b 6", "x a 1"])("names the row %j that is none", (row) => {
    expect(() => parseRatings(row)).toThrow(`"${row}" is not ITEM LETTER RATING`);
  });
});

describe("the blind reading in docs/reading", () => {
  it("has a key, and every reader rated every line of it once", async () => {
    const key = KeySchema.parse(JSON.parse(await readFile("docs/reading/key.json", "utf8")));
    const wanted = key.map((row) => `${row.item} ${row.letter}`).sort();
    for (const reader of [1, 2, 3]) {
      const ratings = parseRatings(await readFile(`docs/reading/ratings-${reader}.txt`, "utf8"));
      expect(ratings.map((row) => `${row.item} ${row.letter}`).sort()).toEqual(wanted);
    }
  });
});
