/**
 * The bundled voice's tokens: read once from tokenizer.json.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const TokenizerSchema = z.object({
  model: z.object({ vocab: z.record(z.string(), z.number().int()) }),
  added_tokens: z.array(z.object({ id: z.number().int() })),
});

export type VoiceVocabulary = {
  readonly idOf: (token: string) => number | undefined;
  /** Closes a line. */
  readonly end: number;
  readonly size: number;
  /** Special tokens: none of them is ever said but the end and the placeholders. */
  readonly special: ReadonlySet<number>;
  readonly digits: readonly number[];
};

/** Reads a model folder's vocabulary; throws if a file is missing or of another kind. */
export function readVocabulary(folder: string): VoiceVocabulary {
  const file: unknown = JSON.parse(readFileSync(join(folder, "tokenizer.json"), "utf8"));
  const { model, added_tokens } = TokenizerSchema.parse(file);
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
  };
}
