/**
 * The engine of one encoder: texts in, one row of numbers for each out, by
 * transformers.js. It knows tokens, not what the numbers mean.
 *
 * It runs inside the worker thread only (worker.ts); everything else talks to it
 * through encoder.ts.
 */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  AutoModel,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from "@xenova/transformers";
import type { EncoderInput, EncoderOutput, InputPart } from "./messages";

/** One row for each input. */
export type Rows = { readonly width: number; readonly values: Float32Array<ArrayBuffer> };
export type EncoderEngine = { run(inputs: readonly EncoderInput[]): Promise<Rows> };

type Encoded = { readonly ids: readonly number[]; readonly types: readonly number[] };
type Parts = {
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  readonly output: EncoderOutput;
  readonly start: number;
  readonly end: number;
};

const FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"];
/** Of a longer text only this much is cut into pieces, from the side that is kept. */
const LONGEST_TEXT = 4000;

/** Loads an encoder folder. Throws with the reason if it is missing, cut short or of another kind. */
export async function loadEncoder(folder: string, output: EncoderOutput): Promise<EncoderEngine> {
  const missing = FILES.find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined) throw new Error(`${missing} is missing in ${folder}`);
  env.allowRemoteModels = false;
  env.localModelPath = `${dirname(folder)}/`;
  const name = basename(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const model = await AutoModel.from_pretrained(name, {
    dtype: "q8",
    device: "cpu",
    // Without its arena, memory for a long batch is given back.
    session_options: {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      enableCpuMemArena: false,
      enableMemPattern: false,
    },
  });
  const [start, end] = tokenizer.encode("", { add_special_tokens: true });
  if (start === undefined || end === undefined)
    throw new Error("its tokenizer frames no text: it is no encoder's");
  const parts = { tokenizer, model, output, start, end };
  await run(parts, [[{ text: "hello", most: 8, keep: "first" }]]);
  return { run: (inputs) => run(parts, inputs) };
}

async function run(parts: Parts, inputs: readonly EncoderInput[]): Promise<Rows> {
  const encoded = inputs.map((input) => encode(parts, input));
  const length = Math.max(...encoded.map(({ ids }) => ids.length));
  const tensorOf = (of: (row: Encoded, at: number) => number): Tensor => {
    const values = encoded.flatMap((row) => Array.from({ length }, (_, at) => BigInt(of(row, at))));
    return new Tensor("int64", BigInt64Array.from(values), [encoded.length, length]);
  };
  const answer: Record<string, Tensor | undefined> = await parts.model({
    input_ids: tensorOf(({ ids }, at) => ids[at] ?? 0),
    attention_mask: tensorOf(({ ids }, at) => (at < ids.length ? 1 : 0)),
    token_type_ids: tensorOf(({ types }, at) => types[at] ?? 0),
  });
  const rows = answer[parts.output];
  const width = rows?.dims[1];
  if (rows === undefined || width === undefined || rows.dims.length !== 2)
    throw new Error(`the model gives no ${parts.output}: it is of another kind`);
  return { width, values: Float32Array.from(rows.data as Float32Array) };
}

/** [CLS] first part [SEP] second part [SEP]; each part is cut by itself. */
function encode({ tokenizer, start, end }: Parts, input: EncoderInput): Encoded {
  const ids = [start];
  const types = [0];
  input.forEach((part, at) => {
    const pieces = [...piecesOf(tokenizer, part), end];
    ids.push(...pieces);
    types.push(...pieces.map(() => at));
  });
  return { ids, types };
}

function piecesOf(tokenizer: PreTrainedTokenizer, { prefix = "", text, most, keep }: InputPart): number[] {
  const cut = keep === "first" ? text.slice(0, LONGEST_TEXT) : text.slice(-LONGEST_TEXT);
  const pieces = (words: string): number[] => tokenizer.encode(words, { add_special_tokens: false });
  const head = prefix === "" ? [] : pieces(prefix);
  const rest = pieces(cut);
  const room = Math.max(0, most - head.length);
  if (keep === "first") return [...head, ...rest.slice(0, room)];
  return [...head, ...rest.slice(Math.max(0, rest.length - room))];
}
