/**
 * The second selector: an encoder under which the last turns of a conversation lie
 * near the customer line that followed them, joined with the word associations
 * (selector.ts), which know what such a line answers. Those make the encoder's
 * probabilities a little truer; an encoder that was not finetuned gains much by them.
 *
 * A score is the log-odds of being the true next line: the likeness of the two
 * vectors by the temperature of the training, and the association, each by its
 * weight. Where the encoder is not ready, is down or late, the associations answer
 * alone.
 */

import { z } from "zod";
import { abortAfter } from "#models/abort-after";
import type { Encoder, Row } from "#models/encoder/encoder";
import type { EncoderInput } from "#models/encoder/messages";
import { readCard } from "#models/encoder/read-card";
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
  /** Has its say beside the encoder, and answers alone when that does not. */
  readonly associations: LineScorer;
  readonly weights?: SelectorMix;
  /** A signal that aborts after so many milliseconds; tests give their own. */
  readonly after?: (delayInMs: number) => AbortSignal;
};

/** What a unit of each score counts in log-odds. */
export type SelectorMix = { readonly encoder: number; readonly associations: number };

/** Likeliest on the validation part, with associations that learned from the train part alone (measure-selector.ts). */
const MIX: SelectorMix = { encoder: 0.85, associations: 0.3 };
/** After so long the associations answer alone. */
const LONGEST_IN_MS = 250;

/** Reads selector.json of an encoder's folder. Throws if it is missing or of another kind. */
export function readSelectorSpec(folder: string): SelectorSpec {
  return readCard(folder, "selector.json", SelectorSpecSchema);
}

/** A scorer over a running encoder. Without anything said before, all lines score 0. */
export function createEncoderSelector(parts: EncoderSelectorParts): LineScorer {
  const { encoder, spec, associations, weights = MIX, after = abortAfter } = parts;
  return {
    score: async (order, lines, signal) => {
      if (lines.length === 0 || order.history.length === 0) return lines.map(() => 0);
      const associated = await associations.score(order, lines, signal);
      if (encoder.health().status !== "ready") return associated;
      const inputs = [contextInput(spec, order.history), ...lines.map((line) => replyInput(spec, line))];
      const rows = await encoder.encode(inputs, AbortSignal.any([signal, after(LONGEST_IN_MS)]));
      if (!rows.ok) return associated;
      const [context = new Float32Array(), ...replies] = rows.value;
      return replies.map(
        (reply, at) =>
          (weights.encoder * likeness(context, reply)) / spec.temperature +
          weights.associations * (associated[at] ?? 0),
      );
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
