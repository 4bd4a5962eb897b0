/**
 * Runs a causal language model step by step over its attention cache. It knows tokens
 * and tensors; what is read and said is not decided here. In a worker thread only.
 */
import { type PreTrainedModel, Tensor } from "@xenova/transformers";

/** The attention cache: keys and values of every layer, as the model names its inputs. */
export type Past = Readonly<Record<string, Tensor>>;
export type Run = { readonly logits: Tensor; readonly past: Past };
export type RunOptions = {
  readonly past: Past | undefined;
  /** Logits of the last so many places; 0 for all. */
  readonly keep: number;
};

/** Reads rows of tokens, all of one length, after a cache. */
export async function run(
  model: PreTrainedModel,
  rows: readonly (readonly number[])[],
  { past, keep }: RunOptions,
): Promise<Run> {
  const length = rows[0]?.length ?? 0;
  const before = past === undefined ? 0 : lengthOf(past);
  const output: Record<string, Tensor> = await model({
    input_ids: new Tensor("int64", BigInt64Array.from(rows.flat(), BigInt), [rows.length, length]),
    attention_mask: new Tensor("int64", new BigInt64Array(rows.length * (before + length)).fill(1n), [
      rows.length,
      before + length,
    ]),
    num_logits_to_keep: new Tensor("int64", BigInt64Array.of(BigInt(keep)), []),
    ...(past === undefined ? {} : { past_key_values: past }),
  });
  const { logits } = output;
  if (logits === undefined) throw new Error("the model gives no logits: it is no causal language model");
  const present = Object.entries(output).filter(([key]) => key.startsWith("present"));
  return {
    logits: logits.type === "float32" ? logits : logits.to("float32"),
    past: Object.fromEntries(present.map(([name, value]) => [pastNameOf(name), value])),
  };
}

/** What the model calls an output of one step when it is an input of the next. */
function pastNameOf(present: string): string {
  return /^present_(?:conv|ssm|recurrent)/.test(present)
    ? present.replace("present", "past")
    : present.replace(/^present(?:_key_values)?\./, "past_key_values.");
}

/** The logits, one row for each line and place. */
export function rowsOf(logits: Tensor): Float32Array[] {
  const [rows = 0, places = 0, size = 0] = logits.dims;
  const data = logits.data as Float32Array;
  return Array.from({ length: rows * places }, (_, row) =>
    Float32Array.from(data.subarray(row * size, (row + 1) * size)),
  );
}

/** The logits of the last place. */
export function lastRow(logits: Tensor): Float32Array {
  return rowsOf(logits).at(-1) ?? new Float32Array();
}

/** The same cache for several lines side by side. */
export function repeated(past: Past, count: number): Past {
  return Object.fromEntries(
    Object.entries(past).map(([key, tensor]) => {
      const one = Float32Array.from(tensor.data as Float32Array);
      const all = new Float32Array(one.length * count);
      for (let row = 0; row < count; row += 1) all.set(one, row * one.length);
      return [key, new Tensor("float32", all, [count, ...tensor.dims.slice(1)])];
    }),
  );
}

/** How many places the cache holds. */
export function lengthOf(past: Past): number {
  // Some models have layers without attention: the first that has one tells.
  const key = Object.entries(past).find(([name]) => name.endsWith(".key"));
  return key?.[1].dims[2] ?? 0;
}

/** True if the cache has one key and one value a layer, by place, so that its beginning can be kept. */
export function canBeCropped(past: Past): boolean {
  const places = lengthOf(past);
  return Object.entries(past).every(
    ([name, { dims }]) =>
      /\.\d+\.(?:key|value)$/.test(name) && dims.length === 4 && dims[0] === 1 && dims[2] === places,
  );
}

/** The first places of a cache that can be cropped. */
export function cropped(past: Past, places: number): Past {
  return Object.fromEntries(
    Object.entries(past).map(([name, tensor]) => {
      const [, heads = 0, before = 0, width = 0] = tensor.dims;
      const data = tensor.data as Float32Array | Uint16Array;
      const kept = data.slice(0, heads * places * width);
      for (let head = 0; head < heads; head += 1) {
        const from = head * before * width;
        kept.set(data.subarray(from, from + places * width), head * places * width);
      }
      return [name, new Tensor(tensor.type, kept, [1, heads, places, width])];
    }),
  );
}
