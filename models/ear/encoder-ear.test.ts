import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelPath } from "#models/files";
import { scriptedEncoder } from "#models/testing/scripted-encoder";
import type { SpokenTurn } from "#training/simulation/ports";
import { AGENT_MOVES, type AgentMove } from "#training/simulation/vocabulary";
import { createEncoderEar, earWithoutEncoder, probabilitiesOf } from "./encoder-ear";
import { type EarHeads, EarHeadsSchema, readHeads } from "./heads";
import type { LinearEar } from "./tagger";

const never = new AbortController().signal;
const customer: SpokenTurn[] = [
  { by: "customer", text: "My parcel is late." },
  { by: "agent", text: "Hold on." },
];
const ofEveryMove = <Value>(value: Value): Value[] => AGENT_MOVES.map(() => value);

/** Heads that take the encoder's logits as they are. */
const plain: EarHeads = {
  id: "ear-2",
  moves: [...AGENT_MOVES],
  linearWeight: 0,
  calibration: ofEveryMove({ a: 1, b: 0 }),
  thresholds: ofEveryMove(0.5),
  precision: ofEveryMove(1),
  recall: ofEveryMove(1),
  unsure: AGENT_MOVES.map((move) => move === "rude"),
  maxTokens: { before: 64, line: 96 },
};

/** A linear ear that finds these moves in the second sentence and is even about all others. */
const linearly = (...found: AgentMove[]): LinearEar => ({
  id: "ear-1",
  recall: { greet: 0.8 },
  listen: () =>
    AGENT_MOVES.map((move) => ({
      move,
      probability: found.includes(move) ? 0.9 : 0.5,
      shownBy: 1,
      isFound: found.includes(move),
      unsure: false,
    })),
});

/** Logits of 2 for these moves where a text holds the word, -4 otherwise. */
const logits = (marks: Partial<Record<AgentMove, string>>) => (text: string) =>
  Float32Array.from(AGENT_MOVES, (move) => {
    const word = marks[move];
    return word !== undefined && text.includes(word) ? 2 : -4;
  });

describe("how much an ear hears", () => {
  const { encoder } = scriptedEncoder({ row: logits({}) });
  const recallWith = (heads: EarHeads, tagger: string) =>
    createEncoderEar({ encoder, heads, linear: linearly() }).recallOf?.(tagger)?.greet;

  it("is what was measured of the ear that answered", () => {
    expect([recallWith(plain, "ear-2"), recallWith(plain, "ear-1")]).toEqual([1, 0.8]);
  });

  it("is not known of an ear of another time, nor from a file that does not say", () => {
    const { recall: _recall, ...old } = plain;
    expect(recallWith(plain, "ear-0")).toBeUndefined();
    expect(recallWith(EarHeadsSchema.parse(old), "ear-2")).toBeUndefined();
  });

  it("is known of the linear ear that answers alone", () => {
    expect(earWithoutEncoder(linearly()).recallOf?.("ear-1")).toEqual({ greet: 0.8 });
  });
});

