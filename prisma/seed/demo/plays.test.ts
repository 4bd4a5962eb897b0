import { beforeAll, describe, expect, it } from "vitest";
import { createTagger } from "#models/ear/tagger";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import type { CompiledScenario } from "#training/assessment/index";
import { hashOf } from "#training/shared/random";
import { type DemoContact, performContact } from "./conversations";
import { earOf } from "./perform-play";
import { type Plays, readPlays, SKILLS, type Skill } from "./plays";

/** Days that each play is performed on: the two ends must hold on nearly all of them, of the others only the mean counts. */
const DAYS: Readonly<Record<Skill, number>> = { excellent: 5, good: 2, average: 2, poor: 5 };
/** The ear mishears now and then, so one of five may go otherwise. */
const MOST = 4;

type Performed = Readonly<Record<Skill, readonly DemoContact[]>>;

const ear = earOf(createTagger());
let scenarios: readonly CompiledScenario[] = [];
const performed = new Map<string, Performed>();

beforeAll(async () => {
  const { library } = checkContent(await readContentFiles("content"));
  scenarios = compileLibrary(library).flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));
  for (const compiled of scenarios) {
    const plays = await readPlays(compiled.scenario.slug);
    performed.set(compiled.scenario.slug, await performedIn(compiled, plays));
  }
}, 120_000);

describe("plays", () => {
  it("are written for every scenario", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(8);
    expect(performed.size).toBe(scenarios.length);
  });

  it("let an excellent agent settle it with a high score on nearly every day", () => {
    const settled = counts(({ outcome, assessment }, skill) => {
      return skill === "excellent" && outcome === "resolved" && assessment.score >= 0.8;
    });

    expect(settled).toEqual(everyScenario((count) => count >= MOST));
  });

  it("never let a poor agent settle it", () => {
    const settled = counts(({ outcome }, skill) => skill === "poor" && outcome === "resolved");

    expect(settled).toEqual(everyScenario((count) => count === 0));
  });

  it("make most customers of a poor agent walk away", () => {
    const walked = counts(({ outcome }, skill) => skill === "poor" && outcome === "walked");

    expect(walked).toEqual(everyScenario((count) => count >= MOST));
  });

  it("earn more the more skilled the agent is", () => {
    for (const [slug, contacts] of performed) {
      const means = SKILLS.map((skill) => meanScore(contacts[skill]));
      const descending = [...means].sort((left, right) => right - left);

      expect(means, slug).toEqual(descending);
      expect(new Set(means).size, slug).toBe(SKILLS.length);
    }
  });

  it("press no button that the scenario doesn't have", async () => {
    for (const { scenario } of scenarios) {
      const plays = await readPlays(scenario.slug);
      const tools = SKILLS.flatMap((skill) =>
        plays[skill].steps.flatMap((step) => ("tool" in step ? [step.tool] : [])),
      );

      expect(scenario.tools.map((tool) => tool.id)).toEqual(expect.arrayContaining(tools));
    }
  });

  it("give the same events for the same play and seed", async () => {
    const [compiled] = scenarios;
    if (compiled === undefined) throw new Error("The library holds no scenario.");
    const { excellent } = await readPlays(compiled.scenario.slug);
    const performance = { compiled, play: excellent, seed: 7, mode: "practice", ear } as const;

    const [once, again] = [await performContact(performance), await performContact(performance)];
    expect(once.events).toEqual(again.events);
  });
});

async function performedIn(compiled: CompiledScenario, plays: Plays): Promise<Performed> {
  const contactsOf = (skill: Skill): Promise<DemoContact[]> =>
    Promise.all(
      Array.from({ length: DAYS[skill] }, (_, day) => {
        const seed = hashOf(`${compiled.scenario.slug}-${day}`);
        return performContact({ compiled, play: plays[skill], seed, mode: "practice", ear });
      }),
    );
  return {
    excellent: await contactsOf("excellent"),
    good: await contactsOf("good"),
    average: await contactsOf("average"),
    poor: await contactsOf("poor"),
  };
}

/** How many contacts of each scenario pass. */
function counts(passes: (contact: DemoContact, skill: Skill) => boolean): Record<string, number> {
  return Object.fromEntries(
    [...performed].map(([slug, contacts]) => [
      slug,
      SKILLS.flatMap((skill) => contacts[skill].filter((contact) => passes(contact, skill))).length,
    ]),
  );
}

/** An object that equals any in which every scenario's count passes, naming those that don't. */
function everyScenario(passes: (count: number) => boolean): Record<string, unknown> {
  return Object.fromEntries(
    [...performed.keys()].map((slug) => [
      slug,
      { asymmetricMatch: (count: unknown) => typeof count === "number" && passes(count) },
    ]),
  );
}

function meanScore(contacts: readonly DemoContact[]): number {
  return contacts.reduce((sum, { assessment }) => sum + assessment.score, 0) / contacts.length;
}
