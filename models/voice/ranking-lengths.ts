/**
 * How long people's lines are: by channel and act, and how much longer or shorter
 * somebody of a style is. Learned from the corpus's train part by
 * ranking-lengths-learn.ts, read from weights/line-lengths.json.
 *
 * Lengths are logarithms of words, because half as long is as far off as twice as
 * long. A letter's greeting and close are left out: the corpus's letters hardly
 * ever have them.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { modelPath } from "#models/files";
import { wordsIn } from "#models/guard/grounding";
import type { SpeechOrder } from "#training/simulation/ports";

const lengthSchema = z.object({ mean: z.number(), deviation: z.number().positive() });
export const LengthTableSchema = z.record(
  z.string(),
  z.object({
    /** Of any act, where the channel has too few lines of an act. */
    any: lengthSchema,
    acts: z.record(z.string(), lengthSchema),
    /** What a style adds to the mean of an act. */
    styles: z.record(z.string(), z.number()),
  }),
);
export type LengthTable = z.infer<typeof LengthTableSchema>;
export type LengthSample = {
  readonly channel: string;
  readonly styles: readonly string[];
  readonly act: string;
  readonly text: string;
};
type Speaker = Pick<SpeechOrder, "channel" | "act" | "styles">;

/** Fewer lines of an act or a style in a channel tell nothing of it. */
const FEWEST_LINES = 20;

/** The table in the box. @throws when it is missing or of another kind: it is part of the code */
export function readLengthTable(): LengthTable {
  return LengthTableSchema.parse(JSON.parse(readFileSync(modelPath("weights/line-lengths.json"), "utf8")));
}

/** Learns the table from these lines. */
export function learnLengths(samples: readonly LengthSample[]): LengthTable {
  const channels = [...new Set(samples.map((each) => each.channel))].sort();
  return Object.fromEntries(
    channels.map((channel) => [channel, learnChannel(samples.filter((each) => each.channel === channel))]),
  );
}

function learnChannel(samples: readonly LengthSample[]): LengthTable[string] {
  const measured = samples.map((each) => ({ ...each, length: logWords(each.text, each.channel) }));
  const names = (of: (each: LengthSample) => readonly string[]): string[] =>
    [...new Set(samples.flatMap(of))].sort();
  const enough = (lengths: readonly number[]): boolean => lengths.length >= FEWEST_LINES;
  const any = spreadOf(measured.map((each) => each.length));
  const acts: Record<string, { mean: number; deviation: number }> = {};
  for (const act of names((each) => [each.act])) {
    const own = measured.filter((each) => each.act === act).map((each) => each.length);
    if (enough(own)) acts[act] = spreadOf(own);
  }
  const styles: Record<string, number> = {};
  for (const style of names((each) => each.styles)) {
    const own = measured.filter((each) => each.styles.includes(style));
    const added = own.map((each) => each.length - (acts[each.act] ?? any).mean);
    if (enough(added)) styles[style] = spreadOf(added).mean;
  }
  return { any, acts, styles };
}

/**
 * How far a line's length lies from that of people who say this in this channel and manner, in standard
 * deviations; negative where it is shorter. 0 for a channel that the table does not know.
 */
export function lengthOff(table: LengthTable, text: string, { channel, act, styles }: Speaker): number {
  const known = table[channel];
  if (known === undefined) return 0;
  const { mean, deviation } = known.acts[act] ?? known.any;
  const shifts = styles.flatMap((style) => known.styles[style] ?? []);
  const shift = shifts.reduce((sum, each) => sum + each, 0) / Math.max(1, shifts.length);
  return (logWords(text, channel) - mean - shift) / deviation;
}

function logWords(text: string, channel: string): number {
  return Math.log1p(wordsIn(channel === "email" ? bodyOf(text) : text).length);
}

/** Words of a greeting or a close at most. */
const LONGEST_FORMULA = 10;

/** A letter without the paragraph that greets and the one that takes leave. */
export function bodyOf(letter: string): string {
  const paragraphs = letter.split(/\n\s*\n/);
  if (paragraphs.length < 2) return letter;
  const isFormula = (text: string | undefined): boolean => wordsIn(text ?? "").length <= LONGEST_FORMULA;
  const from = isFormula(paragraphs[0]) && /[,:]\s*$/.test(paragraphs[0] ?? "") ? 1 : 0;
  const to = paragraphs.length > from + 1 && isFormula(paragraphs.at(-1)) ? -1 : undefined;
  return paragraphs.slice(from, to).join("\n\n");
}

function spreadOf(lengths: readonly number[]): { mean: number; deviation: number } {
  const mean = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length);
  const variance = lengths.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, lengths.length);
  return { mean: rounded(mean), deviation: rounded(Math.max(0.1, Math.sqrt(variance))) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
