/**
 * A worker thread that holds a model, seen from the server: its health, a restart
 * when it dies, an end from inside.
 *
 * After three crashes in ten minutes, or weights that cannot be loaded, it is
 * failed for good, with one sentence why. What jobs there are and who waits for
 * them is not decided here: the owner hears of every change.
 */
import { Worker } from "node:worker_threads";

export type WorkerHealth = { readonly status: "ready" | "loading" | "failed"; readonly reason?: string };
export type WorkerEvent = { readonly event: "ready" | "crashed" | "failed"; readonly reason?: string };

/** What is needed of a worker thread; tests give a scripted one. */
export type WorkerThread = Pick<Worker, "postMessage" | "unref"> & {
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: () => void): unknown;
};

/** Told by every thread: that it can work, or why it never will. */
export type StartMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "unloadable"; readonly reason: string };

export type SupervisionOptions<Message extends { readonly kind: string }> = {
  /** As it stands in reasons: "voice". */
  readonly name: string;
  readonly start: () => WorkerThread;
  /** Parses what the thread says; throws on what it should not say. */
  readonly read: (raw: unknown) => Message | StartMessage;
  /** The thread said something; also "ready", after health has changed. */
  readonly onMessage: (message: Message | StartMessage) => void;
  /** The thread is gone, with what ran in it. A new one has been started unless health is "failed". */
  readonly onLost: () => void;
  readonly log?: (event: WorkerEvent) => void;
  readonly now?: () => number;
};

const CRASHES_ALLOWED = 3;
const CRASH_WINDOW_IN_MS = 600_000;
const LONGEST_END_IN_MS = 10_000;

/** Starts a thread in a TypeScript module; `data` is its workerData. */
export function startThread(module: URL, data: Readonly<Record<string, unknown>>): WorkerThread {
  return new Worker(new URL("./thread-entry.mjs", import.meta.url), {
    workerData: { ...data, module: module.href },
    execArgv: [],
    stdout: false,
  });
}

export class SupervisedWorker<Message extends { readonly kind: string }> {
  readonly #options: SupervisionOptions<Message>;
  readonly #whenSettled: (() => void)[] = [];
  #worker: WorkerThread | undefined;
  #health: WorkerHealth = { status: "loading" };
  #crashes: readonly number[] = [];
  #isClosed = false;

  constructor(options: SupervisionOptions<Message>) {
    this.#options = options;
  }

  start(): void {
    const worker = this.#options.start();
    this.#worker = worker;
    worker.on("message", (raw) => this.#hear(worker, this.#options.read(raw)));
    worker.on("error", (error) => this.#lose(worker, error.message));
    worker.on("exit", () => this.#lose(worker, "its thread ended"));
  }

  post(message: unknown): void {
    this.#worker?.postMessage(message);
  }

  health(): WorkerHealth {
    return this.#health;
  }

  /** Resolves when the thread can work or has failed for good. */
  settled(): Promise<void> {
    if (this.#health.status !== "loading") return Promise.resolve();
    return new Promise((resolve) => this.#whenSettled.push(resolve));
  }

  /** Fails everything that waits, asks the thread to end itself and waits for that. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const worker = this.#worker;
    const wasRunning = this.#health.status !== "failed";
    this.#fail(`the ${this.#options.name} is closed`);
    if (worker !== undefined && wasRunning) await endOf(worker);
  }

  #hear(worker: WorkerThread, message: Message | StartMessage): void {
    if (worker !== this.#worker) return;
    if (isUnloadable(message))
      this.#fail(`The ${this.#options.name}'s weights cannot be loaded: ${message.reason}`);
    else {
      if (message.kind === "ready") this.#become({ status: "ready" });
      this.#options.onMessage(message);
    }
  }

  #become(health: WorkerHealth): void {
    this.#health = health;
    if (health.status === "loading") return;
    // Being closed on purpose is no news.
    if (!this.#isClosed) this.#options.log?.({ event: health.status, reason: health.reason });
    for (const resolve of this.#whenSettled.splice(0)) resolve();
  }

  #fail(reason: string): void {
    this.#worker = undefined;
    this.#become({ status: "failed", reason });
    this.#options.onLost();
  }

  #lose(worker: WorkerThread, reason: string): void {
    if (worker !== this.#worker || this.#isClosed) return;
    const { name, log, now = Date.now, onLost } = this.#options;
    log?.({ event: "crashed", reason });
    const at = now();
    this.#crashes = [...this.#crashes.filter((each) => at - each < CRASH_WINDOW_IN_MS), at];
    if (this.#crashes.length >= CRASHES_ALLOWED) {
      this.#fail(
        `The ${name} stopped ${this.#crashes.length} times in ten minutes; the last reason: ${reason}`,
      );
      return;
    }
    this.#health = { status: "loading" };
    onLost();
    this.start();
  }
}

function isUnloadable(message: { readonly kind: string }): message is StartMessage & { kind: "unloadable" } {
  return message.kind === "unloadable";
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
    worker.postMessage({ kind: "close" });
  });
  worker.unref();
}
