/**
 * Jobs before a model: they wait their turn fairly, at most so many, and at most as
 * many run at once as there are free lanes (worker threads, or requests to an
 * endpoint).
 *
 * A job that nobody wants any more is taken out, or stopped where it runs; whoever
 * asked is answered at once. A full queue refuses. The queue remembers how long jobs
 * waited, and for each attempt whether its last job found no room in time.
 */
import { fail, type Result } from "#training/shared/result";
import { createFairQueue, type QueuedJob } from "./fair-queue";

/** Why there is no answer from a model this time. "late": its time ran out; "busy": there was no room in time. */
export type NoAnswer = "cancelled" | "late" | "replaced" | "busy" | "down" | "failed";

/** Where one job at a time is done. */
export type Lane<Task, Answer> = {
  readonly isFree: () => boolean;
  /** Begins the task; `done` is called once, when the lane is free again. Gives what stops the task early. */
  readonly begin: (task: Task, done: (answer: Result<Answer, NoAnswer>) => void) => () => void;
};

export type QueueLoad = {
  /** How many jobs can run at once. */
  readonly lanes: number;
  readonly running: number;
  readonly waiting: number;
  readonly mostWaiting: number;
  /** Since the start: jobs answered, refused for want of room, and given up because their time ran out. */
  readonly answered: number;
  readonly refused: number;
  readonly late: number;
  /** How long the last jobs waited for a lane, in milliseconds; undefined before the first. */
  readonly waits: { readonly p50: number; readonly p95: number } | undefined;
};

export type WorkQueueOptions<Task, Answer> = {
  readonly lanes: readonly Lane<Task, Answer>[];
  /** Jobs that may wait; more are refused. */
  readonly mostWaiting?: number;
  /** False for a task whose time is so far gone that beginning it is a waste: it is answered with "busy". */
  readonly isWorthBeginning?: (task: Task) => boolean;
  /** Milliseconds; only differences count. */
  readonly now?: () => number;
};

const MOST_WAITING = 40;
/** So many waits are remembered for the percentiles. */
const WAITS_KEPT = 200;
/** So many attempts are remembered that found no room. */
const ATTEMPTS_KEPT = 500;

type Waiting<Task, Answer> = QueuedJob & {
  readonly task: Task;
  readonly since: number;
  readonly settle: (answer: Result<Answer, NoAnswer>) => void;
};

type Running = { readonly stop: () => void; readonly waitedInMs: number };

export class WorkQueue<Task, Answer> {
  readonly #lanes: readonly Lane<Task, Answer>[];
  readonly #mostWaiting: number;
  readonly #now: () => number;
  readonly #isWorthBeginning: (task: Task) => boolean;
  readonly #queue;
  readonly #running = new Map<Waiting<Task, Answer>, Running>();
  /** The turn of an attempt that found no room, by attempt. */
  readonly #crowdedOut = new Map<string, number>();
  #waits: readonly number[] = [];
  #counts = { answered: 0, refused: 0, late: 0 };

  constructor({
    lanes,
    mostWaiting = MOST_WAITING,
    isWorthBeginning = () => true,
    now = () => performance.now(),
  }: WorkQueueOptions<Task, Answer>) {
    this.#lanes = lanes;
    this.#mostWaiting = mostWaiting;
    this.#now = now;
    this.#isWorthBeginning = isWorthBeginning;
    this.#queue = createFairQueue<Waiting<Task, Answer>>(mostWaiting);
  }

  /** The answer to the task, when its turn has come. An aborted signal takes it back. */
  ask(place: QueuedJob, task: Task, signal: AbortSignal): Promise<Result<Answer, NoAnswer>> {
    if (signal.aborted) return Promise.resolve(fail("cancelled"));
    return new Promise((resolve) => {
      const cancel = (): void => this.#cancel(job, signal.reason);
      const job: Waiting<Task, Answer> = {
        attemptId: place.attemptId,
        turn: place.turn,
        task,
        since: this.#now(),
        settle: (answer) => {
          signal.removeEventListener("abort", cancel);
          this.#count(job, answer);
          resolve(answer);
        },
      };
      const replaced = this.#queue.push(job);
      if (replaced === undefined) {
        job.settle(fail("busy"));
        return;
      }
      signal.addEventListener("abort", cancel, { once: true });
      for (const old of replaced) old.settle(fail("replaced"));
      this.next();
    });
  }

