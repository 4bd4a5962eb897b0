import { expect, it } from "vitest";
import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import { buildViewer } from "#test/builders/viewer";
import type { OwnAttempt } from "./ports";
import { type PractiseDependencies, readPractisePage } from "./practise-page";

const ADA = buildViewer();
const NOW = new Date("2026-03-01T09:00:00Z");
const SCENARIOS = [
  { slug: "gentle", title: "Gentle", level: 1 },
  { slug: "middling", title: "Middling", level: 3 },
  { slug: "hard", title: "Hard", level: 5 },
].map((scenario) => buildCompiledScenario({ scenario }));

type Played = { readonly scenario: string; readonly score: number; readonly by?: string };

/** The page for Ada after these contacts, one a day, the last one yesterday. */
async function pageAfter(played: readonly Played[], own: readonly Partial<OwnAttempt>[] = []) {
  const results = played.map(({ scenario, score, by = "ada" }, index) => ({
    accountId: by,
    scenario,
    score,
    endedAt: new Date(NOW.getTime() - (played.length - index) * 86_400_000),
  }));
  const deps: PractiseDependencies = {
    attempts: { ofAccount: async () => own.map(attempt) },
    scenarios: { all: async () => SCENARIOS },
    results: { all: async () => results },
    difficulty: async () => undefined,
  };
  const page = await readPractisePage(deps, ADA, NOW);
  if (!page.ok) throw new Error(page.failure);
  return page.value;
}

function attempt(changes: Partial<OwnAttempt>, index: number): OwnAttempt {
  return {
    id: `attempt-${index}`,
    scenarioSlug: "middling",
    mode: "practice",
    isPrivate: false,
    intensity: "full",
    hintsAsked: 0,
    startedAt: NOW,
    endedAt: NOW,
    outcome: "resolved",
    score: 0.8,
    ...changes,
  };
}

it("offers the gentlest to somebody without a record, and every scenario besides", async () => {
  const page = await pageAfter([]);
  expect(page.suggestion).toEqual({ kind: "gentlest", slug: "gentle" });
  expect(page.scenarios.map((scenario) => scenario.slug)).toEqual(["gentle", "middling", "hard"]);
});

it("offers harder ones to who passes, and gentler ones to who does not", async () => {
  const passing = await pageAfter(Array.from({ length: 6 }, () => ({ scenario: "middling", score: 0.9 })));
  const failing = await pageAfter(Array.from({ length: 6 }, () => ({ scenario: "middling", score: 0.3 })));
  expect(passing.suggestion).toMatchObject({ slug: "hard" });
  expect(failing.suggestion).toMatchObject({ slug: "gentle" });
});

it("knows a scenario better by what others did in it", async () => {
  const mine = { scenario: "gentle", score: 0.9 };
  const byOthers = Array.from({ length: 12 }, (_, index) => ({
    scenario: "hard",
    score: 0.9,
    by: `other-${index}`,
  }));
  const chanceOf = async (played: readonly Played[]) => {
    const { suggestion } = await pageAfter(played, [
      { scenarioSlug: "middling" },
      { scenarioSlug: "gentle" },
    ]);
    return suggestion;
  };
  expect(await chanceOf([mine])).not.toEqual(await chanceOf([...byOthers, mine]));
});

it("does not offer what was played last, unless it was stopped", async () => {
  const played = [{ scenario: "middling", score: 0.6 }];
  const first = (await pageAfter(played)).suggestion?.slug ?? "";
  expect((await pageAfter(played, [{ scenarioSlug: first }])).suggestion?.slug).not.toBe(first);
  const stopped = { scenarioSlug: first, outcome: "stopped", score: null };
  expect((await pageAfter(played, [stopped])).suggestion?.slug).toBe(first);
});

it("remembers how strongly the customer was allowed to show it in the latest practice", async () => {
  const own = [{ mode: "assessed" as const }, { intensity: "mild" as const }, { intensity: "firm" as const }];
  expect((await pageAfter([], own)).intensity).toBe("mild");
  expect((await pageAfter([])).intensity).toBe("full");
});

it("is for those who take training", async () => {
  const deps: PractiseDependencies = {
    attempts: { ofAccount: async () => [] },
    scenarios: { all: async () => [] },
    results: { all: async () => [] },
    difficulty: async () => undefined,
  };
  expect(await readPractisePage(deps, { ...ADA, roles: [] }, NOW)).toEqual({
    ok: false,
    failure: "not-allowed",
  });
});
