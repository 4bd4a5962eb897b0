/**
 * Runs a causal chat model by transformers.js: messages through the model's own chat
 * template, then token after token until it ends, is stopped or its time is up.
 *
 * Runs inside a worker thread only (chat-worker.ts).
 */
import { basename, dirname } from "node:path";
import {
  AutoConfig,
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from "@xenova/transformers";
import { z } from "zod";
import { draw, type Sampling } from "#models/bundled/sampler";
import { createPromptReader, type PromptReader } from "#models/causal/kept-prefix";
import { lastRow, run } from "#models/causal/run";
import type { IsStopped } from "#models/worker/serve-jobs";
import { randomFrom } from "#training/shared/random";
import type { ChatText } from "../chat-model";
import type { ChatThread, ModelPlace, WriteJob } from "./chat-messages";
import { faultOfFolder, kindOf, templateIn } from "./model-folder";

export type ChatEngine = {
  write(job: WriteJob, isStopped: IsStopped): Promise<ChatText>;
};

type Parts = {
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
  readonly template: string | undefined;
  readonly ends: ReadonlySet<number>;
  readonly longest: number;
  readonly reader: PromptReader;
};

const SAMPLING: Omit<Sampling, "temperature"> = { topP: 0.92, topK: 40 };

/** Loads the model. Throws with the reason if it is missing, cut short, of another kind, or no chat model. */
export async function loadChatEngine({ place, weights, cores }: ChatThread): Promise<ChatEngine> {
  const { name, template } =
    "folder" in place ? locate(place, weights) : { ...fetched(place), template: undefined };
  const config: unknown = await configOf(name, place);
  const kind = kindOf(config);
  if (!isCausal(kind)) throw new Error(`its kind is ${kind}, and that is no causal language model`);
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  if (template === undefined && !tokenizer.chat_template)
    throw new Error("its tokenizer has no chat template: it is no chat model");
  const session = { intraOpNumThreads: cores, interOpNumThreads: 1 };
  const model = await AutoModelForCausalLM.from_pretrained(name, {
    dtype: weights,
    device: "cpu",
    session_options: session,
  });
  const parts: Parts = {
    model,
    tokenizer,
    template,
    ends: endsOf(model, tokenizer),
    longest: windowOf(config),
    reader: createPromptReader(model),
  };
  await checkTogether(parts);
  return { write: (job, isStopped) => write(parts, job, isStopped) };
}

function locate(place: { folder: string }, weights: ChatThread["weights"]) {
  const fault = faultOfFolder(place.folder, weights);
  if (fault !== undefined) throw new Error(fault);
  env.allowRemoteModels = false;
  env.localModelPath = `${dirname(place.folder)}/`;
  return { name: basename(place.folder), template: templateIn(place.folder) };
}

function fetched(place: Extract<ModelPlace, { hubName: string }>): { readonly name: string } {
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.cacheDir = place.keptIn;
  return { name: place.hubName };
}

/** The first file of a model; what cannot be fetched has a reason that says what to do. */
async function configOf(name: string, place: ModelPlace): Promise<unknown> {
  if ("folder" in place) return await AutoConfig.from_pretrained(name);
  return await AutoConfig.from_pretrained(name).catch((error: unknown) => {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Error(
      `${name} cannot be had from the hub (${why}); is the name right, and is there a network? A folder needs none`,
    );
  });
}

function isCausal(kind: string): boolean {
  const known: readonly ReadonlyMap<string, unknown>[] = AutoModelForCausalLM.MODEL_CLASS_MAPPINGS;
  return known.some((kinds) => kinds.has(kind));
}

const EndSchema = z.object({
  eos_token_id: z.union([z.number(), z.array(z.number())]).nullish(),
});

function endsOf(model: PreTrainedModel, tokenizer: PreTrainedTokenizer): ReadonlySet<number> {
  const named = [model.generation_config, model.config].flatMap((source) => {
    const parsed = EndSchema.safeParse({ ...source });
    return parsed.success ? [parsed.data.eos_token_id ?? []].flat() : [];
  });
  const own = tokenizer.eos_token_id;
  const ends = new Set([...named, ...(typeof own === "number" ? [own] : [])]);
  if (ends.size === 0)
    throw new Error("neither its configuration nor its tokenizer names a token that ends an answer");
  return ends;
}

const WindowSchema = z.object({ max_position_embeddings: z.number() });

function windowOf(config: unknown): number {
  const parsed = WindowSchema.safeParse({ ...(config as object) });
  return parsed.success ? parsed.data.max_position_embeddings : Number.POSITIVE_INFINITY;
}

/** Weights and tokenizer that do not belong together are found out now, not in a learner's conversation. */
async function checkTogether(parts: Parts): Promise<void> {
  const tokens = tokensOf(parts, [{ role: "user", content: "Say hello." }]);
  const largest = Math.max(...tokens);
  const { logits } = await run(parts.model, [tokens], { past: undefined, keep: 1 });
  const known = logits.dims[2] ?? 0;
  if (largest >= known)
    throw new Error(`the model knows ${known} tokens and the tokenizer more: they do not belong together`);
}

function tokensOf({ tokenizer, template }: Parts, messages: WriteJob["messages"]): number[] {
  const text = tokenizer.apply_chat_template([...messages], {
    tokenize: false,
    add_generation_prompt: true,
    ...(template === undefined ? {} : { chat_template: template }),
  });
  return tokenizer.encode(String(text), { add_special_tokens: false });
}

async function write(parts: Parts, job: WriteJob, isStopped: IsStopped): Promise<ChatText> {
  const { model, tokenizer, ends, longest, reader } = parts;
  const isOver: IsStopped = () => isStopped() || Date.now() >= job.endsAt;
  const prompt = tokensOf(parts, job.messages);
  if (prompt.length >= longest)
    throw new Error(`the prompt has ${prompt.length} tokens, and the model reads at most ${longest}`);
  const first = await reader.read(prompt, isOver);
  if (first === undefined) return { text: "", isWhole: false };
  const most = Math.min(job.mostTokens, longest - prompt.length);
  const random = randomFrom("chat", job.seed);
  const said: number[] = [];
  let last = first;
  while (said.length < most && !isOver()) {
    const token = draw(lastRow(last.logits), { ...SAMPLING, temperature: job.temperature }, random);
    if (ends.has(token)) return { text: textOf(said, tokenizer), isWhole: true };
    said.push(token);
    last = await run(model, [[token]], { past: last.past, keep: 1 });
  }
  return { text: textOf(said, tokenizer), isWhole: false };
}

function textOf(tokens: readonly number[], tokenizer: PreTrainedTokenizer): string {
  return tokens.length === 0 ? "" : tokenizer.decode([...tokens], { skip_special_tokens: true });
}
