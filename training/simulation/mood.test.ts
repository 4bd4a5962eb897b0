import { describe, expect, it } from "vitest";
import { HYSTERESIS, MOOD_BEGINS, moodAt } from "./mood";

describe("moodAt", () => {
  it("has a level for every arousal from 0 to 100, never falling as arousal rises", () => {
    const levels = Array.from({ length: 101 }, (_, arousal) => moodAt(arousal));
    expect(levels[0]).toBe(0);
    expect(levels[100]).toBe(5);
    expect([...levels].sort()).toEqual(levels);
  });

  it.each([1, 2, 3, 4, 5] as const)("reaches level %s as soon as its arousal does", (level) => {
    const begins = MOOD_BEGINS[level];
    expect(moodAt(begins, 0)).toBe(level);
    expect(moodAt(begins - 1, 0)).toBeLessThan(level);
  });

  it.each([1, 2, 3, 4, 5] as const)("leaves level %s only a little below where it begins", (level) => {
    const begins = MOOD_BEGINS[level];
    expect(moodAt(begins - HYSTERESIS, level)).toBe(level);
    expect(moodAt(begins - HYSTERESIS - 1, level)).toBe(level - 1);
  });

  it("can fall more than one level at once", () => {
    expect(moodAt(10, 4)).toBe(0);
  });
});
