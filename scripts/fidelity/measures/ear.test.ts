import { describe, expect, it } from "vitest";
import type { AgentMove, CustomerEar } from "#training/simulation/index";
import { earOn } from "./ear";

const line = (text: string, ...moves: readonly AgentMove[]) => ({ text, before: [], moves: new Set(moves) });
/** Hears "ask" in every line, half sure. */
const earThatHearsQuestions: CustomerEar = {
  hear: async () => ({ tagger: "made", moves: [{ move: "ask", confidence: 0.5, unsure: false }] }),
};

describe("earOn", () => {
  it("gives precision, recall and F1 of every move, and which ear heard", async () => {
    const figures = await earOn(earThatHearsQuestions, [line("a?", "ask"), line("b", "inform")]);

    expect(figures.moves.ask).toEqual({ lines: 1, found: 2, precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(figures.moves.inform).toMatchObject({ lines: 1, found: 0, recall: 0, f1: 0 });
    expect(figures.heardBy).toEqual({ made: 2 });
  });

  it("is calibrated where it is right as often as it says", async () => {
    const figures = await earOn(earThatHearsQuestions, [line("a?", "ask"), line("b", "inform")]);

    expect(figures.calibrationOfFound).toBeCloseTo(0);
  });
});
