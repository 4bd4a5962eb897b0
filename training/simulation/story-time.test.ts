import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAt, deskAt, dueAt, momentInWords, openingAt, partsOf } from "./story-time";

const HOUR = 60;
const DAY = 24 * HOUR;
/** Tuesday 10:00 of the first week. */
const TUESDAY_TEN = DAY + 10 * HOUR;
const FRIDAY_FOUR = 4 * DAY + 16 * HOUR;

describe("a moment in words", () => {
  it.each([
    [0, "Monday 00:00"],
    [TUESDAY_TEN + 5, "Tuesday 10:05"],
    [7 * DAY + 9 * HOUR, "Monday 09:00, week 2"],
  ])("is for %i: %s", (moment, words) => {
    expect(momentInWords(moment)).toBe(words);
  });
});

describe("dueAt", () => {
  it.each([
    ["I'll send it by tomorrow.", "Wednesday 17:30"],
    ["You will have it tomorrow morning.", "Wednesday 12:00"],
    ["I'll do it by noon tomorrow.", "Wednesday 12:00"],
    ["You'll hear from me today.", "Tuesday 17:30"],
    ["I'll write tonight.", "Tuesday 23:59"],
    ["I'll have it for you by Friday.", "Friday 17:30"],
    ["By Tuesday I will have an answer.", "Tuesday 17:30, week 2"],
    ["I'll ring by 4 pm.", "Tuesday 16:00"],
    ["I'll write by 9.", "Wednesday 09:00"],
    ["It takes two hours.", "Tuesday 12:00"],
    ["I'll come back to you within three working days.", "Friday 17:30"],
    ["Within five working days you have it.", "Tuesday 17:30, week 2"],
    ["Next week I'll look again.", "Friday 17:30, week 2"],
    ["I'll do that right away.", "Tuesday 11:00"],
  ])("of “%s” is %s", (words, due) => {
    expect(momentInWords(dueAt(words, TUESDAY_TEN) ?? -1)).toBe(due);
  });

  it("is nothing where no time is named", () => {
    expect(dueAt("I'll look into it.", TUESDAY_TEN)).toBeUndefined();
  });
});

describe("the agent's desk", () => {
  it("is never sat at outside office hours, and an hour after the letter at the earliest", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(3 * 7 * DAY), fc.nat(60), (seed, letterAt, turn) => {
        const readAt = deskAt(letterAt, { seed, turn, due: [] });
        const minute = readAt % DAY;
        expect(readAt - letterAt).toBeGreaterThanOrEqual(HOUR);
        expect(["Saturday", "Sunday"]).not.toContain(partsOf(readAt).day);
        expect(minute >= 8.5 * HOUR && minute < 17.5 * HOUR).toBe(true);
      }),
      { seed: 20260105, numRuns: 300 },
    );
  });

  it("is sat at before a promise falls due, so that it can be kept", () => {
    const evening = TUESDAY_TEN + 9 * HOUR;
    const noon = 2 * DAY + 7 * HOUR;
    expect(deskAt(evening, { seed: 3, turn: 4, due: [noon] })).toBe(noon - 20);
  });

  it("waits over the weekend", () => {
    expect(partsOf(deskAt(FRIDAY_FOUR + 3 * HOUR, { seed: 5, turn: 2, due: [] })).day).toBe("Monday");
  });
});

describe("the customer's answer", () => {
  const waiting = { seed: 1, turn: 2, freshlyDue: [] };

  it("comes an hour or more later, the same day only from the angry or in the evening", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(5), (seed, mood) => {
        const at = answerAt(TUESDAY_TEN, { ...waiting, seed, mood });
        expect(at - TUESDAY_TEN).toBeGreaterThanOrEqual(HOUR);
        if (mood < 4) expect(at >= DAY + 18 * HOUR).toBe(true);
        else expect(at - TUESDAY_TEN).toBeLessThanOrEqual(3 * HOUR);
      }),
      { seed: 20260105, numRuns: 200 },
    );
  });

  it("comes before a promise of that very letter falls due, so that nobody is blamed for what there was no time to do", () => {
    const at = answerAt(TUESDAY_TEN, { ...waiting, mood: 1, freshlyDue: [TUESDAY_TEN + 2 * HOUR] });
    expect(at).toBe(TUESDAY_TEN + HOUR);
  });

  it("is the same for the same seed", () => {
    expect(answerAt(TUESDAY_TEN, { ...waiting, mood: 2 })).toBe(
      answerAt(TUESDAY_TEN, { ...waiting, mood: 2 }),
    );
    expect(openingAt(7)).toBe(openingAt(7));
  });
});
