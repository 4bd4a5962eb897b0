/**
 * The ear's weights on disk: `ear.json` says what they are and how well they do,
 * `ear.bin` holds the features' hashes (sorted, 32 bits each) and one signed byte
 * for every feature and move.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { modelPath } from "#models/files";
import { AGENT_MOVES, type AgentMove } from "#training/simulation/vocabulary";
import type { FeatureSet, LineFeatures } from "./features";
import { type LogisticModel, scoreBags, sigmoid } from "./logistic";

const share = z.number().min(0).max(1);
const MeasureSchema = z.object({
  lines: z.number().int(),
  found: z.number().int(),
  precision: share,
  recall: share,
  f1: share,
});
export const EarMoveSchema = z.object({
  move: z.enum(AGENT_MOVES),
  /** A byte of `ear.bin` times this is the weight. */
  scale: z.number(),
  /** Platt: probability = 1 / (1 + exp(-(slope · score + offset))). */
  slope: z.number(),
  offset: z.number(),
  /** Found at this probability and above. */
  threshold: share,
  crossValidated: MeasureSchema,
  test: MeasureSchema,
});
export const EarCardSchema = z.object({
  id: z.string(),
  features: z.number().int().min(1),
  trainedOn: z.object({
    conversations: z.number().int(),
    lines: z.number().int(),
    rewrites: z.number().int(),
  }),
  moves: z.array(EarMoveSchema),
});
export type EarCard = z.infer<typeof EarCardSchema>;
export type EarMove = z.infer<typeof EarMoveSchema>;
export type Measure = z.infer<typeof MeasureSchema>;

export type Ear = { readonly card: EarCard; readonly keys: Uint32Array; readonly bytes: Int8Array };

const FOLDER = modelPath("weights/ear");

/** Reads the ear. Throws with one sentence when a file is missing, cut short or of another kind. */
export function readEar(folder: string = FOLDER): Ear {
  const card = EarCardSchema.parse(JSON.parse(readFileSync(join(folder, "ear.json"), "utf8")));
  const file = readFileSync(join(folder, "ear.bin"));
  const wanted = card.features * (4 + card.moves.length);
  if (file.byteLength !== wanted)
    throw new Error(`ear.bin has ${file.byteLength} bytes, ${wanted} are wanted: train the ear again`);
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const keys = new Uint32Array(buffer, 0, card.features);
  return { card, keys, bytes: new Int8Array(buffer, card.features * 4) };
}

/** Writes both files. */
export function writeEar(ear: Ear, folder: string = FOLDER): void {
  writeFileSync(join(folder, "ear.json"), `${JSON.stringify(ear.card, null, 1)}\n`);
  const bytes = Buffer.concat([
    Buffer.from(ear.keys.buffer, ear.keys.byteOffset, ear.keys.byteLength),
    Buffer.from(ear.bytes.buffer, ear.bytes.byteOffset, ear.bytes.byteLength),
  ]);
  writeFileSync(join(folder, "ear.bin"), bytes);
}

/** Weights as bytes, each move with its own scale. */
export function packWeights(model: LogisticModel): { bytes: Int8Array; scales: readonly number[] } {
  const scales = Array.from({ length: model.labels }, (_, label) => {
    let most = 1e-9;
    for (let at = label; at < model.weights.length; at += model.labels)
      most = Math.max(most, Math.abs(model.weights[at] ?? 0));
    return most / 127;
  });
  const bytes = Int8Array.from(model.weights, (weight, at) =>
    Math.round(weight / (scales[at % model.labels] ?? 1)),
  );
  return { bytes, scales };
}

export type Heard = {
  readonly move: AgentMove;
  /** Calibrated, 0 to 1. */
  readonly probability: number;
  /** The sentence that shows it best, counted from 0; -1 for a line without words. */
  readonly shownBy: number;
};

/** Every move with its probability for a line, in the order of the card. */
export function hear({ card, keys, bytes }: Ear, line: LineFeatures): readonly Heard[] {
  const bags = {
    whole: placesOf(keys, line.whole),
    sentences: line.sentences.map((each) => placesOf(keys, each)),
  };
  const { scores, shownBy } = scoreBags({ labels: card.moves.length, weights: bytes }, bags);
  return card.moves.map(({ move, scale, slope, offset }, at) => {
    const score = (scores[at] ?? 0) * scale;
    return { move, probability: sigmoid(slope * score + offset), shownBy: shownBy[at] ?? -1 };
  });
}

/** Places of those features that the ear knows. */
export function placesOf(keys: Uint32Array, features: FeatureSet): Uint32Array {
  return Uint32Array.from([...features].map((feature) => placeOf(keys, feature)).filter((at) => at >= 0));
}

/** Where a key stands in the sorted list; -1 if nowhere. */
function placeOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Moves whose precision, cross-validated or on the test part, is below this are "not sure". */
const SURE_PRECISION = 0.6;

/** True where the ear's precision for the move is too low to fail a learner by it. */
export function isUnsure(measured: Pick<EarMove, "crossValidated" | "test">): boolean {
  return Math.min(measured.crossValidated.precision, measured.test.precision) < SURE_PRECISION;
}
