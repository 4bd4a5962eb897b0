/**
 * Hints over everything that is shipped: at no turn of any play of any scenario
 * does one say what the customer has not told.
 */
import { describe, expect, it } from "vitest";
import { createLinearEar, createTagger, loadRewrites } from "#models/index";
import { type Play, readPlays } from "#prisma/seed/demo/plays";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import { type CompiledScenario, hintFor } from "#training/assessment/index";
import {
  type AttemptEvent,
  type ContactState,
  decideTurn,
  mentionsValue,
  openContact,
  orderFor,
  perceiveTurn,
  type Setting,
  type Step,
  sayAsAgent,
  sayAsCustomer,
  stateOf,
  useTool,
} from "#training/simulation/index";

const AT = "2026-01-05T09:00:00.000Z";
const REWRITES = loadRewrites();
const TAGGER = createTagger(createLinearEar());
const LIBRARY = checkContent(await readContentFiles("content")).library;
const SCENARIOS = compileLibrary(LIBRARY).flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));

/** The states in which the agent of this play is to answer. */
function statesOf(compiled: CompiledScenario, play: Play): ContactState[] {
  const setting: Setting = { scenario: compiled.scenario, persona: compiled.persona };
  const events: AttemptEvent[] = [...openContact(setting, { seed: 5, mode: "practice", at: AT })];
  const now = () => stateOf(setting, events);
  const take = (step: Step) => void (step.ok && events.push(...step.value));
  const answer = () => {
    take(perceiveTurn(setting, now(), { tagger: TAGGER, at: AT }));
    take(decideTurn(setting, now(), AT));
    const text = orderFor(setting, now(), { attemptId: "a", everyday: compiled.everyday }).written[0] ?? "";
    take(sayAsCustomer(now(), { text, source: "written", typingInMs: 0, at: AT }));
    return now();
  };
  const states = [answer()];
  for (const [index, step] of play.steps.entries()) {
    if (now().phase !== "open") break;
    const clientId = `deed-${index}`;
    if ("tool" in step) take(useTool(setting, now(), { ...step, clientId, at: AT }));
    if (!("say" in step)) continue;
    take(sayAsAgent(now(), { text: step.say, clientId, at: AT }));
    states.push(answer());
  }
  return states.filter((state) => state.phase === "open");
}

function givenAway({ scenario, persona }: CompiledScenario, state: ContactState): string[] {
  const shown = JSON.stringify([state.turns.map((turn) => turn.text), state.toolsUsed, scenario.tools]);
  const text = [[], [1], [1, 2]]
    .map((steps) => steps.map((step) => ({ turn: state.turns.length, subject: "asking", step }) as const))
    .map(
      (hints) =>
        hintFor({ scenario, persona }, { ...state, hints: hints as ContactState["hints"] }, REWRITES)?.text,
    )
    .join("\n");
  return scenario.facts
    .filter(({ key }) => state.facts[key] === undefined)
    .flatMap(({ value, claimed }) => [value, claimed ?? []].flat())
    .filter((value) => mentionsValue(text, value) && !mentionsValue(shown, value));
}

describe.each(SCENARIOS.map((compiled) => [compiled.scenario.slug, compiled] as const))(
  "%s",
  (slug, compiled) => {
    it("keeps its secrets from hints in every play", { timeout: 60_000 }, async () => {
      const plays = await readPlays(slug);
      for (const play of Object.values(plays))
        for (const state of statesOf(compiled, play)) expect(givenAway(compiled, state)).toEqual([]);
    });
  },
);
