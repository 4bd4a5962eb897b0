import { describe, expect, it } from "vitest";
import type { Play } from "#prisma/seed/demo/plays";
import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import type { SpeechOrder } from "#training/simulation/index";
import { playAll } from "./play-all";
import { customerTurnsOf } from "./played";

const PLAY: Play = {
  note: "sorted",
  steps: [
    { say: "Hello, what's the order number?" },
    { say: "Thank you, I'm looking." },
    { say: "Goodbye." },
  ],
};
const PLAYS = { excellent: PLAY, good: PLAY, average: PLAY, poor: PLAY };

/** A cast of one scenario, whose voice says the first written line and remembers its orders. */
function castWith(orders: SpeechOrder[]) {
  return {
    scenarios: [
      { compiled: buildCompiledScenario(), plays: PLAYS },
      { compiled: buildCompiledScenario(), plays: PLAYS },
    ],
    models: {
      ear: { hear: async () => ({ tagger: "made", moves: [] }) },
      speak: async (order: SpeechOrder) => {
        orders.push(order);
        return { line: { text: order.written[0] ?? "", source: "written" as const }, wasLastResort: false };
      },
    },
  };
}

describe("playAll", () => {
  it("plays the same contacts for the same seed, until there are enough lines", async () => {
    const once = await playAll(castWith([]), { turns: 12, seed: 1, manners: ["good", "poor"] });
    const again = await playAll(castWith([]), { turns: 12, seed: 1, manners: ["good", "poor"] });

    expect(once.map((contact) => contact.turns)).toEqual(again.map((contact) => contact.turns));
    expect(once.flatMap(customerTurnsOf).length).toBeGreaterThanOrEqual(12);
  });

  it("lets a learner hear no line again that they have heard in the contact before", async () => {
    const orders: SpeechOrder[] = [];

    const [first] = await playAll(castWith(orders), { turns: 1, seed: 1, manners: ["good"] });

    const opening = orders.filter((order) => order.act === "open_issue").at(-1);
    expect(opening?.avoid).toEqual(
      first === undefined ? [] : customerTurnsOf(first).map((turn) => turn.text),
    );
  });
});
