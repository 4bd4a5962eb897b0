import { expect, it } from "vitest";
import { suggestionFor } from "./just-above";

const certain = (value: number) => ({ value, deviation: 0 });
const LEARNER = certain(1600);
/** With certain ratings: 1280 is passed 86 times of 100, 1500 64 times, 1560 56 times, 1700 36 times. */
const [EASY, FIT, STEEP, HARD] = [1280, 1500, 1560, 1700].map((value) => ({
  slug: `s-${value}`,
  rating: certain(value),
  level: 3,
}));
const ALL = [EASY, FIT, STEEP, HARD].flatMap((offer) => offer ?? []);
const named = (...values: number[]) => ALL.filter((offer) => values.includes(offer.rating.value));

it("offers the gentlest to somebody without a record", () => {
  expect(suggestionFor(undefined, ALL)).toEqual({ kind: "gentlest", slug: "s-1280" });
  const calm = { slug: "calm", rating: certain(1650), level: 1 };
  expect(suggestionFor(undefined, [...ALL, calm])).toEqual({ kind: "gentlest", slug: "calm" });
});

it("offers what is passed about two times in three", () => {
  const suggested = suggestionFor(LEARNER, ALL);
  expect(suggested).toMatchObject({ kind: "just-above", slug: "s-1500" });
  expect(suggested?.kind === "just-above" && suggested.chance).toBeCloseTo(0.64, 2);
});

it("lets the one played last wait, if there is another", () => {
  expect(suggestionFor(LEARNER, ALL, "s-1500")).toMatchObject({ kind: "just-above", slug: "s-1560" });
  expect(suggestionFor(LEARNER, named(1500), "s-1500")).toMatchObject({ slug: "s-1500" });
});

it("offers the hardest where all are easy by now, and says so", () => {
  const easier = [...named(1280), { slug: "s-1100", rating: certain(1100), level: 1 }];
  expect(suggestionFor(LEARNER, easier)).toMatchObject({ kind: "hardest-left", slug: "s-1280" });
});

it("offers the nearest where all are hard, and says so", () => {
  const harder = [{ slug: "s-1900", rating: certain(1900), level: 5 }, ...named(1700)];
  expect(suggestionFor(LEARNER, harder)).toMatchObject({ kind: "nearest", slug: "s-1700" });
});

it("prefers what lies in the range to what is nearer to its middle by number", () => {
  const offers = [...named(1560), { slug: "s-1405", rating: certain(1405), level: 2 }];
  // 75.4 of 100 lies outside, though 56 is further from 65.
  expect(suggestionFor(LEARNER, offers)).toMatchObject({ slug: "s-1560" });
});

it("has nothing to offer where there is nothing", () => {
  expect(suggestionFor(LEARNER, [])).toBeUndefined();
  expect(suggestionFor(undefined, [])).toBeUndefined();
});
