import { type PreTrainedModel, Tensor } from "@xenova/transformers";
import { describe, expect, it } from "vitest";
import { createPromptReader } from "./kept-prefix";
import { canBeCropped, cropped } from "./run";

/** Two heads of width 1; each place holds its token, in the second head plus 100. */
function cacheOf(tokens: readonly number[]): Tensor {
  const values = [...tokens, ...tokens.map((token) => token + 100)];
  return new Tensor("float32", Float32Array.from(values), [1, 2, tokens.length, 1]);
}

type Fed = {
  readonly input_ids: Tensor;
  readonly attention_mask: Tensor;
  readonly past_key_values?: Readonly<Record<string, Tensor>>;
};

/** A model that remembers what it was fed, and whose cache is the tokens themselves. */
function tellingModel() {
  const fed: { tokens: number[]; before: number[] }[] = [];
  const call = async ({ input_ids, past_key_values }: Fed) => {
    const tokens = [...(input_ids.data as BigInt64Array)].map(Number);
    const past = past_key_values?.["past_key_values.0.key"];
    const before = past === undefined ? [] : [...(past.data as Float32Array)].slice(0, past.dims[2]);
    fed.push({ tokens, before });
    const cache = cacheOf([...before, ...tokens]);
    return {
      logits: new Tensor("float32", Float32Array.of(tokens.at(-1) ?? 0), [1, 1, 1]),
      "present.0.key": cache,
      "present.0.value": cache,
    };
  };
  return { model: call as unknown as PreTrainedModel, fed };
}

const never = () => false;

describe("createPromptReader", () => {
  it("reads only what differs from the last prompt, after the very cache of what is alike", async () => {
    const { model, fed } = tellingModel();
    const reader = createPromptReader(model);
    await reader.read([1, 2, 3, 4], never);
    const run = await reader.read([1, 2, 9], never);
    expect(fed.at(-1)).toEqual({ tokens: [9], before: [1, 2] });
    expect(run?.logits.data[0]).toBe(9);
    expect(reader.reused()).toBe(2);
  });

  it("reads the last token of the same prompt again, for its logits", async () => {
    const { model, fed } = tellingModel();
    const reader = createPromptReader(model);
    await reader.read([1, 2, 3], never);
    await reader.read([1, 2, 3], never);
    expect(fed.at(-1)).toEqual({ tokens: [3], before: [1, 2] });
  });

  it("reads all of a prompt that begins otherwise", async () => {
    const { model, fed } = tellingModel();
    const reader = createPromptReader(model);
    await reader.read([1, 2], never);
    await reader.read([5, 2], never);
    expect(fed.at(-1)).toEqual({ tokens: [5, 2], before: [] });
  });

  it("reads a long prompt in pieces, and stops between them when told to", async () => {
    const { model, fed } = tellingModel();
    const reader = createPromptReader(model);
    const long = Array.from({ length: 150 }, (_, at) => at);
    await reader.read(long, never);
    expect(fed.map(({ tokens }) => tokens.length)).toEqual([64, 64, 22]);
    expect(await reader.read([7, 8], () => true)).toBeUndefined();
    expect(fed).toHaveLength(3);
  });
});

describe("cropped", () => {
  it("keeps the first places of every head", () => {
    const kept = cropped({ "past_key_values.0.key": cacheOf([1, 2, 3]) }, 2)["past_key_values.0.key"];
    expect(kept?.dims).toEqual([1, 2, 2, 1]);
    expect(kept?.tolist()).toEqual([
      [
        [[1], [2]],
        [[101], [102]],
      ],
    ]);
  });
});

describe("canBeCropped", () => {
  it("refuses a cache that is not keys and values by place", () => {
    const key = cacheOf([1, 2]);
    expect(canBeCropped({ "past_key_values.0.key": key, "past_key_values.0.value": key })).toBe(true);
    expect(canBeCropped({ "past_key_values.0.key": key, "past_conv.0": key })).toBe(false);
    const other = cacheOf([1]);
    expect(canBeCropped({ "past_key_values.0.key": key, "past_key_values.1.key": other })).toBe(false);
  });
});
