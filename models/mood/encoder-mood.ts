/**
 * The mood reader: a small encoder that hears how displeased a line sounds by itself,
 * 0 (pleased) to 5 (furious). It judges the voice in reports and takes no part in it.
 *
 * The encoder gives one logit for each of the levels 1 to 5, "at least as displeased
 * as this"; the level heard is the sum of their probabilities. Trained by
 * models/pipeline.
 */
import { type Encoder, startEncoder } from "#models/encoder/encoder";
import { modelPath } from "#models/files";

export type MoodReader = {
  /** The level of each line, 0 to 5. @throws when the reader is not there */
  read(lines: readonly string[]): Promise<readonly number[]>;
  close(): Promise<void>;
};

/** Word pieces that are read of a line, as the encoder was taught. */
const LONGEST_LINE = 64;
/** Lines that are asked for at once; the encoder takes no more than some hundreds. */
const AT_ONCE = 256;

/** Starts the reader's thread; what is asked before it is loaded waits for it. */
export function startMoodReader(
  encoder: Encoder = startEncoder({
    name: "mood reader",
    folder: modelPath("weights/mood-encoder"),
    output: "logits",
  }),
): MoodReader {
  return {
    read: async (lines) => {
      const levels: number[] = [];
      for (let from = 0; from < lines.length; from += AT_ONCE)
        levels.push(...(await readSome(encoder, lines.slice(from, from + AT_ONCE))));
      return levels;
    },
    close: () => encoder.close(),
  };
}

async function readSome(encoder: Encoder, lines: readonly string[]): Promise<number[]> {
  const rows = await encoder.encode(
    lines.map((text) => [
      { text: "", most: 0, keep: "first" as const },
      { text, most: LONGEST_LINE, keep: "first" as const },
    ]),
    new AbortController().signal,
  );
  if (!rows.ok) throw new Error(`The mood reader gives no answer (${rows.failure}).`);
  return rows.value.map((row) => row.reduce((sum, logit) => sum + 1 / (1 + Math.exp(-logit)), 0));
}
