/**
 * Worker threads with the same model behind one fair queue.
 *
 * Each thread works on one job at a time, so memory is bounded by their number. One
 * that dies is started again by its supervisor; what ran in it fails, what waits goes
 * on. The pool is ready as long as one thread is.
 */
import { fail, type Result, succeed } from "#training/shared/result";
import type { QueuedJob } from "./fair-queue";
import {
  type StartMessage,
  SupervisedWorker,
  type WorkerEvent,
  type WorkerHealth,
  type WorkerThread,
} from "./supervised-worker";
import { type Lane, type NoAnswer, type QueueLoad, WorkQueue } from "./work-queue";

/** What a thread answers: under the number that it was asked with. */
type Answer = { readonly kind: string; readonly id: number };

export type PoolOptions<Task, Message extends Answer> = {
  /** As it stands in reasons: "voice". */
  readonly name: string;
  readonly threads: number;
  readonly start: () => WorkerThread;
  /** Parses what a thread says. */
  readonly read: (raw: unknown) => Message | StartMessage;
  readonly mostWaiting?: number;
  /** As in a work queue. */
  readonly isWorthBeginning?: (task: Task) => boolean;
  readonly log?: (event: WorkerEvent) => void;
  /** Why a single job failed in its thread; the thread lives on. */
  readonly onJobFailed?: (reason: string) => void;
  /** The time, for counting crashes. */
  readonly now?: () => number;
};

/** How many threads a machine with so many cores has for a small model: one up to two cores, at most three. */
export function threadsFor(cores: number): number {
  return cores <= 2 ? 1 : Math.min(3, Math.floor(cores / 2));
}

export class WorkerPool<Task extends { readonly kind: string }, Message extends Answer> {
  readonly #lanes: readonly WorkerLane<Task, Message>[];
  readonly #queue: WorkQueue<Task, Message>;

  constructor(options: PoolOptions<Task, Message>) {
    const events = { onFree: () => this.#queue.next(), onOver: () => this.#refuseIfOver() };
    this.#lanes = Array.from({ length: options.threads }, () => new WorkerLane(options, events));
    this.#queue = new WorkQueue({
      lanes: this.#lanes,
      mostWaiting: options.mostWaiting,
      isWorthBeginning: options.isWorthBeginning,
    });
    for (const lane of this.#lanes) lane.start();
  }

  /** Jobs that come before a thread is ready wait for it. */
  async ask(place: QueuedJob, task: Task, signal: AbortSignal): Promise<Result<Message, NoAnswer>> {
    if (signal.aborted) return fail("cancelled");
    if (this.health().status === "failed") return fail("down");
    return await this.#queue.ask(place, task, signal);
  }

  health(): WorkerHealth {
    const all = this.#lanes.map((lane) => lane.health());
    const best = (["ready", "loading"] as const).find((status) => all.some((each) => each.status === status));
    return best === undefined ? (all[0] ?? { status: "failed" }) : { status: best };
  }

  load(): QueueLoad {
    return this.#queue.load();
  }

  isBusyFor(attemptId: string): boolean {
    return this.#queue.isBusyFor(attemptId);
  }

  /** Resolves when a thread is ready or all have failed for good. */
  async settled(): Promise<void> {
    const all = this.#lanes.map(async (lane) => {
      await lane.settled();
      if (lane.health().status !== "ready") throw new Error("not this one");
    });
    await Promise.any(all).catch(() => undefined);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #refuseIfOver(): void {
    if (this.health().status === "failed") this.#queue.refuseAll();
  }
}

type LaneEvents = { readonly onFree: () => void; readonly onOver: () => void };
type Done<Message> = (answer: Result<Message, NoAnswer>) => void;

/** One thread as a lane of the queue. */
class WorkerLane<Task extends { readonly kind: string }, Message extends Answer>
  implements Lane<Task, Message>
{
  readonly #options: PoolOptions<Task, Message>;
  readonly #events: LaneEvents;
  readonly #worker: SupervisedWorker<Message>;
  #running: { readonly id: number; readonly done: Done<Message> } | undefined;
  #nextId = 1;

  constructor(options: PoolOptions<Task, Message>, events: LaneEvents) {
    this.#options = options;
    this.#events = events;
    this.#worker = new SupervisedWorker<Message>({
      name: options.name,
      start: options.start,
      read: options.read,
      onMessage: (message) => this.#hear(message),
      onLost: () => this.#lose(),
      log: options.log,
      now: options.now,
    });
  }

  isFree(): boolean {
    return this.#running === undefined && this.health().status === "ready";
  }

  begin(task: Task, done: Done<Message>): () => void {
    const id = this.#nextId++;
    this.#running = { id, done };
    this.#worker.post({ ...task, id });
    return () => {
      if (this.#running?.id === id) this.#worker.post({ kind: "stop", id });
    };
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

  #hear(message: Message | StartMessage): void {
    const { onJobFailed } = this.#options;
    if (!isAnswer(message)) {
      this.#events.onFree();
      return;
    }
    if (this.#running?.id !== message.id) return;
    const { done } = this.#running;
    this.#running = undefined;
    const reason = failureIn(message);
    if (reason !== undefined) onJobFailed?.(reason);
    done(reason === undefined ? succeed(message) : fail("failed"));
  }

  #lose(): void {
    const running = this.#running;
    this.#running = undefined;
    const isOver = this.health().status === "failed";
    running?.done(fail(isOver ? "down" : "failed"));
    if (isOver) this.#events.onOver();
  }
}

function isAnswer<Message extends Answer>(message: Message | StartMessage): message is Message {
  return "id" in message;
}

function failureIn(message: Answer & { readonly reason?: unknown }): string | undefined {
  return message.kind === "failed" ? String(message.reason ?? "no reason given") : undefined;
}
