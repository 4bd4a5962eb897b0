/**
 * The selector: which of several customer lines answers the agent's last line
 * best, by word associations learned from the corpus.
 *
 * It tells the true next line from nine others with the same act far better than
 * the small language model's likelihood does (figures in models/MODELS.md), costs
 * under a millisecond a line and needs no worker.
 */
import { readFileSync } from "node:fs";
import { modelPath } from "#models/files";
import type { LineScorer } from "#training/simulation/ports";
import { heardIn, pairFeatures, SIZE } from "./pair-features";

export type SelectorWeights = { readonly scale: number; readonly bytes: Int8Array };

/** Reads the weights; throws with one sentence if the file is missing or cut short. */
export function readSelector(path: string = modelPath("weights/selector/selector.bin")): SelectorWeights {
  return parseSelector(readFileSync(path));
}

/** The weights in a file's bytes. */
export function parseSelector(file: Buffer): SelectorWeights {
  if (file.byteLength !== SIZE + 4)
    throw new Error(`selector.bin has ${file.byteLength} bytes, ${SIZE + 4} are wanted: train it again`);
  return {
    scale: file.readFloatLE(0),
    bytes: new Int8Array(file.buffer.slice(file.byteOffset + 4, file.byteOffset + 4 + SIZE)),
  };
}

/** Weights as they are written to disk. */
export function selectorFile(weights: Float32Array): Buffer {
  const most = weights.reduce((found, weight) => Math.max(found, Math.abs(weight)), 1e-9);
  const file = Buffer.alloc(SIZE + 4);
  file.writeFloatLE(most / 127, 0);
  weights.forEach((weight, at) => {
    file.writeInt8(Math.round((weight / most) * 127), at + 4);
  });
  return file;
}

/** By so much the scores are multiplied to be log-odds: likeliest on the validation part, learned from the train part alone. */
const IN_LOG_ODDS = 1.5;

/** A scorer over the selector. Without an agent's line before it, all lines score 0. */
export function createSelector(weights: SelectorWeights = readSelector()): LineScorer {
  return {
    score: async (order, lines) => {
      const last = order.history.at(-1);
      if (last?.by !== "agent") return lines.map(() => 0);
      const heard = heardIn(last);
      return lines.map((line) => IN_LOG_ODDS * scoreOf(weights, pairFeatures(heard, line)));
    },
  };
}

/** Higher is the better answer; comparable for one agent line only. */
export function scoreOf({ scale, bytes }: SelectorWeights, features: Uint32Array): number {
  let sum = 0;
  for (const place of features) sum += bytes[place] ?? 0;
  return (sum * scale) / Math.sqrt(features.length + 1);
}
