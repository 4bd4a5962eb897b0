import { describe, expect, it } from "vitest";
import { pointsOf } from "./points";

const NOTHING = { lessonsFinished: 0, quizzes: [], contacts: [] };

describe("pointsOf", () => {
  it("is 0 for an empty record", () => {
    expect(pointsOf(NOTHING)).toBe(0);
  });

  it("gives 10 for each finished lesson", () => {
    expect(pointsOf({ ...NOTHING, lessonsFinished: 3 })).toBe(30);
  });

  it("gives a quiz the best share of 50, so that taking it again pays only what is better", () => {
    const quizzes = [
      { module: "own-it", share: 0.6 },
      { module: "own-it", share: 0.8 },
      { module: "own-it", share: 0.5 },
      { module: "say-it-back", share: 1 },
    ];
    expect(pointsOf({ ...NOTHING, quizzes })).toBe(40 + 50);
  });

  it("gives a scenario its best score times level times 10 in practice and 20 assessed", () => {
    const contacts = [
      { scenario: "guest-checkout", mode: "practice" as const, level: 2, score: 0.5 },
      { scenario: "guest-checkout", mode: "practice" as const, level: 2, score: 0.9 },
      { scenario: "guest-checkout", mode: "assessed" as const, level: 2, score: 0.75 },
    ];
    expect(pointsOf({ ...NOTHING, contacts })).toBe(18 + 30);
  });
});
