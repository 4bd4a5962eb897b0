import { describe, expect, it } from "vitest";
import { exposureGroups, improvementOf, type Member, stayingOf, timeToCompetencyOf } from "./cohorts";
import { shiftDay } from "./tenure";

const HIRED = "2026-01-01";
const on = (day: number) => shiftDay(HIRED, day);
const member = (given: Partial<Member> = {}): Member => ({
  accountId: "somebody",
  hiredOn: HIRED,
  leftOn: null,
  competentOn: null,
  pathFinishedOn: null,
  scores: [],
  assessed: { ended: 0, stopped: 0 },
  ...given,
});

describe("stayingOf", () => {
  it("reads the shares off the curve, and says nothing about days that nobody has lived through", () => {
    const people = [member({ leftOn: on(20) }), member({ leftOn: on(75) }), member(), member()];
    const { size, stillHere, retention } = stayingOf(people, on(100));
    expect({ size, stillHere }).toEqual({ size: 4, stillHere: 2 });
    expect(retention).toEqual([
      { day: 30, share: 0.75 },
      { day: 60, share: 0.75 },
      { day: 90, share: 0.5 },
      { day: 180, share: undefined },
      { day: 365, share: undefined },
    ]);
  });

  it("draws the curve up to the last day that anybody was seen", () => {
    const people = [
      member({ leftOn: on(20) }),
      member(),
      member({ hiredOn: on(40) }),
      member({ hiredOn: on(50) }),
    ];
    expect(stayingOf(people, on(100)).curve).toEqual([
      { day: 0, share: 1, atRisk: 4 },
      { day: 20, share: 0.75, atRisk: 4 },
      { day: 100, share: 0.75, atRisk: 1 },
    ]);
  });

  it("leaves out who has not started yet", () => {
    expect(stayingOf([member({ hiredOn: on(5) })], on(4)).size).toBe(0);
  });
});

describe("timeToCompetencyOf", () => {
  it("takes the middle of three, and counts who is not ready yet and who left before", () => {
    const members = [
      member({ competentOn: on(20) }),
      member({ competentOn: on(30) }),
      member({ competentOn: on(44) }),
      member({ leftOn: on(10) }),
      member({ hiredOn: on(45) }),
    ];
    // 4 seen on day 20, 3 on day 30: 3/4, then 1/2.
    expect(timeToCompetencyOf(members, on(50))).toEqual({
      medianDays: 30,
      ready: 3,
      notYet: 1,
      leftBefore: 1,
    });
  });

  it("names no middle while more than half are on the way", () => {
    const members = [member({ competentOn: on(20) }), member(), member()];
    expect(timeToCompetencyOf(members, on(50)).medianDays).toBeUndefined();
  });
});

describe("improvementOf", () => {
  const go = (scenario: string, at: number, score: number | null) => ({ scenario, at, score });

  it("compares first and best where somebody played a scenario again: (0.4 + 0.6) / 2 and (0.9 + 0.6) / 2", () => {
    const members = [
      member({ scores: [go("a", 3, 0.9), go("a", 1, 0.4), go("a", 5, 0.7), go("b", 2, 0.1)] }),
      member({ scores: [go("a", 1, 0.6), go("a", 2, 0.5)] }),
    ];
    expect(improvementOf(members)).toEqual({ first: 0.5, best: 0.75, pairs: 2 });
  });

  it("lets no stopped go choose the first: without its score there is no pair", () => {
    const stoppedFirst = member({ scores: [go("a", 1, null), go("a", 2, 0.8), go("a", 3, 0.9)] });
    expect(improvementOf([stoppedFirst])).toBeUndefined();
    const stoppedLater = member({ scores: [go("a", 1, 0.4), go("a", 2, null), go("a", 3, 0.9)] });
    expect(improvementOf([stoppedLater, stoppedFirst])).toEqual({ first: 0.4, best: 0.9, pairs: 1 });
  });

  it("says nothing where everything was played once", () => {
    expect(improvementOf([member({ scores: [go("a", 1, 0.4)] })])).toBeUndefined();
  });
});

describe("exposureGroups", () => {
  it("compares only those still here after 30 days, so that early leavers do not count against the path", () => {
    const members = [
      member({ accountId: "finished on day 30", pathFinishedOn: on(30) }),
      member({ accountId: "finished on day 31", pathFinishedOn: on(31) }),
      member({ accountId: "never finished" }),
      member({ accountId: "left on day 30", leftOn: on(30) }),
      member({ accountId: "hired 30 days ago", hiredOn: on(70) }),
    ];
    const { within, without, leftOut } = exposureGroups(members, on(100));
    expect(within.map((each) => each.accountId)).toEqual(["finished on day 30"]);
    expect(without.map((each) => each.accountId)).toEqual(["finished on day 31", "never finished"]);
    expect(leftOut).toBe(2);
  });
});
