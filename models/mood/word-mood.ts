/**
 * The mood of a line by its words: how displeased it sounds by itself, 0 (pleased) to
 * 5 (furious). Ridge regression on hashed words, word pairs and triples, letter groups
 * and signs of shouting; it ranks the customer's lines and answers in microseconds.
 *
 * It learned from the corpus's train part (learn.ts). Whether a customer sounds as was
 * meant is judged by another reader (encoder-mood.ts).
 */
import { wordsIn } from "#models/guard/grounding";
import { hashOf, randomFrom } from "#training/shared/random";

export type MoodExample = { readonly text: string; readonly mood: number };
export type WordMood = {
  /** Mood of the lines that it learned from, on average. */
  readonly mean: number;
  /** One weight for each hash of a feature. */
  readonly weights: Float32Array;
};

const SIZE = 1 << 16;
const EPOCHS = 6;
const RATE = 0.08;
const DECAY = 2e-5;
const HIGHEST = 5;

/** Learns from these lines; the same lines give the same weights. */
export function learnWordMood(examples: readonly MoodExample[]): WordMood {
  const weights = new Float32Array(SIZE);
  const squares = new Float32Array(SIZE).fill(1e-3);
  const mean = examples.reduce((sum, each) => sum + each.mood, 0) / Math.max(1, examples.length);
  const rows = examples.map(({ text, mood }) => ({ features: featuresOf(text), wanted: mood - mean }));
  const random = randomFrom("mood-reader", 1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const row of random.shuffle(rows)) learn({ weights, squares }, row);
  return { mean, weights };
}

/** The level that the line sounds like, 0 to 5. */
export function moodByWords({ mean, weights }: WordMood, text: string): number {
  return Math.min(HIGHEST, Math.max(0, mean + sumOf(weights, featuresOf(text))));
}

type Memory = { readonly weights: Float32Array; readonly squares: Float32Array };
type Row = { readonly features: Uint32Array; readonly wanted: number };

function learn({ weights, squares }: Memory, { features, wanted }: Row): void {
  const scale = 1 / Math.sqrt(features.length + 1);
  const error = sumOf(weights, features) - wanted;
  for (const place of features) {
    const slope = error * scale + DECAY * (weights[place] ?? 0) * features.length;
    squares[place] = (squares[place] ?? 0) + slope * slope;
    weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(squares[place] ?? 1);
  }
}

function sumOf(weights: Float32Array, features: Uint32Array): number {
  let sum = 0;
  for (const place of features) sum += weights[place] ?? 0;
  return sum / Math.sqrt(features.length + 1);
}

function featuresOf(text: string): Uint32Array {
  const words = wordsIn(text);
  const names = new Set<string>(["bias", `length ${Math.min(6, Math.floor(words.length / 4))}`]);
  words.forEach((word, at) => {
    names.add(`w ${word}`);
    names.add(`p ${words[at - 1] ?? "^"} ${word}`);
    if (at > 1) names.add(`t ${words[at - 2]} ${words[at - 1]} ${word}`);
    const padded = `<${word}>`;
    for (let from = 0; from + 4 <= padded.length; from += 1) names.add(`l ${padded.slice(from, from + 4)}`);
  });
  names.add(`last ${words.at(-1) ?? ""}`);
  for (const sign of signsOf(text)) names.add(`s ${sign}`);
  return Uint32Array.from([...names].map((name) => hashOf(name) % SIZE));
}

function signsOf(text: string): string[] {
  const shouted = (text.match(/\b\p{Lu}{3,}\b/gu) ?? []).length;
  return [
    `shouted ${Math.min(3, shouted)}`,
    `exclaims ${Math.min(3, (text.match(/!/g) ?? []).length)}`,
    `asks ${Math.min(2, (text.match(/\?/g) ?? []).length)}`,
    `sentences ${Math.min(5, text.split(/[.!?]+\s/).length)}`,
    `ends ${/[.!?…]$/.exec(text.trim())?.[0] ?? "open"}`,
  ];
}
