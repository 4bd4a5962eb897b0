import { describe, expect, it } from "vitest";
import type { ReplayStep } from "#training/assessment/index";
import { waitBetween } from "./pace";
import { afterAction, lastTurn, type ReplayAction, type ReplayState, replayAt, turnAt } from "./replay-state";

type Kind = ReplayStep["turn"]["kind"];

const stepOf = (kind: Kind, turn: number | undefined, text = "one two"): ReplayStep => ({
  turn: {
    number: 0,
    kind,
    text,
    at: "2026-03-09T09:00:00.000Z",
    turn,
    moves: [],
    mood: undefined,
    moodName: undefined,
    reasons: [],
    worked: true,
    canBranch: false,
  },
  cameAfterInMs: 0,
  againFrom: undefined,
});

/** hi, Hello., a tool, Found it., thanks, and a hold that nobody came back from. */
const STEPS = [
  stepOf("customer", 1),
  stepOf("agent", 2),
  stepOf("tool", undefined),
  stepOf("agent", 3),
  stepOf("customer", 4),
  stepOf("hold", undefined),
];

const acting = (state: Partial<ReplayState>, action: ReplayAction) =>
  afterAction(STEPS, { shown: 0, isPlaying: false, speed: "normal", ...state }, action);

describe("going through a replay", () => {
  it("goes forward and back by lines, with the deeds between them", () => {
    expect(acting({ shown: 1 }, { kind: "forward" }).shown).toBe(3);
    expect(acting({ shown: 3 }, { kind: "back" }).shown).toBe(1);
  });

  it("ends with the deeds after the last line, and stays there", () => {
    expect(acting({ shown: 4 }, { kind: "forward" }).shown).toBe(5);
    expect(acting({ shown: 5 }, { kind: "forward" }).shown).toBe(5);
    expect(acting({ shown: 0 }, { kind: "back" }).shown).toBe(0);
  });

  it("plays every step, and stops with the last", () => {
    expect(acting({ shown: 1, isPlaying: true }, { kind: "tick" })).toMatchObject({
      shown: 2,
      isPlaying: true,
    });
    expect(acting({ shown: 4, isPlaying: true }, { kind: "tick" })).toMatchObject({
      shown: 5,
      isPlaying: false,
    });
  });

  it("pauses where it stands, when stepped too, and plays from the beginning after the end", () => {
    expect(acting({ shown: 2, isPlaying: true }, { kind: "toggle" })).toMatchObject({
      shown: 2,
      isPlaying: false,
    });
    expect(acting({ shown: 1, isPlaying: true }, { kind: "forward" }).isPlaying).toBe(false);
    expect(acting({ shown: 5 }, { kind: "toggle" })).toMatchObject({ shown: 0, isPlaying: true });
  });

  it("has nothing to play where there is one step", () => {
    const only = [stepOf("customer", 1)];
    expect(afterAction(only, replayAt(only, undefined), { kind: "toggle" }).isPlaying).toBe(false);
  });

  it("opens at a turn by its number; beyond the last at the last, else at the first", () => {
    expect(replayAt(STEPS, 3).shown).toBe(3);
    expect(replayAt(STEPS, 99).shown).toBe(4);
    expect(replayAt(STEPS, undefined).shown).toBe(0);
  });

  it("knows the turn that is reached, with a deed that of the line before it", () => {
    expect([turnAt(STEPS, 2), turnAt(STEPS, 5), lastTurn(STEPS)]).toEqual([2, 4, 4]);
  });
});

describe("waitBetween", () => {
  const words = Array.from({ length: 119 }, () => "word").join(" ");

  it("is the time to read 238 words a minute, and a pause of 0.7 s", () => {
    expect(waitBetween(stepOf("agent", 1, words), stepOf("customer", 2), "normal")).toBe(30_700);
  });

  it("is twice that at half the speed, and half of it at double", () => {
    const step = stepOf("agent", 1, words);
    expect(waitBetween(step, stepOf("customer", 2), "half")).toBe(61_400);
    expect(waitBetween(step, stepOf("customer", 2), "double")).toBe(15_350);
  });

  it("is as it really was, but never longer than 3 s nor shorter than a blink", () => {
    const came = (cameAfterInMs: number) => ({ ...stepOf("customer", 2), cameAfterInMs });
    const waits = [0, 1700, 90_000].map((ms) => waitBetween(stepOf("agent", 1, words), came(ms), "real"));
    expect(waits).toEqual([400, 1700, 3000]);
  });
});
