/**
 * Hints over everything that is shipped: at no turn of any play of any scenario
 * does one say what the customer has not told.
 */
import { describe, expect, it } from "vitest";
import { createTagger, loadRewrites } from "#models/index";
import { earOf, momentsOf, performPlay, settingOf } from "#prisma/seed/demo/perform-play";
import { type Play, readPlays } from "#prisma/seed/demo/plays";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import { type CompiledScenario, hintFor } from "#training/assessment/index";
import { type ContactState, mentionsValue } from "#training/simulation/index";

const REWRITES = loadRewrites();
const EAR = earOf(createTagger());
const LIBRARY = checkContent(await readContentFiles("content")).library;
const SCENARIOS = compileLibrary(LIBRARY).flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));

/** The states in which the agent of this play is to answer. */
async function statesOf(compiled: CompiledScenario, play: Play): Promise<ContactState[]> {
  const events = await performPlay({
    compiled,
    part: play,
    seed: 5,
    mode: "practice",
    ear: EAR,
    speak: async ({ written }) => ({ text: written[0] ?? "", source: "written" }),
    attemptId: "hints",
    avoid: [],
  });
  return momentsOf(settingOf(compiled), events).flatMap(({ event, after }) =>
    event.kind === "customer-said" && after.phase === "open" ? [after] : [],
  );
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
      for (const play of Object.values(plays)) {
        const states = await statesOf(compiled, play);
        expect(states.length).toBeGreaterThan(1);
        for (const state of states) expect(givenAway(compiled, state)).toEqual([]);
      }
    });
  },
);
