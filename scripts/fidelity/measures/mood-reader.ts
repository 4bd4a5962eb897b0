/**
 * A reader of moods: how displeased a customer's line sounds, 0 (pleased) to 5
 * (furious), by itself. Ridge regression on hashed words, word pairs, letter
 * groups and signs of shouting, learned from the corpus's train part.
 *
 * It judges the voice and is no part of the product. It never sees what was meant.
 */
import { hashOf, randomFrom } from "#training/shared/random";
import { wordsOf } from "./concrete-words";
import { spearman } from "./correlation";

export type MoodExample = { readonly text: string; readonly mood: number };
export type MoodReader = (text: string) => number;
export type ReaderSkill = {
  readonly lines: number;
  /** Of somebody who follows the conversation. */
  readonly spearman: number;
  readonly spearmanOfSingleLines: number;
  /** Share of single lines read within one level. */
  readonly withinOne: number;
};

const SIZE = 1 << 17;
const EPOCHS = 6;
const RATE = 0.08;
const DECAY = 2e-5;
const HIGHEST = 5;

/** Learns to read moods from these lines; the same lines give the same reader. */
export function trainMoodReader(examples: readonly MoodExample[]): MoodReader {
  const weights = new Float32Array(SIZE);
  const squares = new Float32Array(SIZE).fill(1e-3);
  const mean = examples.reduce((sum, each) => sum + each.mood, 0) / Math.max(1, examples.length);
  const rows = examples.map(({ text, mood }) => ({ features: featuresOf(text), wanted: mood - mean }));
  const random = randomFrom("mood-reader", 1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const row of random.shuffle(rows)) learn({ weights, squares }, row);
  return (text) => Math.min(HIGHEST, Math.max(0, mean + sumOf(weights, featuresOf(text))));
}

/** How much of what was heard so far stays in the ear of somebody who follows a conversation; best on the validation part. */
const STAYS = 0.5;

/** What somebody hears who reads a customer's lines one after the other. */
export function followed(reader: MoodReader, lines: readonly string[]): number[] {
  let heard: number | undefined;
  return lines.map((line) => {
    const read = reader(line);
    heard = heard === undefined ? read : STAYS * heard + (1 - STAYS) * read;
    return heard;
  });
}

/** How well a reader reads conversations whose moods are known, each a list of the customer's lines. */
export function skillOf(reader: MoodReader, conversations: readonly (readonly MoodExample[])[]): ReaderSkill {
  const lines = conversations.flat();
  const meant = lines.map((each) => each.mood);
  const read = lines.map((each) => reader(each.text));
  const close = meant.filter((mood, at) => Math.abs((read[at] ?? 0) - mood) <= 1).length;
  const following = conversations.flatMap((each) =>
    followed(
      reader,
      each.map((line) => line.text),
    ),
  );
  return {
    lines: lines.length,
    spearman: spearman(following, meant),
    spearmanOfSingleLines: spearman(read, meant),
    withinOne: close / Math.max(1, lines.length),
  };
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
  const words = wordsOf(text);
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
