import { describe, expect, it } from "vitest";
import { buildObservation } from "#test/builders/observation";
import { masteryAt } from "./mastery";
import { competentAtOf, isFading, overallMastery, readinessOf } from "./readiness";

const DAY = 86_400_000;
/** Ten criteria of one attempt, all with this value. */
const attempt = (day: number, setting: string, value: number) =>
  Array.from({ length: 10 }, () =>
    buildObservation({ source: "criterion", at: day * DAY, setting, value, weight: 3, difficulty: 0.5 }),
  );

describe("readinessOf", () => {
  it("has not started without a conversation, however many quiz items were right", () => {
    const items = [buildObservation({ source: "item", value: 1 })];
    expect(readinessOf(items)).toEqual({ status: "not-started" });
  });

  it("is ready on the day that a third scenario is held a week after reaching the level", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(3, "b", 1), ...attempt(8, "c", 1)];
    expect(readinessOf(shown)).toEqual({
      status: "ready",
      since: 8 * DAY,
      scenarios: 3,
      competentAt: 8 * DAY,
    });
  });

  it("is not ready in less than a week", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(3, "b", 1), ...attempt(6, "c", 1)];
    expect(readinessOf(shown)).toEqual({
      status: "on-the-way",
      reachedAt: 0,
      scenarios: 3,
      daysHeld: 6,
      competentAt: undefined,
    });
  });

  it("is not ready by one scenario played again and again", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(5, "a", 1), ...attempt(12, "a", 1)];
    expect(readinessOf(shown)).toMatchObject({ status: "on-the-way", scenarios: 1 });
  });

  it("starts again after a fall below the level", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(3, "b", 0), ...attempt(8, "c", 1)];
    expect(readinessOf(shown).status).toBe("on-the-way");
  });

  it("keeps the first date of competency through a fall, and counts ready since anew", () => {
    const held = [...attempt(0, "a", 1), ...attempt(3, "b", 1), ...attempt(8, "c", 1)];
    const fallen = [...held, ...attempt(9, "a", 0), ...attempt(10, "b", 0)];
    expect(readinessOf(fallen)).toMatchObject({ status: "on-the-way", competentAt: 8 * DAY });

    const again = [20, 22, 24, 28, 29, 33].flatMap((day, index) => attempt(day, "abc"[index % 3] ?? "a", 1));
    expect(readinessOf([...fallen, ...again])).toMatchObject({ status: "ready", competentAt: 8 * DAY });
    expect(competentAtOf(readinessOf([...fallen, ...again]))).toBe(8 * DAY);
  });
});

describe("isFading", () => {
  const shown = [...attempt(0, "a", 1), ...attempt(3, "b", 1), ...attempt(8, "c", 1)];

  it("is not said of somebody who was ready last week", () => {
    expect(isFading(readinessOf(shown), overallMastery(shown, 15 * DAY))).toBe(false);
  });

  it("is said of somebody who was ready and has shown nothing for a year", () => {
    expect(isFading(readinessOf(shown), overallMastery(shown, 400 * DAY))).toBe(true);
  });
});

describe("overallMastery", () => {
  it("leaves quiz items out", () => {
    const items = [buildObservation({ source: "item", value: 0, at: 0 })];
    expect(overallMastery([...attempt(0, "a", 1), ...items], DAY)).toEqual(
      masteryAt(attempt(0, "a", 1), DAY),
    );
  });
});
