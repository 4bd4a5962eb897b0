import { describe, expect, it } from "vitest";
import { follow, learnFollowing } from "./following";

const CALM_STAYS_CALM = [
  [1, 1, 1, 1, 1, 1],
  [1, 1, 1, 1, 1],
  [4, 4, 4, 4, 4],
];
const HEARD = [0, 1, 2, 3, 4, 5].flatMap((mood) => [
  { mood, heard: mood - 0.8 },
  { mood, heard: mood + 0.8 },
]);

describe("follow", () => {
  const following = learnFollowing(CALM_STAYS_CALM, HEARD);

  it("hears a line by what came before it", () => {
    const [, , afterCalm = 5] = follow(following, [1, 1, 3]);
    const [, , afterAnger = 0] = follow(following, [4, 4, 3]);

    expect(afterCalm).toBeLessThan(3);
    expect(afterAnger).toBeGreaterThan(afterCalm + 0.3);
  });

  it("believes it once it goes on", () => {
    const heard = follow(following, [1, 1, 4, 4, 4, 4]);

    expect(heard.at(-1)).toBeGreaterThan(3);
  });

  it("hears nothing of what comes after a line", () => {
    expect(follow(following, [1, 1]).slice(0, 2)).toEqual(follow(following, [1, 1, 5]).slice(0, 2));
  });

  it("stays between the levels", () => {
    for (const level of follow(following, [-2, 9, 0, 5])) {
      expect(level).toBeGreaterThanOrEqual(0);
      expect(level).toBeLessThanOrEqual(5);
    }
  });
});

describe("learnFollowing", () => {
  it("learns how a level sounds where the reader hears all levels nearer the middle", () => {
    const { offset, slope } = learnFollowing(
      [],
      [0, 1, 2, 3, 4, 5].map((mood) => ({ mood, heard: 1.5 + mood / 2 })),
    );

    expect(offset).toBeCloseTo(1.5, 6);
    expect(slope).toBeCloseTo(0.5, 6);
  });
});
