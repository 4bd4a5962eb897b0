/**
 * An encoder in its worker thread, seen from the server: batches of texts in, one
 * row of numbers for each out, with a memory of what was asked lately.
 *
 * Batches are small, hold texts of like length (a short one is padded to the longest)
 * and are worked off in the order they came, so that nobody waits long behind somebody
 * else's many texts. What nobody waits for any more is not begun.
 * Without the weights, or after three crashes in ten minutes, every request is
 * refused at once; callers do without.
 */
import {
  SupervisedWorker,
  startThread,
  type WorkerEvent,
  type WorkerHealth,
  type WorkerThread,
} from "#models/worker/supervised-worker";
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
/** Why there is no answer this time. */
export type NoRows = "cancelled" | "busy" | "down" | "failed";

export type Encoder = {
  /** One row for each input, in order. */
  encode(inputs: readonly EncoderInput[], signal: AbortSignal): Promise<Result<readonly Row[], NoRows>>;
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
/** Texts whose lengths differ by so many letters may stand in one batch. */
const ALWAYS_ALIKE = 40;
/** Batches that may wait; more are refused. */
const MOST_WAITING = 60;
/** 384 numbers each: some 9 MB. */
const REMEMBERED = 6000;

type Batch = {
  readonly message: Extract<ToEncoder, { kind: "encode" }>;
  readonly settle: (rows: Result<readonly Row[], NoRows>) => void;
};

/** Starts the thread at once; requests that come before it is ready wait for it. */
export function startEncoder(options: EncoderOptions): Encoder {
  const encoder = new EncoderOfOneThread(options);
  encoder.start();
  return encoder;
}

class EncoderOfOneThread implements Encoder {
  readonly #worker: SupervisedWorker<FromEncoder>;
  readonly #recent = new Recent<Row>(REMEMBERED);
  #waiting: Batch[] = [];
  #running: Batch | undefined;
  #nextId = 1;

  constructor({ name, folder, output, log, start }: EncoderOptions) {
    this.#worker = new SupervisedWorker<FromEncoder>({
      name,
      start: start ?? (() => startThread(new URL("./worker.ts", import.meta.url), { folder, output })),
      read: (raw) => FromEncoderSchema.parse(raw),
      onMessage: (message) => this.#hear(message),
      onLost: () => this.#loseBatches(),
      log,
    });
  }

  start(): void {
    this.#worker.start();
  }

  health(): WorkerHealth {
    return this.#worker.health();
  }

  settled(): Promise<void> {
    return this.#worker.settled();
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  async encode(
    inputs: readonly EncoderInput[],
    signal: AbortSignal,
  ): Promise<Result<readonly Row[], NoRows>> {
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

  async #ask(inputs: readonly EncoderInput[], signal: AbortSignal): Promise<Result<readonly Row[], NoRows>> {
    if (signal.aborted) return fail("cancelled");
    if (this.health().status === "failed") return fail("down");
    const groups = groupsOf(inputs);
    if (this.#waiting.length + groups.length > MOST_WAITING) return fail("busy");
    const own: Batch[] = [];
    const answers = groups.map(
      (group) =>
        new Promise<Result<readonly Row[], NoRows>>((settle) => {
          const part = group.map((place) => inputs[place] ?? []);
          own.push({ message: { kind: "encode", id: this.#nextId++, inputs: part }, settle });
        }),
    );
    const cancel = (): void => {
      this.#waiting = this.#waiting.filter((batch) => !own.includes(batch));
      for (const batch of own) batch.settle(fail("cancelled"));
    };
    signal.addEventListener("abort", cancel, { once: true });
    this.#waiting.push(...own);
    this.#next();
    const settled = await Promise.all(answers);
    signal.removeEventListener("abort", cancel);
    const refused = settled.find((answer) => !answer.ok);
    if (refused !== undefined) return refused;
    const rows = settled.flatMap((answer) => (answer.ok ? answer.value : []));
    const places = groups.flat();
    return succeed(inputs.flatMap((_input, at) => rows[places.indexOf(at)] ?? []));
  }

  #next(): void {
    if (this.#running !== undefined || this.health().status !== "ready") return;
    this.#running = this.#waiting.shift();
    if (this.#running !== undefined) this.#worker.post(this.#running.message);
  }

  #hear(message: FromEncoder): void {
    if (message.kind === "encoded" || message.kind === "failed") {
      const batch = this.#running;
      if (batch?.message.id !== message.id) return;
      this.#running = undefined;
      batch.settle(message.kind === "encoded" ? succeed(rowsOf(message)) : fail("failed"));
    }
    this.#next();
  }

  /** What ran is lost with its thread; what waits goes on, unless there is no thread any more. */
  #loseBatches(): void {
    const isOver = this.health().status === "failed";
    this.#running?.settle(fail(isOver ? "down" : "failed"));
    this.#running = undefined;
    if (isOver) for (const batch of this.#waiting.splice(0)) batch.settle(fail("down"));
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
    if (group !== undefined && group.length < BATCH && lengthOf(place) <= longest) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function rowsOf({ width, values }: Extract<FromEncoder, { kind: "encoded" }>): Row[] {
  return Array.from({ length: values.length / width }, (_, at) => values.slice(at * width, (at + 1) * width));
}
