import { describe, expect, it } from "vitest";
import { INERTIA, LEDGER_WEIGHTS, PARAMETER_EVENTS, rowOf } from "./parameter-table";

/** The table of the design, as it was decided: arousal, trust, patience. */
const DECIDED: [Parameters<typeof rowOf>[0], [number, number, number]][] = [
  ["asks-again", [10, -6, -2]],
  ["goes-round", [10, -8, -2]],
  ["leaves-question", [8, -6, -1]],
  ["refuses-flat", [10, -5, -1]],
  ["refuses-with-choice", [3, 0, 0]],
  ["specific-empathy", [-8, 4, 1]],
  ["generic-apology", [-2, 0, 0]],
  ["paraphrases", [-5, 6, 1]],
  ["commits-with-time", [-6, 8, 2]],
  ["sells-too-early", [8, -6, -1]],
  ["provokes", [15, -12, -2]],
  ["holds-with-notice", [3, 0, -1]],
  ["holds-without-notice", [10, -6, -3]],
  ["hold-minutes", [1, 0, 0]],
];

describe("the parameter table", () => {
  it.each(DECIDED)("has %s at %s", (event, [arousal, trust, patience]) => {
    expect(rowOf(event)).toMatchObject({ arousal, trust, patience });
  });

  it("gives -25 and +15 for a delivery that is told and checked", () => {
    const told = rowOf("tells-of-delivery");
    const checked = rowOf("checks-delivery");
    expect([told.arousal + checked.arousal, told.trust + checked.trust]).toEqual([-25, 15]);
  });

  it("gives +15 and -15 for a promise broken, -10 and +10 for one kept", () => {
    expect(rowOf("breaks-commitment")).toMatchObject({ arousal: 15, trust: -15 });
    expect(rowOf("keeps-commitment")).toMatchObject({ arousal: -10, trust: 10 });
  });

  it("names a source for every row", () => {
    expect(PARAMETER_EVENTS.filter((event) => rowOf(event).source.trim() === "")).toEqual([]);
  });

  it("never rewards a failure", () => {
    const rewarded = PARAMETER_EVENTS.filter(
      (event) => rowOf(event).isFailure && (rowOf(event).arousal <= 0 || rowOf(event).trust > 0),
    );
    expect(rewarded).toEqual([]);
  });

  it("has inertia grow as negative follows negative", () => {
    expect(INERTIA).toEqual([1, 1.5, 2, 3]);
  });

  it("has the outcome weigh most, and all ledgers together one", () => {
    expect(LEDGER_WEIGHTS.outcome).toBeGreaterThan(LEDGER_WEIGHTS.respect);
    expect(LEDGER_WEIGHTS.respect).toBeGreaterThan(LEDGER_WEIGHTS.process);
    expect(LEDGER_WEIGHTS.outcome + LEDGER_WEIGHTS.respect + LEDGER_WEIGHTS.process).toBeCloseTo(1);
  });
});
