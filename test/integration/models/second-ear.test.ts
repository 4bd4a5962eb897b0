/** The second ear over the weights in the box, on every fifth line of the corpus's test part. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabelledLine, readLabelledLines } from "#models/ear/examples";
import { measureAt, summarise } from "#models/ear/measure";
import { createEncoders, createTagger, type Encoders } from "#models/index";
import { AGENT_MOVES, type AgentMove } from "#training/simulation/vocabulary";

const never = new AbortController().signal;
let encoders: Encoders;
beforeAll(async () => {
  encoders = createEncoders({ after: () => never });
  await encoders.settled();
});
afterAll(() => encoders.close());

const lines = readLabelledLines()
  .conversations.filter((line) => line.split === "test")
  .filter((_line, at) => at % 5 === 0);

function microOf(found: readonly ReadonlySet<AgentMove>[]): number {
  const isFound = (move: AgentMove) => (line: LabelledLine, at: number) => ({
    score: found[at]?.has(move) === true ? 1 : 0,
    isThere: line.moves.has(move),
  });
  return summarise(AGENT_MOVES.map((move) => measureAt(lines.map(isFound(move)), 0.5))).micro;
}

describe("the second ear in the box", () => {
  it("hears better than the linear ear, by .02 of micro F1 at least", async () => {
    const found: Set<AgentMove>[] = [];
    for (const line of lines) {
      const { tagger, moves } = await encoders.ear.hear(line.text, line.before, never);
      expect(tagger).toBe("ear-2");
      found.push(new Set(moves.map((each) => each.move)));
    }
    const linear = createTagger();
    const linearly = lines.map(
      (line) => new Set(linear.tag(line.text, line.before).map((each) => each.move)),
    );
    expect(microOf(found)).toBeGreaterThan(microOf(linearly) + 0.02);
  }, 120_000);

  it("accuses nobody with certainty of a move of which it is not sure", async () => {
    const { moves } = await encoders.ear.hear("No. That was rude, I told you already.", [], never);
    for (const each of moves.filter(({ move }) => move === "cold" || move === "ignore"))
      expect(each.unsure).toBe(true);
  });
});
