import { describe, expect, it } from "vitest";
import { dayOfStreak, streakOf } from "./streak";

// 2026-03-02 is a Monday.
const march = (...days: number[]) => days.map((day) => `2026-03-${String(day).padStart(2, "0")}`);
const onDay = (active: string[], today: number) => streakOf(active, march(today)[0] ?? "");

describe("streakOf", () => {
  it("counts the days up to today, and each day once", () => {
    expect(onDay(march(2, 3, 3, 4), 4)).toEqual({ days: 3, graceLeft: 2, isTodayDone: true, longest: 3 });
  });

  it("is nothing before the first day", () => {
    expect(onDay([], 4)).toEqual({ days: 0, graceLeft: 2, isTodayDone: false, longest: 0 });
  });

  it("does not miss today while it lasts", () => {
    expect(onDay(march(2, 3), 4)).toMatchObject({ days: 2, graceLeft: 2, isTodayDone: false });
  });

  it("is not broken by a weekend, and counts one that was used", () => {
    expect(onDay(march(5, 6, 9), 9)).toMatchObject({ days: 3, graceLeft: 2 });
    expect(onDay(march(6, 7, 9), 9)).toMatchObject({ days: 3, graceLeft: 2 });
  });

  it("forgives two missed working days and ends with the third", () => {
    expect(onDay(march(2, 5), 5)).toMatchObject({ days: 2, graceLeft: 0 });
    expect(onDay(march(2, 6), 6)).toMatchObject({ days: 1, graceLeft: 2, longest: 1 });
  });

  it("gives a forgiven day back after five days that count", () => {
    const active = march(2, 5, 6, 9, 10);
    expect(onDay(active, 10)).toMatchObject({ days: 5, graceLeft: 1 });
  });

  it("ends while nobody learns, and remembers the longest", () => {
    expect(onDay(march(2, 3, 4, 5), 31)).toEqual({ days: 0, graceLeft: 2, isTodayDone: false, longest: 4 });
  });

  it("ignores days that are still to come", () => {
    expect(onDay(march(2, 3, 20), 3)).toMatchObject({ days: 2, longest: 2 });
  });
});

describe("dayOfStreak", () => {
  it("finds the day on which so many were reached, also when the streak has ended since", () => {
    expect(dayOfStreak(march(2, 3, 4, 5), 3, "2026-03-31")).toBe("2026-03-04");
  });

  it("finds none while there were never so many", () => {
    expect(dayOfStreak(march(2, 3), 3, "2026-03-31")).toBeUndefined();
  });
});
