/**
 * Learns the mood of a line by its words from the corpus's train part and what lines
 * of each level sound like from the validation part, and writes weights/word-mood:
 * `node --import tsx models/mood/learn.ts`. The same data and code give the same files.
 */
import { mkdirSync } from "node:fs";
import { readCorpus } from "#models/corpus/parse-corpus";
import { type Split, splitOf } from "#models/corpus/split";
import { modelPath } from "#models/files";
import { writeMoodFit } from "./mood-fit";
import { learnWordMood, type MoodExample, moodByWords } from "./word-mood";

const { conversations } = readCorpus();
const part = (wanted: Split): MoodExample[] =>
  conversations
    .filter(({ id }) => splitOf(id) === wanted)
    .flatMap(({ turns }) =>
      turns.flatMap((turn) => (turn.by === "customer" ? [{ text: turn.text, mood: turn.mood }] : [])),
    );
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const words = learnWordMood(part("train"));
const heard = part("validation").map(({ text, mood }) => ({ mood, level: moodByWords(words, text) }));
const [mood, level] = [mean(heard.map((each) => each.mood)), mean(heard.map((each) => each.level))];
const slope =
  mean(heard.map((each) => (each.mood - mood) * (each.level - level))) /
  mean(heard.map((each) => (each.mood - mood) ** 2));
const offset = level - slope * mood;
const deviation = Math.sqrt(mean(heard.map((each) => (each.level - offset - slope * each.mood) ** 2)));
const any = { mean: level, deviation: Math.sqrt(mean(heard.map((each) => (each.level - level) ** 2))) };

mkdirSync(modelPath("weights/word-mood"), { recursive: true });
writeMoodFit(words, { offset, slope, deviation, any });
console.log(
  `${heard.length} held-out lines: ${offset.toFixed(2)} + ${slope.toFixed(2)} · level ± ${deviation.toFixed(2)}`,
);
