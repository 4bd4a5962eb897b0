/**
 * The bundled voice's worker threads, seen from the server: two kinds of jobs
 * (lines to be generated, lines to be scored) over one pool.
 *
 * A job that nobody wants any more (its signal aborts, or a newer turn of its attempt
 * comes) is taken out of the queue, or stopped at its next token. After three
 * crashes in ten minutes, or weights that cannot be loaded, the voice is failed and
 * every job is refused at once: people's written lines carry on.
 */
import type { ProviderEvent } from "#models/providers/provider";
import type { QueuedJob } from "#models/worker/fair-queue";
import { startThread, type WorkerHealth, type WorkerThread } from "#models/worker/supervised-worker";
import type { NoAnswer, QueueLoad } from "#models/worker/work-queue";
import { WorkerPool } from "#models/worker/worker-pool";
import { fail, type Result, succeed } from "#training/shared/result";
import type { GeneratedLine, GenerationJob, ScoringJob } from "./engine";
import { type FromWorker, FromWorkerSchema, type ToWorker } from "./messages";

export type VoiceHealth = WorkerHealth;

export type VoiceProcess = {
  generate(
    place: QueuedJob,
    job: GenerationJob,
    signal: AbortSignal,
  ): Promise<Result<readonly GeneratedLine[], NoAnswer>>;
  score(place: QueuedJob, job: ScoringJob, signal: AbortSignal): Promise<Result<readonly number[], NoAnswer>>;
  health(): VoiceHealth;
  load(): QueueLoad;
  /** True if this attempt's last job found no thread in time. */
  isBusyFor(attemptId: string): boolean;
  /** Resolves when the model is loaded or has failed for good. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type VoiceProcessOptions = {
  readonly folder: string;
  /** Threads, each with the model; 1 unless told otherwise. */
  readonly threads?: number;
  /** Jobs that may wait; more are refused. */
  readonly mostWaiting?: number;
  readonly start?: (folder: string) => WorkerThread;
  readonly log?: (event: VoiceProcessEvent) => void;
  readonly now?: () => number;
};
export type VoiceProcessEvent = ProviderEvent;

type Task =
  | { readonly kind: "generate"; readonly job: Extract<ToWorker, { kind: "generate" }>["job"] }
  | { readonly kind: "score"; readonly job: Extract<ToWorker, { kind: "score" }>["job"] };
type Answer = Extract<FromWorker, { kind: "generated" | "scored" | "failed" }>;

const inThread = (folder: string): WorkerThread =>
  startThread(new URL("./worker.ts", import.meta.url), { folder });

/** Starts the worker threads at once; jobs that come before one is ready wait for it. */
export function startVoiceProcess({
  folder,
  threads = 1,
  mostWaiting,
  start = inThread,
  log = () => {},
  now,
}: VoiceProcessOptions): VoiceProcess {
  const pool = new WorkerPool<Task, Answer>({
    name: "voice",
    threads,
    start: () => start(folder),
    read: (raw) => FromWorkerSchema.parse(raw),
    mostWaiting,
    log: ({ event, reason }) => log({ event: `voice-${event}`, reason }),
    onJobFailed: (reason) => log({ event: "voice-job-failed", reason }),
    now,
  });
  return {
    generate: async (place, job, signal) => {
      const task = { kind: "generate" as const, job: { ...job, placeholders: [...job.placeholders] } };
      const answer = await pool.ask(place, task, signal);
      if (!answer.ok) return answer;
      return answer.value.kind === "generated" ? succeed(answer.value.lines) : fail("failed");
    },
    score: async (place, job, signal) => {
      const task = { kind: "score" as const, job: { prompt: job.prompt, lines: [...job.lines] } };
      const answer = await pool.ask(place, task, signal);
      if (!answer.ok) return answer;
      return answer.value.kind === "scored" ? succeed(answer.value.scores) : fail("failed");
    },
    health: () => pool.health(),
    load: () => pool.load(),
    isBusyFor: (attemptId) => pool.isBusyFor(attemptId),
    settled: () => pool.settled(),
    close: () => pool.close(),
  };
}
