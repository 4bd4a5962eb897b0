import { describe, expect, it } from "vitest";
import { deadlineOf, drawItems, isTimeUp, quizResult, type ScoredItem, secondsLeft } from "./quiz";

const pool = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([competency, count]) =>
    Array.from({ length: count }, (_, index) => ({ slug: `${competency}-${index}`, competency })),
  );
const NONE: ReadonlySet<string> = new Set();

describe("drawing items", () => {
  it("takes as many of each competency as it can, alike", () => {
    const drawn = drawItems(pool({ listening: 9, empathy: 3, records: 1 }), 8, { seed: 1, seen: NONE });
    const counts = ["listening", "empathy", "records"].map(
      (competency) => drawn.filter((item) => item.competency === competency).length,
    );
    expect(counts).toEqual([4, 3, 1]);
    expect(new Set(drawn.map((item) => item.slug)).size).toBe(8);
  });

  it("draws the same for the same seed, and something else for another", () => {
    const items = pool({ listening: 20 });
    const slugs = (seed: number) => drawItems(items, 8, { seed, seen: NONE }).map((item) => item.slug);
    expect(slugs(5)).toEqual(slugs(5));
    expect(slugs(5)).not.toEqual(slugs(6));
  });

  it("takes items that were seen only when no other of their competency is left", () => {
    const items = pool({ listening: 4 });
    const seen = new Set(["listening-0", "listening-1", "listening-2"]);
    for (let seed = 0; seed < 20; seed += 1) {
      expect(
        drawItems(items, 1, { seed, seen }).map((item) => item.slug),
        `seed ${seed}`,
      ).toEqual(["listening-3"]);
    }
    expect(drawItems(items, 4, { seed: 1, seen })).toHaveLength(4);
  });

  it("takes all when there are fewer than asked for", () => {
    expect(drawItems(pool({ listening: 3 }), 8, { seed: 1, seen: NONE })).toHaveLength(3);
  });
});

describe("the timer", () => {
  const startedAt = new Date("2026-03-09T09:00:00Z");
  const moment = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
  const timed = { startedAt, timeLimitInS: 300 };

  it("counts down to 0 and not below", () => {
    expect([0, 100.5, 300, 400].map((seconds) => secondsLeft(timed, moment(seconds)))).toEqual([
      300, 199, 0, 0,
    ]);
  });

  it("is up three seconds after the deadline, for the way through the network", () => {
    expect([300, 303, 303.001].map((seconds) => isTimeUp(timed, moment(seconds)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("never runs out where there is none", () => {
    const untimed = { startedAt, timeLimitInS: null };
    expect(isTimeUp(untimed, moment(1_000_000))).toBe(false);
    expect(secondsLeft(untimed, moment(1))).toBeUndefined();
    expect(deadlineOf(untimed)).toBeUndefined();
  });
});

describe("the result", () => {
  const scored = (slug: string, earned: number | null, possible = 1): ScoredItem => ({
    slug,
    competency: slug.startsWith("l") ? "listening" : "empathy",
    lesson: `lesson-of-${slug}`,
    score: earned === null ? { type: "unanswered" } : { type: "scored", earned, possible, credit: "" },
  });

  it("counts every item the same, whatever its points", () => {
    const result = quizResult([scored("l1", 6, 6), scored("l2", 0, 1)], 0.5);
    expect(result).toMatchObject({ share: 0.5, isPassed: true, total: 2, answered: 2, fullyRight: 1 });
  });

  it("is passed at exactly the pass mark", () => {
    const sevenOfTen = Array.from({ length: 10 }, (_, index) => scored(`l${index}`, index < 7 ? 1 : 0));
    expect(quizResult(sevenOfTen, 0.7).isPassed).toBe(true);
    expect(quizResult(sevenOfTen, 0.71).isPassed).toBe(false);
  });

  it("does not count an open item as right for the pass mark, nor as wrong for the competency", () => {
    const result = quizResult([scored("l1", 1), scored("l2", null)], 0.7);
    expect(result).toMatchObject({ share: 0.5, isPassed: false, answered: 1 });
    expect(result.byCompetency).toEqual([
      { competency: "listening", total: 2, answered: 1, share: 1, readAgain: ["lesson-of-l2"] },
    ]);
  });

  it("has no share for a competency of which nothing was answered", () => {
    const result = quizResult([scored("l1", 1), scored("e1", null)], 0.7);
    expect(result.byCompetency.map((each) => [each.competency, each.share])).toEqual([
      ["listening", 1],
      ["empathy", undefined],
    ]);
  });

  it("names each lesson to read again once, and none for what was fully right", () => {
    const same = { ...scored("l2", 1, 2), lesson: "names" };
    const result = quizResult([scored("l1", 1), same, { ...same, slug: "l3" }], 0.7);
    expect(result.byCompetency[0]?.readAgain).toEqual(["names"]);
  });
});
