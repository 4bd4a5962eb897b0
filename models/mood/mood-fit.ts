/**
 * Fitness to mood: how much likelier a line is said in this mood than in any, by what
 * the words of lines said in each mood sound like (word-mood.ts).
 *
 * Weights on disk, in weights/word-mood: mood.json says what they are, mood.bin holds
 * one signed byte for each hash of a feature. Written by learn.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { modelPath } from "#models/files";
import { moodByWords, type WordMood } from "./word-mood";

const MoodCardSchema = z.object({
  id: z.string(),
  /** Mood of the lines that it learned from, on average. */
  mean: z.number(),
  /** A byte of mood.bin times this is the weight. */
  scale: z.number().positive(),
  size: z.number().int().min(1),
  /** A line of level m sounds like offset + slope · m on average, give or take the deviation (validation part). */
  offset: z.number(),
  slope: z.number().positive(),
  deviation: z.number().positive(),
  /** What lines of any level sound like. */
  any: z.object({ mean: z.number(), deviation: z.number().positive() }),
});
export type MoodCard = z.infer<typeof MoodCardSchema>;
export type MoodFit = { readonly words: WordMood; readonly card: MoodCard };

const FOLDER = modelPath("weights/word-mood");

/** Reads the weights. @throws with one sentence when a file is missing, cut short or of another kind */
export function readMoodFit(folder: string = FOLDER): MoodFit {
  const card = MoodCardSchema.parse(JSON.parse(readFileSync(join(folder, "mood.json"), "utf8")));
  const bytes = readFileSync(join(folder, "mood.bin"));
  if (bytes.byteLength !== card.size)
    throw new Error(`mood.bin has ${bytes.byteLength} bytes, ${card.size} are wanted: learn it again`);
  const weights = Float32Array.from(bytes, (byte) => ((byte << 24) >> 24) * card.scale);
  return { card, words: { mean: card.mean, weights } };
}

/** Writes both files. `sounds` says what lines of each level sound like. */
export function writeMoodFit(
  words: WordMood,
  sounds: Pick<MoodCard, "offset" | "slope" | "deviation" | "any">,
  folder: string = FOLDER,
): void {
  const most = words.weights.reduce((so, each) => Math.max(so, Math.abs(each)), 1e-9);
  const scale = most / 127;
  const card: MoodCard = {
    id: "word-mood-1",
    mean: words.mean,
    scale,
    size: words.weights.length,
    ...sounds,
  };
  writeFileSync(join(folder, "mood.json"), `${JSON.stringify(card, null, 1)}\n`);
  writeFileSync(
    join(folder, "mood.bin"),
    Int8Array.from(words.weights, (weight) => Math.round(weight / scale)),
  );
}

/** Log-odds that a line which sounds like this is said in the mood, against any mood. */
export function moodFit({ words, card }: MoodFit, text: string, mood: number): number {
  const { offset, slope, deviation, any } = card;
  const level = moodByWords(words, text);
  const logDensity = (mean: number, spread: number): number =>
    -(((level - mean) / spread) ** 2) / 2 - Math.log(spread);
  return logDensity(offset + slope * mood, deviation) - logDensity(any.mean, any.deviation);
}
