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
import {
  SupervisedWorker,
  startThread,
  type WorkerEvent,
  type WorkerHealth,
  type WorkerThread,
} from "#models/worker/supervised-worker";
import { fail, type Result, succeed } from "#training/shared/result";
import type { GeneratedLine, GenerationJob, ScoringJob } from "./engine";
import { createFairQueue, type QueuedJob } from "./fair-queue";
import { type FromWorker, FromWorkerSchema, type ToWorker } from "./messages";

export type VoiceHealth = WorkerHealth;
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

export type VoiceProcessOptions = {
  readonly folder: string;
  /** Jobs that may wait; more are refused. */
  readonly mostWaiting?: number;
  readonly start?: (folder: string) => WorkerThread;
  readonly log?: (event: VoiceProcessEvent) => void;
  readonly now?: () => number;
};
export type VoiceProcessEvent = {
  readonly event: `voice-${WorkerEvent["event"]}`;
  readonly reason?: string;
};

const MOST_WAITING = 40;

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

const inThread = (folder: string): WorkerThread =>
  startThread(new URL("./worker.ts", import.meta.url), { folder });

class VoiceProcessOfOneWorker implements VoiceProcess {
  readonly #queue;
  readonly #worker: SupervisedWorker<FromWorker>;
  #running: Waiting | undefined;
  #nextId = 1;

  constructor({
    folder,
    mostWaiting = MOST_WAITING,
    start = inThread,
    log = () => {},
    now,
  }: VoiceProcessOptions) {
    this.#queue = createFairQueue<Waiting>(mostWaiting);
    this.#worker = new SupervisedWorker<FromWorker>({
      name: "voice",
      start: () => start(folder),
      read: (raw) => FromWorkerSchema.parse(raw),
      onMessage: (message) => this.#hear(message),
      onLost: () => this.#loseJobs(),
      log: ({ event, reason }) => log({ event: `voice-${event}`, reason }),
      now,
    });
  }

  start(): void {
    this.#worker.start();
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
    return this.#worker.health();
  }

  settled(): Promise<void> {
    return this.#worker.settled();
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  #ask(
    place: QueuedJob,
    message: Waiting["message"],
    signal: AbortSignal,
  ): Promise<Result<Answer, NoAnswer>> {
    if (signal.aborted) return Promise.resolve(fail("cancelled"));
    if (this.health().status === "failed") return Promise.resolve(fail("down"));
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
    if (this.#running === job) this.#worker.post({ kind: "stop", id: job.message.id } satisfies ToWorker);
    job.settle(fail("cancelled"));
  }

  #next(): void {
    if (this.#running !== undefined || this.health().status !== "ready") return;
    this.#running = this.#queue.next();
    if (this.#running !== undefined) this.#worker.post(this.#running.message);
  }

  #hear(message: FromWorker): void {
    if (
      message.kind !== "ready" &&
      message.kind !== "unloadable" &&
      this.#running?.message.id === message.id
    ) {
      const job = this.#running;
      this.#running = undefined;
      job.settle(succeed(message));
    }
    this.#next();
  }

  /** What ran is lost with its thread; what waits goes on, unless there is no thread any more. */
  #loseJobs(): void {
    const isOver = this.health().status === "failed";
    this.#running?.settle(fail(isOver ? "down" : "failed"));
    this.#running = undefined;
    if (isOver) for (const job of this.#queue.drain()) job.settle(fail("down"));
  }
}
