import { describe, expect, it } from "vitest";
import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import { buildViewer } from "#test/builders/viewer";
import { listScenarios } from "./list-scenarios";
import type { OwnAttempt } from "./ports";

const ADA = buildViewer();

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
async function offersFor(
  attempts: readonly OwnAttempt[],
  scenarios: readonly Record<string, unknown>[] = [{ slug: "late-parcel" }],
) {
  const listed = await listScenarios(
    {
      attempts: { ofAccount: async (accountId) => (accountId === "ada" ? attempts : []) },
      scenarios: { all: async () => scenarios.map((scenario) => buildCompiledScenario({ scenario })) },
    },
    ADA,
  );
  if (!listed.ok) throw new Error(listed.failure);
  return listed.value;
}

describe("listScenarios", () => {
  it("offers the gentlest first, and equal ones by title", async () => {
    const offers = await offersFor(
      [],
      [
        { slug: "hard-one", level: 4, title: "Hard" },
        { slug: "zebra", level: 2, title: "Zebra" },
        { slug: "apple", level: 2, title: "Apple" },
      ],
    );
    expect(offers.map((offer) => offer.slug)).toEqual(["apple", "zebra", "hard-one"]);
  });

  it("tells nothing that has to be found out", async () => {
    const told = JSON.stringify(await offersFor([]));
    for (const hidden of ["Saturday's wedding", "55-8103", "the old flat", "Harriet", "resend"])
      expect(told).not.toContain(hidden);
  });

  it("says of a scenario never played that nothing is there", async () => {
    const [offer] = await offersFor([]);
    expect(offer).toMatchObject({ open: null, timesPlayed: 0, bestScore: null, last: null });
  });

  it("counts what was ended, with the newest and the best of it", async () => {
    const [offer] = await offersFor([
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

  it("offers to go on with the newest attempt that is open", async () => {
    const [offer] = await offersFor([
      attempt("newer", { mode: "assessed" }),
      attempt("older", {}),
      ended("done", "2026-01-04"),
    ]);
    expect(offer?.open).toMatchObject({ attemptId: "newer", mode: "assessed" });
    expect(offer?.timesPlayed).toBe(1);
  });

  it("keeps the attempts of one scenario out of another's", async () => {
    const offers = await offersFor(
      [ended("only", "2026-01-07", { scenarioSlug: "other" })],
      [{ slug: "late-parcel" }, { slug: "other", title: "B" }],
    );
    expect(offers.map(({ slug, timesPlayed }) => [slug, timesPlayed])).toEqual([
      ["late-parcel", 0],
      ["other", 1],
    ]);
  });

  it("is for those who take training", async () => {
    const list = listScenarios(
      { attempts: { ofAccount: async () => [] }, scenarios: { all: async () => [] } },
      { ...ADA, roles: [] },
    );
    expect(await list).toEqual({ ok: false, failure: "not-allowed" });
  });
});
