/**
 * The second selector: an encoder under which the last turns of a conversation lie
 * near the customer line that followed them. It reads up to four turns where the
 * word associations (selector.ts) read one.
 *
 * A score is the likeness of the two vectors by the temperature of the training, so
 * differences of scores are log-odds of being the true next line. Where the encoder
 * is not ready, is down or late, the word associations answer.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Encoder, Row } from "#models/encoder/encoder";
import type { EncoderInput } from "#models/encoder/messages";
import type { LineScorer, SpokenTurn } from "#training/simulation/ports";

const tokens = z.number().int().min(1);
export const SelectorSpecSchema = z.object({
  id: z.string().min(1),
  contextPrefix: z.string(),
  replyPrefix: z.string(),
  /** Word pieces read at most of the last turns (their end) and of a line (its beginning). */
  maxTokens: z.object({ context: tokens, reply: tokens }),
  contextTurns: tokens,
  temperature: z.number().positive(),
});
export type SelectorSpec = z.infer<typeof SelectorSpecSchema>;

export type EncoderSelectorParts = {
  readonly encoder: Encoder;
  readonly spec: SelectorSpec;
  /** Answers when the encoder does not. */
  readonly otherwise: LineScorer;
  /** A signal that aborts after so many milliseconds; tests give their own. */
  readonly after?: (delayInMs: number) => AbortSignal;
};

/** After so long the other selector answers. */
const LONGEST_IN_MS = 250;

/** Reads selector.json of an encoder's folder. Throws if it is missing or of another kind. */
export function readSelectorSpec(folder: string): SelectorSpec {
  return SelectorSpecSchema.parse(JSON.parse(readFileSync(join(folder, "selector.json"), "utf8")));
}

/** A scorer over a running encoder. Without anything said before, all lines score 0. */
export function createEncoderSelector(parts: EncoderSelectorParts): LineScorer {
  const { encoder, spec, otherwise, after = AbortSignal.timeout } = parts;
  return {
    score: async (order, lines, signal) => {
      if (lines.length === 0 || order.history.length === 0) return lines.map(() => 0);
      const inputs = [contextInput(spec, order.history), ...lines.map((line) => replyInput(spec, line))];
      const rows =
        encoder.health().status === "ready"
          ? await encoder.encode(inputs, AbortSignal.any([signal, after(LONGEST_IN_MS)]))
          : undefined;
      if (rows?.ok !== true) return await otherwise.score(order, lines, signal);
      const [context = new Float32Array(), ...replies] = rows.value;
      return replies.map((reply) => likeness(context, reply) / spec.temperature);
    },
  };
}

/** The last turns as the encoder was taught to read them. */
export function contextInput(spec: SelectorSpec, history: readonly SpokenTurn[]): EncoderInput {
  const turns = history.slice(-spec.contextTurns).map(({ by, text }) => `${by}: ${text}`);
  return [{ prefix: spec.contextPrefix, text: turns.join("\n"), most: spec.maxTokens.context, keep: "last" }];
}

/** A customer line as the encoder was taught to read it. */
export function replyInput(spec: SelectorSpec, line: string): EncoderInput {
  return [{ prefix: spec.replyPrefix, text: line, most: spec.maxTokens.reply, keep: "first" }];
}

/** Cosine of two vectors of length 1. */
export function likeness(left: Row, right: Row): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}
