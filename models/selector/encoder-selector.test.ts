import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import { scriptedEncoder } from "#models/testing/scripted-encoder";
import type { LineScorer } from "#training/simulation/ports";
import { createEncoderSelector, type SelectorSpec } from "./encoder-selector";

const never = new AbortController().signal;
const spec: SelectorSpec = {
  id: "selector-2",
  contextPrefix: "context: ",
  replyPrefix: "reply: ",
  maxTokens: { context: 160, reply: 64 },
  contextTurns: 2,
  temperature: 0.1,
};
const associations: LineScorer = { score: async (_order, lines) => lines.map((line) => line.length) };
const order = buildOrder({
  history: [
    { by: "customer", text: "hello" },
    { by: "agent", text: "Hello, how can I help?" },
    { by: "customer", text: "where is it" },
    { by: "agent", text: "In the van." },
  ],
});
/** The encoder alone. */
const weights = { encoder: 1, associations: 0 };
/** Vectors in the plane: the context points right, so does "ok"; "no" points up. */
const plane = (text: string) =>
  text.startsWith("no")
    ? Float32Array.of(0, 1)
    : text === "so-so"
      ? Float32Array.of(0.6, 0.8)
      : Float32Array.of(1, 0);

describe("the second selector", () => {
  it("scores a line by its likeness to the last turns over the temperature", async () => {
    const { encoder } = scriptedEncoder({ row: plane });
    const scores = await createEncoderSelector({ encoder, spec, associations, weights }).score(
      order,
      ["ok", "so-so", "no"],
      never,
    );
    expect(scores.map((score) => Number(score.toFixed(3)))).toEqual([10, 6, 0]);
  });

  it("adds the word associations by their weight", async () => {
    const { encoder } = scriptedEncoder({ row: plane });
    const mix = { encoder: 0.5, associations: 2 };
    const selector = createEncoderSelector({ encoder, spec, associations, weights: mix });
    // "ok": half of 10, and twice its association of 2; "no": nothing, and twice 2.
    expect(await selector.score(order, ["ok", "no"], never)).toEqual([9, 4]);
  });

  it("reads the last turns, who said what, and each line by itself", async () => {
    const { encoder, asked } = scriptedEncoder({ row: plane });
    await createEncoderSelector({ encoder, spec, associations, weights }).score(order, ["ok"], never);
    expect(asked).toEqual([
      [
        {
          prefix: "context: ",
          text: "customer: where is it\nagent: In the van.",
          most: 160,
          keep: "last",
        },
      ],
      [{ prefix: "reply: ", text: "ok", most: 64, keep: "first" }],
    ]);
  });

  it("has no opinion when nothing has been said", async () => {
    const { encoder } = scriptedEncoder({ row: plane });
    const selector = createEncoderSelector({ encoder, spec, associations, weights });
    expect(await selector.score(buildOrder({ history: [] }), ["a", "b"], never)).toEqual([0, 0]);
  });

  it.each([
    ["is not loaded yet", scriptedEncoder({ status: "loading" })],
    ["has failed", scriptedEncoder({ status: "failed" })],
    ["refuses", scriptedEncoder({ refuses: "down" })],
  ])("leaves the scores to the word associations alone when the encoder %s", async (_why, { encoder }) => {
    expect(
      await createEncoderSelector({ encoder, spec, associations, weights }).score(order, ["ok"], never),
    ).toEqual([2]);
  });

  it("leaves the scores to the word associations alone when the encoder takes longer than 250 ms", async () => {
    const { encoder } = scriptedEncoder({ isLate: true });
    const waits: number[] = [];
    const after = (delayInMs: number) => {
      waits.push(delayInMs);
      return AbortSignal.abort();
    };
    const selector = createEncoderSelector({ encoder, spec, associations, weights, after });
    expect(await selector.score(order, ["ok"], never)).toEqual([2]);
    expect(waits).toEqual([250]);
  });
});
