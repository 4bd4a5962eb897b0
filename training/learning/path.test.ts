import { describe, expect, it } from "vitest";
import { dueDate, isOverdue, type Path, type PathRecord, type PlayedScenario, pathProgress } from "./path";

const ENROLLED = new Date("2026-03-09T09:00:00Z");
const at = (day: number) => new Date(`2026-03-${String(day).padStart(2, "0")}T12:00:00Z`);

const path: Path = {
  slug: "first-week",
  title: "First week",
  summary: "Three steps.",
  steps: [
    { kind: "module", slug: "say-it-back", dueInDays: 2 },
    { kind: "scenario", slug: "parcel", dueInDays: 3, mode: "practice" },
    { kind: "scenario", slug: "parcel", dueInDays: 5, mode: "assessed", passScore: 0.6 },
  ],
};

const played = (over: Partial<PlayedScenario>): PlayedScenario => ({
  slug: "parcel",
  mode: "practice",
  endedAt: at(10),
  outcome: "resolved",
  score: 0.9,
  ...over,
});
const record = (over: Partial<PathRecord> = {}): PathRecord => ({
  passedModules: new Map(),
  played: [],
  ...over,
});
const states = (about: PathRecord) => pathProgress(path, ENROLLED, about).steps.map((step) => step.state);

describe("a path", () => {
  it("opens its first step, and each other when the one before it is done", () => {
    expect(states(record())).toEqual(["open", "locked", "locked"]);
    expect(states(record({ passedModules: new Map([["say-it-back", at(10)]]) }))).toEqual([
      "done",
      "open",
      "locked",
    ]);
  });

  it("counts what was done before its step opened", () => {
    expect(states(record({ played: [played({})] }))).toEqual(["open", "done", "locked"]);
  });

  it("takes an assessed conversation for the practice step, not the other way round", () => {
    expect(states(record({ played: [played({ mode: "assessed", score: 0.5 })] }))).toEqual([
      "open",
      "done",
      "locked",
    ]);
    expect(states(record({ played: [played({ score: 1 })] }))).toEqual(["open", "done", "locked"]);
  });

  const assessed: [Partial<PlayedScenario>, string][] = [
    [{ score: 0.6 }, "done"],
    [{ score: 0.59 }, "locked"],
    [{ score: null }, "locked"],
    [{ outcome: "abandoned", score: 1 }, "locked"],
    [{ endedAt: null, outcome: null }, "locked"],
    [{ slug: "another" }, "locked"],
  ];

  it.each(assessed)("with an assessed conversation of %j has its last step %s", (over, state) => {
    expect(states(record({ played: [played({ mode: "assessed", ...over })] }))[2]).toBe(state);
  });

  it("is finished when its last step was done, at the earliest moment that counts", () => {
    const done = record({
      passedModules: new Map([["say-it-back", at(10)]]),
      played: [
        played({ endedAt: at(11) }),
        played({ mode: "assessed", endedAt: at(14) }),
        played({ mode: "assessed", endedAt: at(12) }),
      ],
    });
    const progress = pathProgress(path, ENROLLED, done);
    expect(progress).toMatchObject({ done: 3, next: undefined, finishedAt: at(12) });
  });

  it("counts due days from enrolment", () => {
    expect(pathProgress(path, ENROLLED, record()).steps.map((step) => step.dueOn)).toEqual([
      "2026-03-11",
      "2026-03-12",
      "2026-03-14",
    ]);
    expect(dueDate(new Date("2026-12-31T23:00:00Z"), 1)).toBe("2027-01-01");
  });

  it("is overdue the day after a step was due, and never once it is done", () => {
    const [open] = pathProgress(path, ENROLLED, record()).steps;
    const [done] = pathProgress(
      path,
      ENROLLED,
      record({ passedModules: new Map([["say-it-back", at(20)]]) }),
    ).steps;
    if (open === undefined || done === undefined) throw new Error("The path has steps.");
    expect([
      isOverdue(open, "2026-03-11"),
      isOverdue(open, "2026-03-12"),
      isOverdue(done, "2026-03-12"),
    ]).toEqual([false, true, false]);
  });
});
