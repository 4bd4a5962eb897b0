/**
 * Reads prompts and keeps the attention cache of the last one: what the next prompt
 * begins with alike is not read again. For a chat model most of a prompt is the same
 * each time (models/MODELS.md has the times).
 */
import type { PreTrainedModel } from "@xenova/transformers";
import type { IsStopped } from "#models/worker/serve-jobs";
import { canBeCropped, cropped, type Past, type Run, run } from "./run";

/** Tokens read in one go: bounds the memory for logits, and how long a stop takes. */
const PIECE = 64;

export type PromptReader = {
  /** The run after the prompt's last token; undefined if it was stopped on the way. */
  readonly read: (tokens: readonly number[], isStopped: IsStopped) => Promise<Run | undefined>;
  /** How many tokens of the last prompt had been read before. */
  readonly reused: () => number;
};

/** A reader with nothing read yet. */
export function createPromptReader(model: PreTrainedModel): PromptReader {
  let kept: { readonly tokens: readonly number[]; readonly past: Past } | undefined;
  let reused = 0;

  const read = async (tokens: readonly number[], isStopped: IsStopped): Promise<Run | undefined> => {
    // The last token is always read: its logits are wanted.
    const common = kept === undefined ? 0 : Math.min(commonStart(kept.tokens, tokens), tokens.length - 1);
    let past = kept !== undefined && common > 0 ? cropped(kept.past, common) : undefined;
    reused = common;
    let last: Run | undefined;
    for (let at = common; at < tokens.length; at += PIECE) {
      if (isStopped()) return undefined;
      last = await run(model, [tokens.slice(at, at + PIECE)], { past, keep: 1 });
      past = last.past;
    }
    kept = past !== undefined && canBeCropped(past) ? { tokens, past } : undefined;
    return last;
  };
  return { read, reused: () => reused };
}

function commonStart(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((token, place) => token !== other[place]);
  return at === -1 ? one.length : at;
}
