import { describe, expect, it } from "vitest";
import type { BadgeView, Task } from "#server/usecases/today/index";
import { actionOf, addressOf, goalOf, kindOf, nearnessOf, streakInWords } from "./words";

const STEP = { kind: "step", day: "2026-03-10", state: "ahead" } as const;
const UNDER_WAY = { kind: "under-way", since: "2026-03-09T09:00:00Z" } as const;
const contact = (needsNote: boolean): Task => ({
  kind: "contact",
  attemptId: "a1",
  needsNote,
  title: "Guest checkout",
  minutes: null,
  reason: UNDER_WAY,
});
const lesson: Task = {
  kind: "lesson",
  module: "own-it",
  lesson: "with-me-now",
  moduleTitle: "Own it",
  title: "With me now",
  minutes: 4,
  reason: STEP,
};

describe("a task in words", () => {
  it("goes on with what is under way, and asks for a note that is missing", () => {
    expect(actionOf(contact(false))).toBe("Go on where you were");
    expect(actionOf(contact(true))).toBe("Write the note");
    expect(actionOf({ ...lesson, reason: UNDER_WAY })).toBe("Go on where you were");
  });

  it("says what it is and where", () => {
    expect([kindOf(lesson), addressOf(lesson)]).toEqual(["Lesson of Own it", "/learn/own-it/with-me-now"]);
    expect(addressOf(contact(true))).toBe("/attempts/a1");
  });
});

describe("nearnessOf", () => {
  const badge = (rule: BadgeView["rule"], have: number, need: number): BadgeView => ({
    slug: "b",
    title: "B",
    summary: "You did.",
    icon: "star",
    earnedAt: null,
    rule,
    have,
    need,
  });

  it("counts things, and shares in points of a hundred", () => {
    expect(nearnessOf(badge({ kind: "modules-passed", count: 8 }, 3, 8))).toBe("3 of 8");
    expect(nearnessOf(badge({ kind: "scenario-score", atLeast: 0.8 }, 0.617, 0.8))).toBe("62 of 80");
  });
});

describe("goalOf", () => {
  it("says what to do for a badge, not what was done", () => {
    expect(goalOf({ kind: "modules-passed", count: 8 })).toBe("Pass the quizzes of 8 modules.");
    expect(goalOf({ kind: "scenario-score", atLeast: 0.8, mode: "assessed" })).toBe(
      "Score 80% or more in one assessed contact.",
    );
  });
});

describe("streakInWords", () => {
  it("says whether today counts already and what is still forgiven", () => {
    expect(streakInWords({ days: 3, graceLeft: 1, isTodayDone: true, longest: 3 })).toBe(
      "Today counts already. One missed working day is forgiven.",
    );
    expect(streakInWords({ days: 3, graceLeft: 0, isTodayDone: false, longest: 3 })).toBe(
      "Finish one thing, and today counts too. The next missed working day ends it.",
    );
  });

  it("says how to begin", () => {
    expect(streakInWords({ days: 0, graceLeft: 2, isTodayDone: false, longest: 5 })).toMatch(/day one/);
  });
});