describe("the second ear", () => {
  it("finds what the encoder finds, with its calibrated probability, the surest first", async () => {
    const { encoder } = scriptedEncoder({ row: logits({ apologize: "sorry", rude: "pal" }) });
    const heads = {
      ...plain,
      calibration: AGENT_MOVES.map((move) => ({ a: move === "rude" ? 2 : 1, b: 0 })),
    };
    const ear = createEncoderEar({ encoder, heads, linear: linearly() });
    expect(await ear.hear("sorry pal", customer, never)).toEqual({
      tagger: "ear-2",
      moves: [
        { move: "rude", confidence: expect.closeTo(0.982, 3), unsure: true, span: { start: 0, end: 9 } },
        {
          move: "apologize",
          confidence: expect.closeTo(0.881, 3),
          unsure: false,
          span: { start: 0, end: 9 },
        },
      ],
    });
  });

  it("reads the customer's last line beside the agent's", async () => {
    const { encoder, asked } = scriptedEncoder({ row: logits({}) });
    await createEncoderEar({ encoder, heads: plain, linear: linearly() }).hear("Sorry.", customer, never);
    expect(asked).toEqual([
      [
        { text: "My parcel is late.", most: 64, keep: "last" },
        { text: "Sorry.", most: 96, keep: "first" },
      ],
    ]);
  });

  it("shows the sentence of the linear ear where that heard the move, else the one in which the encoder hears it most", async () => {
    const { encoder } = scriptedEncoder({ row: logits({ apologize: "sorry", hold: "one moment" }) });
    const ear = createEncoderEar({ encoder, heads: plain, linear: linearly("hold") });
    const line = "I'm so sorry. Let me see. This takes one moment.";
    const { moves } = await ear.hear(line, customer, never);
    const shown = (move: AgentMove) => {
      const span = moves.find((each) => each.move === move)?.span;
      return line.slice(span?.start, span?.end);
    };
    expect(shown("apologize")).toBe("I'm so sorry.");
    expect(shown("hold")).toBe("Let me see.");
  });

  it("adds the linear ear's logit by its weight", () => {
    const at = AGENT_MOVES.indexOf("hold");
    const heads = { ...plain, linearWeight: 0.5 };
    const heard = linearly("hold").listen("", []);
    // The linear ear's .9 is a logit of 2.197: (1 + 0.5 · 2.197) makes .891.
    expect(probabilitiesOf(heads, new Float32Array(AGENT_MOVES.length).fill(1), heard)[at]).toBeCloseTo(
      0.891,
      3,
    );
  });

  it.each([
    ["is not loaded yet", scriptedEncoder({ status: "loading" })],
    ["has failed", scriptedEncoder({ status: "failed" })],
    ["refuses", scriptedEncoder({ refuses: "busy" })],
  ])("leaves a line to the linear ear, and says so, when the encoder %s", async (_why, { encoder }) => {
    const ear = createEncoderEar({ encoder, heads: plain, linear: linearly("thank") });
    const heard = await ear.hear("Well. Thanks.", customer, never);
    expect(heard.tagger).toBe("ear-1");
    expect(heard.moves.map((each) => each.move)).toEqual(["thank"]);
  });

  it("leaves a line to the linear ear when the encoder takes longer than 400 ms", async () => {
    const { encoder } = scriptedEncoder({ isLate: true });
    const waits: number[] = [];
    const after = (delayInMs: number) => {
      waits.push(delayInMs);
      return AbortSignal.abort();
    };
    const ear = createEncoderEar({ encoder, heads: plain, linear: linearly("thank"), after });
    expect((await ear.hear("Thanks.", customer, never)).tagger).toBe("ear-1");
    expect(waits).toEqual([400]);
  });

  it.each(["", "  ", "…"])("finds nothing in a line without words: %j", async (line) => {
    const { encoder, asked } = scriptedEncoder({ row: logits({}) });
    const ear = createEncoderEar({ encoder, heads: plain, linear: linearly("thank") });
    expect((await ear.hear(line, customer, never)).moves).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe("readHeads", () => {
  it("reads heads for the moves of this product", () => {
    expect(readHeads(modelPath("testing/tiny-encoders/ear")).moves).toEqual(AGENT_MOVES);
  });

  it("says in one sentence what is missing", () => {
    expect(() => readHeads(modelPath("testing/tiny-encoders/selector"))).toThrow(/no such file.*heads\.json/);
  });

  it.each([
    ['{"id": "ear-2", "mov', /^heads\.json in .* is cut short or no JSON$/],
    [
      '{"id": "ear-2", "moves": ["greet"]}',
      /^heads\.json in .* is of another kind: moves: its moves are not/,
    ],
  ])("refuses %j in one sentence", (text, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), "ear-"));
    writeFileSync(join(folder, "heads.json"), text);
    expect(() => readHeads(folder)).toThrow(sentence);
    rmSync(folder, { recursive: true });
  });
});
