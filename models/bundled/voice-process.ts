/**
 * The voice's worker thread, seen from the server: a fair queue in front of it,
 * cancellation, a restart when it dies, and its health.
 *
 * One job runs at a time, so memory is bounded by one model and one cache. A job
 * that nobody wants any more (its signal aborts, or a newer turn of its attempt
 * comes) is taken out of the queue, or stopped at its next token. After three
 * crashes in ten minutes, or weights that cannot be loaded, the voice is failed and
 * every job is refused at once: people's written lines carry on.
 */
import { Worker } from "node:worker_threads";
import { fail, type Result, succeed } from "#training/shared/result";
import type { GeneratedLine, GenerationJob, ScoringJob } from "./engine";
import { createFairQueue, type QueuedJob } from "./fair-queue";
import { type FromWorker, FromWorkerSchema, type ToWorker } from "./messages";

export type VoiceHealth = { readonly status: "ready" | "loading" | "failed"; readonly reason?: string };
/** Why there is no answer from the model this time. */
export type NoAnswer = "cancelled" | "replaced" | "busy" | "down" | "failed";

export type VoiceProcess = {
  generate(
    place: QueuedJob,
    job: GenerationJob,
    signal: AbortSignal,
  ): Promise<Result<readonly GeneratedLine[], NoAnswer>>;
  score(place: QueuedJob, job: ScoringJob, signal: AbortSignal): Promise<Result<readonly number[], NoAnswer>>;
  health(): VoiceHealth;
  /** Resolves when the model is loaded or has failed for good. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** What the process needs of a worker thread; tests give a scripted one. */
export type WorkerThread = Pick<Worker, "postMessage" | "unref"> & {
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: () => void): unknown;
};

export type VoiceProcessOptions = {
  readonly folder: string;
  /** Jobs that may wait; more are refused. */
  readonly mostWaiting?: number;
  readonly start?: (folder: string) => WorkerThread;
  readonly log?: (event: VoiceProcessEvent) => void;
  readonly now?: () => number;
};
export type VoiceProcessEvent = {
  readonly event: "voice-ready" | "voice-crashed" | "voice-failed";
  readonly reason?: string;
};

const MOST_WAITING = 40;
const CRASHES_ALLOWED = 3;
const CRASH_WINDOW_IN_MS = 600_000;
const LONGEST_END_IN_MS = 10_000;

type Answer = Extract<FromWorker, { kind: "generated" | "scored" | "failed" }>;
type Waiting = QueuedJob & {
  readonly message: Extract<ToWorker, { kind: "generate" | "score" }>;
  readonly settle: (answer: Result<Answer, NoAnswer>) => void;
};

/** Starts the worker thread at once; jobs that come before it is ready wait for it. */
export function startVoiceProcess(options: VoiceProcessOptions): VoiceProcess {
  const voice = new VoiceProcessOfOneWorker(options);
  voice.start();
  return voice;
}

function startThread(folder: string): WorkerThread {
  return new Worker(new URL("./worker-entry.mjs", import.meta.url), {
    workerData: { folder },
    execArgv: [],
    stdout: false,
  });
}

/**
 * Asks the thread to end itself, and waits for it. One that hangs is let go, not ended from
 * outside: that would abort the whole process in the middle of native code.
 */
async function endOf(worker: WorkerThread): Promise<void> {
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, LONGEST_END_IN_MS);
    worker.on("exit", () => {
      clearTimeout(patience);
      resolve();
    });
    worker.postMessage({ kind: "close" } satisfies ToWorker);
  });
  worker.unref();
}

class VoiceProcessOfOneWorker implements VoiceProcess {
  readonly #queue;
  readonly #folder: string;
  readonly #startThread: (folder: string) => WorkerThread;
  readonly #log: (event: VoiceProcessEvent) => void;
  readonly #now: () => number;
  readonly #whenSettled: (() => void)[] = [];
  #worker: WorkerThread | undefined;
  #running: Waiting | undefined;
  #health: VoiceHealth = { status: "loading" };
  #crashes: readonly number[] = [];
  #nextId = 1;
  #isClosed = false;

  constructor({
    folder,
    mostWaiting = MOST_WAITING,
    start = startThread,
    log = () => {},
    now = Date.now,
  }: VoiceProcessOptions) {
    this.#queue = createFairQueue<Waiting>(mostWaiting);
    this.#folder = folder;
    this.#startThread = start;
    this.#log = log;
    this.#now = now;
  }

