import { describe, expect, it } from "vitest";
import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import { offersFrom } from "./list-scenarios";
import type { OwnAttempt } from "./ports";

const attempt = (id: string, changes: Partial<OwnAttempt>): OwnAttempt => ({
  id,
  scenarioSlug: "late-parcel",
  mode: "practice",
  isPrivate: false,
  intensity: "full",
  hintsAsked: 0,
  startedAt: new Date("2026-01-05T09:00:00Z"),
  endedAt: null,
  outcome: null,
  score: null,
  ...changes,
});

const ended = (id: string, day: string, changes: Partial<OwnAttempt> = {}) =>
  attempt(id, { endedAt: new Date(`${day}T10:00:00Z`), outcome: "resolved", ...changes });

/** What Ada sees of these scenarios with these attempts, newest first. */
function offersFor(
  attempts: readonly OwnAttempt[],
  scenarios: readonly Record<string, unknown>[] = [{ slug: "late-parcel" }],
) {
  return offersFrom(
    scenarios.map((scenario) => buildCompiledScenario({ scenario })),
    attempts,
  );
}

describe("the scenarios on offer", () => {
  it("offers the gentlest first, and equal ones by title", () => {
    const offers = offersFor(
      [],
      [
        { slug: "hard-one", level: 4, title: "Hard" },
        { slug: "zebra", level: 2, title: "Zebra" },
        { slug: "apple", level: 2, title: "Apple" },
      ],
    );
    expect(offers.map((offer) => offer.slug)).toEqual(["apple", "zebra", "hard-one"]);
  });

  it("tells nothing that has to be found out", () => {
    const told = JSON.stringify(offersFor([]));
    for (const hidden of ["Saturday's wedding", "55-8103", "the old flat", "Harriet", "resend"])
      expect(told).not.toContain(hidden);
  });

  it("says of a scenario never played that nothing is there", () => {
    const [offer] = offersFor([]);
    expect(offer).toMatchObject({ open: null, timesPlayed: 0, bestScore: null, last: null });
  });

  it("counts what was ended, with the newest and the best of it", () => {
    const [offer] = offersFor([
      ended("third", "2026-01-09", { score: null, outcome: "walked" }),
      ended("second", "2026-01-08", { score: 0.8 }),
      ended("first", "2026-01-07", { score: 0.5 }),
    ]);
    expect(offer).toMatchObject({
      open: null,
      timesPlayed: 3,
      bestScore: 0.8,
      last: { attemptId: "third", outcome: "walked", score: null, endedAt: "2026-01-09T10:00:00.000Z" },
    });
  });

  it("offers to go on with the newest attempt that is open", () => {
    const [offer] = offersFor([
      attempt("newer", { mode: "assessed" }),
      attempt("older", {}),
      ended("done", "2026-01-04"),
    ]);
    expect(offer?.open).toMatchObject({ attemptId: "newer", mode: "assessed" });
    expect(offer?.timesPlayed).toBe(1);
  });

  it("keeps the attempts of one scenario out of another's", () => {
    const offers = offersFor(
      [ended("only", "2026-01-07", { scenarioSlug: "other" })],
      [{ slug: "late-parcel" }, { slug: "other", title: "B" }],
    );
    expect(offers.map(({ slug, timesPlayed }) => [slug, timesPlayed])).toEqual([
      ["late-parcel", 0],
      ["other", 1],
    ]);
  });
});
