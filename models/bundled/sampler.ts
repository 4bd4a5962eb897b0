/**
 * Choosing the next token: masks, penalties, top-p, temperature, top-k.
 *
 * Never said: special tokens but the end and the listed placeholders, a
 * placeholder twice, a digit. So no figure can be invented.
 */
import type { Random } from "#training/shared/random";
import type { VoiceVocabulary } from "./vocabulary";

export type Sampling = { readonly temperature: number; readonly topP: number; readonly topK: number };
export type NextToken = (line: readonly number[], logits: Float32Array, random: Random) => number;

/** Lines formal or written at leisure stay closer to the plain line. */
export const STEADY: Sampling = { temperature: 0.25, topP: 0.92, topK: 40 };
export const LIVELY: Sampling = { temperature: 0.35, topP: 0.92, topK: 40 };

const OWN_PENALTY = 1.1;
const OWN_WINDOW = 24;
/** Tokens further below the best than this are never drawn. */
const FLOOR = 9;

export type SamplerParts = {
  readonly vocabulary: VoiceVocabulary;
  /** Tokens of the placeholders that may be said. */
  readonly placeholders: readonly number[];
  readonly sampling: Sampling;
};

/** A sampler for one prompt. It changes the logits that it is given. */
export function createSampler({ vocabulary, placeholders, sampling }: SamplerParts): NextToken {
  const allowed = new Set([vocabulary.end, ...placeholders]);
  const banned = [...[...vocabulary.special].filter((token) => !allowed.has(token)), ...vocabulary.digits];
  return (line, logits, random) => {
    ban(logits, banned);
    ban(
      logits,
      placeholders.filter((token) => line.includes(token)),
    );
    if (line.length === 0) ban(logits, [vocabulary.end]);
    penaliseOwnWords(line, logits, vocabulary.end);
    ban(logits, wouldRepeatTrigram(line));
    return draw(logits, sampling, random);
  };
}

function ban(logits: Float32Array, tokens: readonly number[]): void {
  for (const token of tokens) logits[token] = Number.NEGATIVE_INFINITY;
}

function penaliseOwnWords(line: readonly number[], logits: Float32Array, end: number): void {
  for (const token of new Set(line.slice(-OWN_WINDOW))) {
    const logit = logits[token] ?? 0;
    if (token !== end) logits[token] = logit > 0 ? logit / OWN_PENALTY : logit * OWN_PENALTY;
  }
}

function wouldRepeatTrigram(line: readonly number[]): number[] {
  const [first, second] = line.slice(-2);
  return line.filter((_token, at) => at >= 2 && line[at - 2] === first && line[at - 1] === second);
}

/** One token, drawn within top-p and top-k at this temperature. */
export function draw(logits: Float32Array, { temperature, topP, topK }: Sampling, random: Random): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > best) best = logit;
  const kept: { token: number; logit: number }[] = [];
  logits.forEach((logit, token) => {
    if (logit > best - FLOOR) kept.push({ token, logit });
  });
  kept.sort((left, right) => right.logit - left.logit);
  const nucleus = withinTopP(kept, best, topP).slice(0, topK);
  const weights = nucleus.map(({ logit }) => Math.exp((logit - best) / temperature));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left <= 0;
  });
  return nucleus[Math.max(0, at)]?.token ?? 0;
}

type Scored = { readonly token: number; readonly logit: number };

function withinTopP(sorted: readonly Scored[], best: number, topP: number): Scored[] {
  const masses = sorted.map(({ logit }) => Math.exp(logit - best));
  const limit = topP * masses.reduce((sum, mass) => sum + mass, 0);
  let before = 0;
  return sorted.filter((_each, at) => {
    const isIn = before <= limit;
    before += masses[at] ?? 0;
    return isIn;
  });
}
