/**
 * The engine: runs the bundled model by transformers.js and keeps its attention
 * cache, so that a prompt is read once for all candidates.
 *
 * It knows tokens, not scenarios. It runs inside the worker thread only
 * (worker.ts); everything else talks to it through voice-process.ts.
 */
import { basename, dirname } from "node:path";
import {
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from "@xenova/transformers";
import { createPromptReader, type PromptReader } from "#models/causal/kept-prefix";
import { lastRow, repeated, rowsOf, run } from "#models/causal/run";
import type { IsStopped } from "#models/worker/serve-jobs";
import { randomFrom } from "#training/shared/random";
import { createSampler, type NextToken, type Sampling } from "./sampler";
import { readVocabulary, type VoiceVocabulary } from "./vocabulary";

export type GenerationJob = {
  readonly prompt: string;
  /** Placeholders that may be said: "<|f1|>". */
  readonly placeholders: readonly string[];
  readonly count: number;
  readonly seed: number;
  readonly mostTokens: number;
  /** Writing stops after so many milliseconds, reading the prompt included; what has ended by then counts. */
  readonly mostMs: number;
  readonly sampling: Sampling;
};
export type GeneratedLine = {
  readonly text: string;
  /** False where the line was cut off, by its length or by the time. */
  readonly hasEnded: boolean;
};
export type ScoringJob = { readonly prompt: string; readonly lines: readonly string[] };

export type Engine = {
  generate(job: GenerationJob, isStopped: IsStopped): Promise<readonly GeneratedLine[]>;
  /** Mean log-probability of each line's tokens after the prompt, its end included. */
  score(job: ScoringJob, isStopped: IsStopped): Promise<readonly number[]>;
};

/** A line is scored by its first so many tokens. */
const LONGEST_LINE = 60;
/** Longer prompts were never trained. */
const LONGEST_PROMPT = 144;

type Codec = {
  readonly encode: (text: string) => readonly number[];
  readonly decode: (tokens: readonly number[]) => string;
};

/** Loads a model folder. Throws with the reason if it is missing, cut short or of another kind. */
export async function loadEngine(folder: string): Promise<Engine> {
  const vocabulary = readVocabulary(folder);
  env.allowRemoteModels = false;
  env.localModelPath = `${dirname(folder)}/`;
  const name = basename(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const model = await AutoModelForCausalLM.from_pretrained(name, {
    dtype: "q4",
    device: "cpu",
    session_options: options,
  });
  const parts = { vocabulary, model, codec: codecOf(tokenizer), reader: createPromptReader(model) };
  await checkKind(parts);
  return {
    generate: (job, isStopped) => generate(parts, job, isStopped),
    score: (job, isStopped) => score(parts, job, isStopped),
  };
}

type Parts = {
  readonly vocabulary: VoiceVocabulary;
  readonly model: PreTrainedModel;
  readonly codec: Codec;
  readonly reader: PromptReader;
};

function codecOf(tokenizer: PreTrainedTokenizer): Codec {
  return {
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }),
    decode: (tokens) => tokenizer.decode([...tokens], { skip_special_tokens: false }),
  };
}

/** A model of the wrong kind is found out now, not in a learner's conversation. */
async function checkKind({ model, codec, vocabulary }: Parts): Promise<void> {
  const { logits } = await run(model, [codec.encode("Customer: hello")], { past: undefined, keep: 1 });
  if (logits.dims[2] !== vocabulary.size) {
    throw new Error(
      `the model knows ${logits.dims[2]} tokens and the tokenizer ${vocabulary.size}: they do not belong together`,
    );
  }
}

/** The prompt's tokens; the oldest are dropped where it is longer than the model was trained on. */
function promptTokens(codec: Codec, prompt: string): readonly number[] {
  return codec.encode(prompt).slice(-LONGEST_PROMPT);
}

async function generate(
  parts: Parts,
  job: GenerationJob,
  isStopped: IsStopped,
): Promise<readonly GeneratedLine[]> {
  const { vocabulary, model, codec, reader } = parts;
  const next = samplerFor(parts, job);
  const end = performance.now() + job.mostMs;
  const first = await reader.read(promptTokens(codec, job.prompt), isStopped);
  if (first === undefined) return [];
  const lines: number[][] = Array.from({ length: job.count }, () => []);
  const randoms = lines.map((_line, at) => randomFrom("voice", job.seed, at));
  let past = repeated(first.past, job.count);
  let logits = lines.map(() => lastRow(first.logits));
  for (let length = 0; length < job.mostTokens && !isStopped() && performance.now() < end; length += 1) {
    const tokens = lines.map((line, at) => {
      const random = randoms[at];
      const ended = line.at(-1) === vocabulary.end;
      return ended || random === undefined
        ? vocabulary.end
        : next(line, logits[at] ?? new Float32Array(), random);
    });
    lines.forEach((line, at) => {
      if (line.at(-1) !== vocabulary.end) line.push(tokens[at] ?? vocabulary.end);
    });
    if (lines.every((line) => line.at(-1) === vocabulary.end)) break;
    const step = await run(
      model,
      tokens.map((token) => [token]),
      { past, keep: 1 },
    );
    past = step.past;
    logits = rowsOf(step.logits);
  }
  return lines.map((line) => lineOf(line, parts));
}

function samplerFor({ vocabulary }: Parts, job: GenerationJob): NextToken {
  const placeholders = job.placeholders.map(vocabulary.idOf).filter((token) => token !== undefined);
  return createSampler({ vocabulary, placeholders, sampling: job.sampling });
}

function lineOf(tokens: readonly number[], { vocabulary, codec }: Parts): GeneratedLine {
  const hasEnded = tokens.at(-1) === vocabulary.end;
  return { text: codec.decode(tokens.filter((token) => token !== vocabulary.end)).trim(), hasEnded };
}

async function score(parts: Parts, job: ScoringJob, isStopped: IsStopped): Promise<readonly number[]> {
  const { model, codec, vocabulary, reader } = parts;
  const prompt = await reader.read(promptTokens(codec, job.prompt), isStopped);
  if (prompt === undefined) return [];
  const opening = lastRow(prompt.logits);
  const scores: number[] = [];
  for (const line of job.lines) {
    if (isStopped()) break;
    const tokens = codec.encode(` ${line}`).slice(0, LONGEST_LINE);
    const { logits } = await run(model, [tokens], { past: prompt.past, keep: 0 });
    const places = [opening, ...rowsOf(logits)];
    const wanted = [...tokens, vocabulary.end];
    const sum = wanted.reduce((total, token, at) => total + logProbability(places[at] ?? opening, token), 0);
    scores.push(sum / wanted.length);
  }
  return scores;
}

function logProbability(logits: Float32Array, token: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > best) best = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - best);
  return (logits[token] ?? Number.NEGATIVE_INFINITY) - best - Math.log(sum);
}
