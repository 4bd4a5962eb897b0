/**
 * The scenarios that are shipped: without fault, and telling agents apart.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type AgentManner, playToTheEnd } from "#test/agents/scripted-agents";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import {
  PersonaSchema,
  ScenarioLineSchema,
  ScenarioSchema,
  type Setting,
  satisfactionOf,
} from "../simulation/index";
import { checkScenario } from "./check-scenario";

const CONTENT = new URL("../../content/", import.meta.url);

function read(path: string): unknown {
  return parse(readFileSync(new URL(path, CONTENT), "utf8"));
}

function settingOf(slug: string): Setting {
  const scenario = ScenarioSchema.parse({ slug, ...Object(read(`scenarios/${slug}.yaml`)) });
  return {
    scenario,
    persona: PersonaSchema.parse({
      slug: scenario.persona,
      ...Object(read(`personas/${scenario.persona}.yaml`)),
    }),
  };
}

const EVERYDAY = ScenarioLineSchema.array().parse(read("lines/everyday.yaml"));
const SLUGS = readdirSync(new URL("scenarios/", CONTENT)).map((file) => file.replace(/\.yaml$/, ""));
const SEEDS = [1, 2];
/** Whole contacts take a while on a slow machine. */
const TIMEOUT = { timeout: 30_000 };

function play(slug: string, manner: AgentManner, seed: number): TestContact {
  return playToTheEnd(startTestContact({ setting: settingOf(slug), everyday: EVERYDAY, seed }), manner);
}

describe.each(SLUGS)("%s", TIMEOUT, (slug) => {
  it("has no fault", () => {
    const faults = checkScenario(settingOf(slug).scenario, { everyday: EVERYDAY }).filter(
      (problem) => problem.weight === "fault",
    );
    expect(faults).toEqual([]);
  });

  it.each(["excellent", "good"] as const)(
    "is resolved by an agent who is %s, and the customer ends calmer",
    (manner) => {
      for (const seed of SEEDS) {
        const contact = play(slug, manner, seed);
        expect(contact.outcome, `seed ${seed}`).toBe("resolved");
        expect(contact.state.feeling.arousal).toBeLessThanOrEqual(settingOf(slug).scenario.opening.arousal);
        expect(satisfactionOf(contact.state.feeling.ledgers)).toBeGreaterThan(0.6);
      }
    },
  );

  it.each(["hurried", "rude"] as const)("is walked out of on an agent who is %s", (manner) => {
    for (const seed of SEEDS) {
      const contact = play(slug, manner, seed);
      expect(contact.outcome, `seed ${seed}`).toBe("walked");
      expect(contact.state.warnings).toBeGreaterThan(0);
      expect(satisfactionOf(contact.state.feeling.ledgers)).toBeLessThan(0.2);
    }
  });

  it("has the customer say nothing twice to a good agent", () => {
    const said = play(slug, "good", 3)
      .state.turns.filter((turn) => turn.by === "customer")
      .map((turn) => turn.text);
    expect(new Set(said).size).toBe(said.length);
  });
});
