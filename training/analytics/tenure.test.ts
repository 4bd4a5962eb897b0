import { describe, expect, it } from "vitest";
import {
  bandCounts,
  earlyLeavers,
  hasLeft,
  headcountAfter,
  movementsOf,
  tenureBand,
  tenureInDays,
  turnoverOf,
} from "./tenure";

const person = (hiredOn: string, leftOn: string | null = null) => ({ accountId: hiredOn, hiredOn, leftOn });

describe("tenure", () => {
  it("ends on the last day of those who left", () => {
    expect(tenureInDays(person("2026-01-01", "2026-01-31"), "2026-06-01")).toBe(30);
  });

  it("is nought before the first day", () => {
    expect(tenureInDays(person("2026-06-10"), "2026-06-01")).toBe(0);
  });

  it("falls into the band that holds its days", () => {
    expect([30, 31, 90, 91].map(tenureBand)).toEqual(["0–30 days", "31–60 days", "61–90 days", "3–6 months"]);
  });

  it("takes somebody for a leaver from the day after the last one", () => {
    const leaver = person("2026-01-10", "2026-01-20");
    expect([hasLeft(leaver, "2026-01-20"), hasLeft(leaver, "2026-01-21")]).toEqual([false, true]);
  });
});

describe("headcount and turnover", () => {
  it("counts joiners of the day in and leavers of the day out", () => {
    const people = [person("2026-01-10", "2026-01-20")];
    expect(
      ["2026-01-09", "2026-01-10", "2026-01-19", "2026-01-20"].map((day) => headcountAfter(people, day)),
    ).toEqual([0, 1, 1, 0]);
  });

  it("divides leavers by the mean headcount of the two ends: 1 / ((2 + 1) / 2)", () => {
    const people = [person("2025-01-01"), person("2025-01-01", "2026-02-10")];
    expect(turnoverOf(people, "2026-01-01", "2026-03-31")).toEqual({
      leavers: 1,
      before: 2,
      after: 1,
      rate: 1 / 1.5,
    });
  });

  it("has no rate where nobody was employed", () => {
    expect(turnoverOf([], "2026-01-01", "2026-03-31").rate).toBeUndefined();
  });

  it("counts as early who left within 90 days, among the leavers of the span", () => {
    const people = [
      person("2026-01-01", "2026-04-01"),
      person("2026-01-01", "2026-04-02"),
      person("2025-01-01", "2025-01-10"),
    ];
    expect(earlyLeavers(people, "2026-01-01", "2026-06-01")).toEqual({ early: 1, all: 2 });
  });
});

describe("movementsOf", () => {
  it("shows joiners, leavers and headcount month by month up to today", () => {
    const people = [person("2026-01-05"), person("2026-02-03", "2026-03-10")];
    expect(movementsOf(people, "2026-03-15", 3)).toEqual([
      { month: "2026-01-01", joiners: 1, leavers: 0, headcount: 1 },
      { month: "2026-02-01", joiners: 1, leavers: 0, headcount: 2 },
      { month: "2026-03-01", joiners: 0, leavers: 1, headcount: 1 },
    ]);
  });

  it("adds up from month to month, also when somebody leaves on the last day of one", () => {
    const people = [
      person("2025-11-03"),
      person("2025-12-31", "2026-01-31"),
      person("2026-01-01"),
      person("2026-02-28", "2026-02-28"),
    ];
    const months = movementsOf(people, "2026-03-15", 4);
    for (const [index, month] of months.entries()) {
      const before = months[index - 1]?.headcount ?? 1;
      expect(month.headcount, month.month).toBe(before + month.joiners - month.leavers);
    }
    expect(months.map((month) => month.headcount)).toEqual([2, 2, 2, 2]);
  });
});

describe("bandCounts", () => {
  it("counts those here by today's tenure, and leavers of the span by theirs", () => {
    const people = [
      person("2026-05-20"),
      person("2020-01-01"),
      person("2026-03-01", "2026-04-15"),
      person("2024-01-01", "2024-01-20"),
      person("2026-07-01"),
    ];
    const counts = bandCounts(people, "2026-01-01", "2026-06-01").filter((band) => band.here + band.left > 0);
    expect(counts).toEqual([
      { label: "0–30 days", here: 1, left: 0 },
      { label: "31–60 days", here: 0, left: 1 },
      { label: "3 years and more", here: 1, left: 0 },
    ]);
  });
});
