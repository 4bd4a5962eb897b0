/**
 * An encoder in its worker thread, seen from the server: batches of texts in, one
 * row of numbers for each out, with a memory of what was asked lately.
 *
 * Batches are small, hold texts of like length (a short one is padded to the longest)
 * and take turns with those of other requests, so that nobody waits long behind somebody
 * else's many texts. What nobody waits for any more is not begun.
 * Without the weights, or after three crashes in ten minutes, every request is
 * refused at once; callers do without.
 */
import { setMaxListeners } from "node:events";
import {
  startThread,
  type WorkerEvent,
  type WorkerHealth,
  type WorkerThread,
} from "#models/worker/supervised-worker";
import type { NoAnswer } from "#models/worker/work-queue";
import { WorkerPool } from "#models/worker/worker-pool";
import { fail, type Result, succeed } from "#training/shared/result";
import {
  type EncoderInput,
  type EncoderOutput,
  type FromEncoder,
  FromEncoderSchema,
  type ToEncoder,
} from "./messages";
import { Recent } from "./recent";

export type Row = Float32Array;
export type Encoder = {
  /** One row for each input, in order. */
  encode(inputs: readonly EncoderInput[], signal: AbortSignal): Promise<Result<readonly Row[], NoAnswer>>;
  health(): WorkerHealth;
  /** Resolves when the encoder is loaded or has failed for good. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type EncoderOptions = {
  /** As it stands in the health's reason: "ear encoder". */
  readonly name: string;
  readonly folder: string;
  readonly output: EncoderOutput;
  readonly start?: () => WorkerThread;
  readonly log?: (event: WorkerEvent) => void;
};

/** Inputs that go to the thread at once: some 15 ms of one core. */
const BATCH = 16;
/** Letters of a batch, each text counted as long as the longest: it bounds memory. */
const MOST_LETTERS = 2400;
/** Texts whose lengths differ by so many letters may stand in one batch. */
const ALWAYS_ALIKE = 40;
/** Batches that may wait; more are refused. */
const MOST_WAITING = 60;
/** 384 numbers each: some 9 MB. */
const REMEMBERED = 6000;

type Task = Omit<Extract<ToEncoder, { kind: "encode" }>, "id">;
type Answer = Extract<FromEncoder, { kind: "encoded" | "failed" }>;

/** Starts the thread at once; requests that come before it is ready wait for it. */
export function startEncoder(options: EncoderOptions): Encoder {
  return new EncoderOfOneThread(options);
}

class EncoderOfOneThread implements Encoder {
  readonly #thread: WorkerPool<Task, Answer>;
  readonly #recent = new Recent<Row>(REMEMBERED);
  #requests = 0;

  constructor({ name, folder, output, log, start }: EncoderOptions) {
    this.#thread = new WorkerPool<Task, Answer>({
      name,
      threads: 1,
      start: start ?? (() => startThread(new URL("./worker.ts", import.meta.url), { folder, output })),
      read: (raw) => FromEncoderSchema.parse(raw),
      mostWaiting: MOST_WAITING,
      log,
    });
  }

  health(): WorkerHealth {
    return this.#thread.health();
  }

  settled(): Promise<void> {
    return this.#thread.settled();
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  async encode(
    inputs: readonly EncoderInput[],
    signal: AbortSignal,
  ): Promise<Result<readonly Row[], NoAnswer>> {
    const keys = inputs.map((input) => JSON.stringify(input));
    const rows = new Map<string, Row>();
    const unknown = new Map<string, EncoderInput>();
    inputs.forEach((input, at) => {
      const key = keys[at] ?? "";
      const row = this.#recent.get(key);
      if (row === undefined) unknown.set(key, input);
      else rows.set(key, row);
    });
    const asked = await this.#ask([...unknown.values()], signal);
    if (!asked.ok) return asked;
    [...unknown.keys()].forEach((key, at) => {
      const row = asked.value[at];
      if (row === undefined) return;
      rows.set(key, row);
      this.#recent.set(key, row);
    });
    const found = keys.flatMap((key) => rows.get(key) ?? []);
    return found.length === keys.length ? succeed(found) : fail("failed");
  }

  async #ask(
    inputs: readonly EncoderInput[],
    signal: AbortSignal,
  ): Promise<Result<readonly Row[], NoAnswer>> {
    const groups = groupsOf(inputs);
    this.#requests += 1;
    // Its batches take turns with those of other requests.
    const place = { attemptId: `request-${this.#requests}`, turn: 0 };
    const own = AbortSignal.any([signal]);
    setMaxListeners(groups.length + 1, own);
    const answers = await Promise.all(
      groups.map((group) =>
        this.#thread.ask(place, { kind: "encode", inputs: group.map((at) => inputs[at] ?? []) }, own),
      ),
    );
    const rows: Row[] = [];
    for (const answer of answers) {
      if (!answer.ok) return answer;
      if (answer.value.kind === "encoded") rows.push(...rowsOf(answer.value));
    }
    const places = groups.flat();
    return succeed(inputs.flatMap((_input, at) => rows[places.indexOf(at)] ?? []));
  }
}

/** Places of the inputs in batches, the shortest texts first. */
function groupsOf(inputs: readonly EncoderInput[]): number[][] {
  const lengths = inputs.map((input) => input.reduce((sum, { text }) => sum + text.length, 0));
  const lengthOf = (place: number): number => lengths[place] ?? 0;
  const groups: number[][] = [];
  for (const place of [...inputs.keys()].sort((left, right) => lengthOf(left) - lengthOf(right))) {
    const group = groups.at(-1);
    const longest = 2 * lengthOf(group?.[0] ?? 0) + ALWAYS_ALIKE;
    const hasRoom = group !== undefined && (group.length + 1) * lengthOf(place) <= MOST_LETTERS;
    if (hasRoom && group.length < BATCH && lengthOf(place) <= longest) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function rowsOf({ width, values }: Extract<FromEncoder, { kind: "encoded" }>): Row[] {
  return Array.from({ length: values.length / width }, (_, at) => values.slice(at * width, (at + 1) * width));
}
