/**
 * `node --import tsx scripts/reading/figures.ts`: what the readers of the blind reading
 * thought, by act and source: the mean of all ratings, how many lines were read, and
 * how well two readers agree.
 */
import { readdir, readFile } from "node:fs/promises";
import { type KeyRow, KeySchema, parseRatings } from "./key";

const FOLDER = "docs/reading";
const key = KeySchema.parse(JSON.parse(await readFile(`${FOLDER}/key.json`, "utf8")));
const names = (await readdir(FOLDER)).filter((name) => /^ratings-.+\.txt$/.test(name)).sort();
const readers = await Promise.all(
  names.map(async (name) => parseRatings(await readFile(`${FOLDER}/${name}`, "utf8"))),
);
const SOURCES = ["written", "bank", "generated"] as const;

/** Ratings of a line, one for each reader that rated it. */
function ratingsOf({ item, letter }: KeyRow): number[] {
  return readers.flatMap((rows) =>
    rows.filter((row) => row.item === item && row.letter === letter).map((row) => row.rating),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function cellOf(rows: readonly KeyRow[]): string {
  const rated = rows.map(ratingsOf).filter((ratings) => ratings.length > 0);
  return rated.length === 0 ? "" : `${mean(rated.map(mean)).toFixed(2)} (${rated.length})`;
}

function row(name: string, rows: readonly KeyRow[]): string {
  const cells = SOURCES.map((source) => cellOf(rows.filter((each) => each.source === source)));
  return `| ${name} | ${cells.join(" | ")} |`;
}

const acts = [...new Set(key.map((each) => each.act))].sort();
console.log(
  `${readers.length} readers\n\n| act | written | bank | generated |\n| --- | ---: | ---: | ---: |`,
);
for (const act of acts)
  console.log(
    row(
      act,
      key.filter((each) => each.act === act),
    ),
  );
console.log(row("all", key));

const [first = [], second = []] = readers;
const both = first.flatMap((one) => {
  const other = second.find((each) => each.item === one.item && each.letter === one.letter);
  return other === undefined ? [] : [{ one: one.rating, other: other.rating }];
});
if (both.length > 0) {
  const near = both.filter(({ one, other }) => Math.abs(one - other) <= 1).length / both.length;
  console.log(
    `\nThe first two readers agree within one step on ${(100 * near).toFixed(0)} % of ${both.length} lines.`,
  );
}