  /** Gives waiting jobs to free lanes; to be called when a lane has become free by itself. */
  next(): void {
    for (const lane of this.#lanes) {
      if (!lane.isFree()) continue;
      const job = this.#nextJob();
      if (job === undefined) return;
      this.#begin(lane, job);
    }
  }

  /** The next job that is worth beginning; those passed over are told that there was no room in time. */
  #nextJob(): Waiting<Task, Answer> | undefined {
    for (let job = this.#queue.next(); job !== undefined; job = this.#queue.next()) {
      if (this.#isWorthBeginning(job.task)) return job;
      job.settle(fail("busy"));
    }
    return undefined;
  }

  /** Answers all that wait: there is no lane any more. */
  refuseAll(): void {
    for (const job of this.#queue.drain()) job.settle(fail("down"));
  }

  /** True if this attempt's last job found no lane in time: the line was busy. */
  isBusyFor(attemptId: string): boolean {
    return this.#crowdedOut.has(attemptId);
  }

  load(): QueueLoad {
    const sorted = [...this.#waits].sort((left, right) => left - right);
    const at = (share: number): number =>
      Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    return {
      lanes: this.#lanes.length,
      running: this.#running.size,
      waiting: this.#queue.length(),
      mostWaiting: this.#mostWaiting,
      ...this.#counts,
      waits: sorted.length === 0 ? undefined : { p50: at(0.5), p95: at(0.95) },
    };
  }

  #begin(lane: Lane<Task, Answer>, job: Waiting<Task, Answer>): void {
    const waitedInMs = this.#now() - job.since;
    this.#waits = [...this.#waits, waitedInMs].slice(-WAITS_KEPT);
    // A second job of the same line (its scores) does not make good that the first found no room.
    if (job.turn !== this.#crowdedOut.get(job.attemptId)) this.#crowdedOut.delete(job.attemptId);
    let isDone = false;
    const stop = lane.begin(job.task, (answer) => {
      isDone = true;
      this.#running.delete(job);
      job.settle(answer);
      this.next();
    });
    if (!isDone) this.#running.set(job, { stop, waitedInMs });
  }

  #cancel(job: Waiting<Task, Answer>, reason: unknown): void {
    const isLate = reason instanceof DOMException && reason.name === "TimeoutError";
    const wasWaiting = this.#queue.remove(job);
    const running = this.#running.get(job);
    if (!wasWaiting && running === undefined) return;
    running?.stop();
    // Late because it waited, not because it took long itself.
    const waitedInMs = running?.waitedInMs ?? Number.POSITIVE_INFINITY;
    if (isLate && waitedInMs > (this.#now() - job.since) / 2) this.#noteCrowd(job);
    job.settle(fail(isLate ? "late" : "cancelled"));
  }

  #count(job: QueuedJob, answer: Result<Answer, NoAnswer>): void {
    const { answered, refused, late } = this.#counts;
    if (answer.ok) this.#counts = { answered: answered + 1, refused, late };
    else if (answer.failure === "late") this.#counts = { answered, refused, late: late + 1 };
    else if (answer.failure === "busy") {
      this.#counts = { answered, refused: refused + 1, late };
      this.#noteCrowd(job);
    }
  }

  #noteCrowd({ attemptId, turn }: QueuedJob): void {
    this.#crowdedOut.delete(attemptId);
    this.#crowdedOut.set(attemptId, turn);
    const [oldest] = this.#crowdedOut.keys();
    if (this.#crowdedOut.size > ATTEMPTS_KEPT && oldest !== undefined) this.#crowdedOut.delete(oldest);
  }
}
