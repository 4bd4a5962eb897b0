import { describe, expect, it } from "vitest";
import { earlyLeavers, headcountOn, movementsOf, tenureBand, tenureInDays, turnoverOf } from "./tenure";

const person = (hiredOn: string, leftOn: string | null = null) => ({ accountId: hiredOn, hiredOn, leftOn });

describe("tenure", () => {
  it("ends on the last day of those who left", () => {
    expect(tenureInDays(person("2026-01-01", "2026-01-31"), "2026-06-01")).toBe(30);
  });

  it("falls into the band that holds its days", () => {
    expect([30, 31, 90, 91].map(tenureBand)).toEqual(["0–30 days", "31–60 days", "61–90 days", "3–6 months"]);
  });

  it("counts somebody on their first and on their last day", () => {
    const people = [person("2026-01-10", "2026-01-20")];
    expect(
      ["2026-01-09", "2026-01-10", "2026-01-20", "2026-01-21"].map((day) => headcountOn(people, day)),
    ).toEqual([0, 1, 1, 0]);
  });

  it("divides leavers by the mean headcount of the two ends: 1 / ((2 + 1) / 2)", () => {
    const people = [person("2025-01-01"), person("2025-01-01", "2026-02-10")];
    expect(turnoverOf(people, "2026-01-01", "2026-03-31")).toBeCloseTo(1 / 1.5);
  });

  it("counts as early who left within 90 days", () => {
    const people = [person("2026-01-01", "2026-04-01"), person("2026-01-01", "2026-04-02")];
    expect(earlyLeavers(people, "2026-06-01")).toEqual({ early: 1, all: 2 });
  });

  it("shows joiners, leavers and headcount month by month up to today", () => {
    const people = [person("2026-01-05"), person("2026-02-03", "2026-03-10")];
    expect(movementsOf(people, "2026-03-15", 3)).toEqual([
      { month: "2026-01-01", joiners: 1, leavers: 0, headcount: 1 },
      { month: "2026-02-01", joiners: 1, leavers: 0, headcount: 2 },
      { month: "2026-03-01", joiners: 0, leavers: 1, headcount: 1 },
    ]);
  });
});
