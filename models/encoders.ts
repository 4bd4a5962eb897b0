/**
 * The two encoders of the box put to work: the second ear and the second selector,
 * each over its own worker thread, each with what answers in its place.
 */
import { abortAfter } from "#models/abort-after";
import { createEncoderEar, earWithoutEncoder } from "#models/ear/encoder-ear";
import { readHeads } from "#models/ear/heads";
import { createLinearEar, type LinearEar } from "#models/ear/tagger";
import { modelPath } from "#models/files";
import { createEncoderSelector, readSelectorSpec } from "#models/selector/encoder-selector";
import { createSelector } from "#models/selector/selector";
import { reasonOf } from "#models/worker/serve-jobs";
import type { WorkerEvent, WorkerHealth } from "#models/worker/supervised-worker";
import type { CustomerEar, LineScorer } from "#training/simulation/ports";
import { type Encoder, type EncoderOptions, type Row, startEncoder } from "./encoder/encoder";

export type EncoderHealth = { readonly status: WorkerHealth["status"] | "off"; readonly reason?: string };
export type EncodersOptions = {
  /** False: the linear ear and the word selector only; no thread is started. */
  readonly isOn?: boolean;
  readonly earFolder?: string;
  readonly selectorFolder?: string;
  readonly linear?: LinearEar;
  /** A signal that aborts after so many milliseconds; measuring gives more time, so that the figures don't depend on the machine. */
  readonly after?: (delayInMs: number) => AbortSignal;
  /** Hears of each thread's life. */
  readonly log?: (event: WorkerEvent & { readonly encoder: string }) => void;
};
export type Encoders = {
  readonly ear: CustomerEar;
  readonly selector: LineScorer;
  /** Vectors of length 1 for texts, in order; nothing while the selector's encoder is not there or late. */
  readonly vectors: (texts: readonly string[]) => Promise<readonly Row[] | undefined>;
  readonly health: () => { readonly ear: EncoderHealth; readonly selector: EncoderHealth };
  /** Resolves when both are loaded or have failed; at once without them. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the encoders. Ear and selector answer from the first moment; the encoders join when they are loaded. */
export function createEncoders({
  isOn = true,
  earFolder = modelPath("weights/ear-encoder"),
  selectorFolder = modelPath("weights/selector-encoder"),
  linear = createLinearEar(),
  after,
  log = () => {},
}: EncodersOptions = {}): Encoders {
  const open = <Works>(plan: Plan<Works>): Opened<Works> =>
    isOn
      ? opened(plan, (event) => log({ ...event, encoder: plan.name }))
      : { health: () => ({ status: "off" }) };
  const ear = open({
    name: "ear encoder",
    folder: earFolder,
    output: "logits",
    prepare: () => {
      const heads = readHeads(earFolder);
      return (encoder) => createEncoderEar({ encoder, heads, linear, after });
    },
  });
  const selector = open({
    name: "selector encoder",
    folder: selectorFolder,
    output: "embedding",
    prepare: () => {
      const spec = readSelectorSpec(selectorFolder);
      return (encoder) => ({
        scorer: createEncoderSelector({ encoder, spec, associations: createSelector(), after }),
        vectors: (texts: readonly string[]) => vectorsOf(encoder, texts, after),
      });
    },
  });
  const encoders = [ear.encoder, selector.encoder].filter((encoder) => encoder !== undefined);
  return {
    ear: ear.works ?? earWithoutEncoder(linear),
    selector: selector.works?.scorer ?? createSelector(),
    vectors: async (texts) => await selector.works?.vectors(texts),
    health: () => ({ ear: ear.health(), selector: selector.health() }),
    settled: async () => void (await Promise.all(encoders.map((encoder) => encoder.settled()))),
    close: async () => void (await Promise.all(encoders.map((encoder) => encoder.close()))),
  };
}

type Plan<Works> = Pick<EncoderOptions, "name" | "folder" | "output"> & {
  /** Reads what lies beside the weights; throws if it cannot. Gives what works over the encoder. */
  readonly prepare: () => (encoder: Encoder) => Works;
};
type Opened<Works> = {
  readonly encoder?: Encoder;
  readonly works?: Works;
  readonly health: () => EncoderHealth;
};

/** Starts one encoder. No thread is started for a folder that lacks what belongs beside the weights. */
function opened<Works>(
  { name, folder, output, prepare }: Plan<Works>,
  log: (event: WorkerEvent) => void,
): Opened<Works> {
  try {
    const build = prepare();
    const encoder = startEncoder({ name, folder, output, log });
    return { encoder, works: build(encoder), health: () => encoder.health() };
  } catch (error) {
    const reason = `The ${name}'s weights cannot be loaded: ${reasonOf(error)}`;
    log({ event: "failed", reason });
    return { health: () => ({ status: "failed", reason }) };
  }
}

/** After so long a search goes by words alone. */
const LONGEST_SEARCH_IN_MS = 400;
/** Word pieces of a paragraph that its vector speaks for. */
const LONGEST_PARAGRAPH = 128;

async function vectorsOf(
  encoder: Encoder,
  texts: readonly string[],
  after: EncodersOptions["after"] = abortAfter,
): Promise<readonly Row[] | undefined> {
  if (encoder.health().status !== "ready") return undefined;
  const rows = await encoder.encode(
    texts.map((text) => [{ text, most: LONGEST_PARAGRAPH, keep: "first" }]),
    after(LONGEST_SEARCH_IN_MS),
  );
  return rows.ok ? rows.value : undefined;
}
