/**
 * The bundled voice's tokens: read once from tokenizer.json and guide.json.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const TokenizerSchema = z.object({
  model: z.object({ vocab: z.record(z.string(), z.number().int()) }),
  added_tokens: z.array(z.object({ id: z.number().int() })),
});
const GuideSchema = z.object({ common: z.array(z.number().int()) });

export type VoiceVocabulary = {
  readonly idOf: (token: string) => number | undefined;
  /** Closes a line. */
  readonly end: number;
  readonly size: number;
  /** Special tokens: none of them is ever said but the end and the placeholders. */
  readonly special: ReadonlySet<number>;
  readonly digits: readonly number[];
  /** The commonest tokens of customers' lines: free to use. */
  readonly common: ReadonlySet<number>;
};

/** Reads a model folder's vocabulary; throws if a file is missing or of another kind. */
export function readVocabulary(folder: string): VoiceVocabulary {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const { model, added_tokens } = TokenizerSchema.parse(read("tokenizer.json"));
  const { common } = GuideSchema.parse(read("guide.json"));
  const vocab = new Map(Object.entries(model.vocab));
  const special = new Set(added_tokens.map((token) => token.id));
  const end = vocab.get("<|end|>");
  if (end === undefined) throw new Error("tokenizer.json has no <|end|>: it is not the customer voice's");
  const digits = [...vocab].filter(([token]) => /^Ġ?\d$/.test(token)).map(([, id]) => id);
  return {
    idOf: (token) => vocab.get(token),
    end,
    size: vocab.size,
    special,
    digits,
    common: new Set(common),
  };
}
