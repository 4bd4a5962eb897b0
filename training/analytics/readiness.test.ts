import { describe, expect, it } from "vitest";
import { buildObservation } from "#test/builders/observation";
import { readinessOf } from "./readiness";

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
    expect(readinessOf(shown)).toEqual({ status: "ready", since: 8 * DAY, scenarios: 3 });
  });

  it("is not ready in less than a week", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(3, "b", 1), ...attempt(6, "c", 1)];
    expect(readinessOf(shown)).toEqual({ status: "on-the-way", reachedAt: 0, scenarios: 3, daysHeld: 6 });
  });

  it("is not ready by one scenario played again and again", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(5, "a", 1), ...attempt(12, "a", 1)];
    expect(readinessOf(shown)).toMatchObject({ status: "on-the-way", scenarios: 1 });
  });

  it("starts again after a fall below the level", () => {
    const shown = [...attempt(0, "a", 1), ...attempt(3, "b", 0), ...attempt(8, "c", 1)];
    expect(readinessOf(shown).status).toBe("on-the-way");
  });
});