  start(): void {
    const worker = this.#startThread(this.#folder);
    this.#worker = worker;
    worker.on("message", (raw) => this.#hear(worker, FromWorkerSchema.parse(raw)));
    worker.on("error", (error) => this.#lose(worker, error.message));
    worker.on("exit", () => this.#lose(worker, "its thread ended"));
  }

  async generate(place: QueuedJob, job: GenerationJob, signal: AbortSignal) {
    const id = this.#nextId++;
    const message = { kind: "generate" as const, id, job: { ...job, placeholders: [...job.placeholders] } };
    const answer = await this.#ask(place, message, signal);
    if (!answer.ok) return answer;
    return answer.value.kind === "generated" ? succeed(answer.value.lines) : fail("failed" as const);
  }

  async score(place: QueuedJob, job: ScoringJob, signal: AbortSignal) {
    const id = this.#nextId++;
    const message = { kind: "score" as const, id, job: { prompt: job.prompt, lines: [...job.lines] } };
    const answer = await this.#ask(place, message, signal);
    if (!answer.ok) return answer;
    return answer.value.kind === "scored" ? succeed(answer.value.scores) : fail("failed" as const);
  }

  health(): VoiceHealth {
    return this.#health;
  }

  settled(): Promise<void> {
    if (this.#health.status !== "loading") return Promise.resolve();
    return new Promise((resolve) => this.#whenSettled.push(resolve));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const worker = this.#worker;
    const wasRunning = this.#health.status !== "failed";
    this.#fail("the voice is closed");
    if (worker === undefined || !wasRunning) return;
    await endOf(worker);
  }

  #ask(
    place: QueuedJob,
    message: Waiting["message"],
    signal: AbortSignal,
  ): Promise<Result<Answer, NoAnswer>> {
    if (signal.aborted) return Promise.resolve(fail("cancelled"));
    if (this.#health.status === "failed") return Promise.resolve(fail("down"));
    return new Promise((resolve) => {
      const cancel = (): void => this.#cancel(job);
      const settle: Waiting["settle"] = (answer) => {
        signal.removeEventListener("abort", cancel);
        resolve(answer);
      };
      const job: Waiting = { attemptId: place.attemptId, turn: place.turn, message, settle };
      const replaced = this.#queue.push(job);
      if (replaced === undefined) {
        resolve(fail("busy"));
        return;
      }
      signal.addEventListener("abort", cancel, { once: true });
      for (const old of replaced) old.settle(fail("replaced"));
      this.#next();
    });
  }

  /** Takes the job out, or stops it at its next token; whoever asked is answered at once. */
  #cancel(job: Waiting): void {
    if (!this.#queue.remove(job) && this.#running !== job) return;
    if (this.#running === job)
      this.#worker?.postMessage({ kind: "stop", id: job.message.id } satisfies ToWorker);
    job.settle(fail("cancelled"));
  }

  #next(): void {
    if (this.#running !== undefined || this.#health.status !== "ready") return;
    this.#running = this.#queue.next();
    if (this.#running !== undefined) this.#worker?.postMessage(this.#running.message);
  }

  #hear(worker: WorkerThread, message: FromWorker): void {
    if (worker !== this.#worker) return;
    if (message.kind === "ready") this.#become({ status: "ready" });
    else if (message.kind === "unloadable")
      this.#fail(`The voice's weights cannot be loaded: ${message.reason}`);
    else if (this.#running?.message.id === message.id) {
      const job = this.#running;
      this.#running = undefined;
      job.settle(succeed(message));
    }
    this.#next();
  }

  #become(health: VoiceHealth): void {
    this.#health = health;
    if (health.status === "loading") return;
    this.#log({ event: health.status === "ready" ? "voice-ready" : "voice-failed", reason: health.reason });
    for (const resolve of this.#whenSettled.splice(0)) resolve();
  }

  /** For good: every job is refused from now on. */
  #fail(reason: string): void {
    this.#worker = undefined;
    this.#become({ status: "failed", reason });
    this.#running?.settle(fail("down"));
    this.#running = undefined;
    for (const job of this.#queue.drain()) job.settle(fail("down"));
  }

  #lose(worker: WorkerThread, reason: string): void {
    if (worker !== this.#worker || this.#isClosed) return;
    this.#log({ event: "voice-crashed", reason });
    const now = this.#now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < CRASH_WINDOW_IN_MS), now];
    if (this.#crashes.length >= CRASHES_ALLOWED) {
      this.#fail(
        `The voice stopped ${this.#crashes.length} times in ten minutes; the last reason: ${reason}`,
      );
      return;
    }
    this.#running?.settle(fail("failed"));
    this.#running = undefined;
    this.#health = { status: "loading" };
    this.start();
  }
}
